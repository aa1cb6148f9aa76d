import { localDate } from '../../src/domain/dates.ts'
import type { ConversationId } from '../../src/domain/ids.ts'
import type { ConversationSession } from '../../src/workspace/conversationSession.ts'
import type { ConversationView } from '../../src/workspace/views.ts'
import { viewWhen } from '../../src/workspace/viewWhen.ts'
import type { PendingInvitation, Workspace } from '../../src/workspace/workspace.ts'

/** How the link of the invitation goes from Maja to Jonas. */
interface Mail {
  send(link: string): void
  received(): Promise<string>
}

/** All that they do goes through the same door as what people tap and type; nothing is put in from behind. */
export async function playMaja(workspace: Workspace, mail: Mail): Promise<ConversationId> {
  const form = workspace.packs().find(({ locale }) => locale === 'da')
  const made = await workspace.createConversation({
    pack: form!.id,
    me: { name: 'Maja Holm', role: 'leader' },
    others: [{ name: 'Jonas Berg', role: 'employee' }],
    setting: {
      axes: { setting: 'walkntalk' },
      date: localDate(new Date()),
      time: '10:00',
      durationMinutes: 75,
      place: 'Stien ved søen',
    },
  })
  if (!made.ok) throw new Error(`Not begun: ${made.failure}`)
  const session = workspace.openConversation(made.value)
  const { invitation } = await viewWhen(session, view => view.invitation.state === 'open')
  session.text({ bin: 'ours', focus: true }).set('Natholdet: hvordan går overleveringen?')
  mail.send(invitation.state === 'open' ? invitation.link : '')
  await viewWhen(session, view => view.invitation.state === 'closed')
  await choose(session, [0, 7, 14])
  const { pack } = await viewWhen(session, haveWords)
  session.startTalk()
  const [, note] = pack.nodes.filter(({ kind }) => kind === 'note')
  session
    .text({ bin: 'ours', note: note!.id })
    .set('Mandagsmødet kunne være kortere, med en fast plan for natten.')
  await saved(session)
  return made.value
}

export async function playJonas(workspace: Workspace, mail: Mail): Promise<ConversationId> {
  const link = new URL(await mail.received())
  const pending = await opened(workspace, `${location.origin}${link.pathname}${link.hash}`)
  const joined = await pending.accept('Jonas Berg')
  if (!joined.ok) throw new Error(`Not joined: ${joined.failure}`)
  const session = workspace.openConversation(joined.value)
  await viewWhen(session, view => view.invitation.state === 'joined')
  session.confirmSetting()
  await choose(session, [3, 10, 21])
  const { pack } = await viewWhen(session, view => view.conversation.talk.startedAt !== null)
  const [group] = pack.plan?.groups ?? []
  const [what] = pack.plan?.columns[0]?.fields ?? []
  const agreement = session.addAgreement(group!.id)
  session
    .text({ bin: 'record', agreement, field: what!.id })
    .set('Jonas går med på natholdet to gange før jul')
  await saved(session)
  return joined.value
}

/** As somebody taps a link that came a moment too early: again. */
async function opened(workspace: Workspace, link: string): Promise<PendingInvitation> {
  const pending = await workspace.invitations.preview(link)
  if (pending.ok && pending.value.kind === 'invitation') return pending.value
  await new Promise(later => setTimeout(later, 500))
  return opened(workspace, link)
}

async function choose(session: ConversationSession, at: number[]): Promise<void> {
  const { pack } = await viewWhen(session, () => true)
  for (const one of at) session.togglePick(pack.keywordSets[0]!.keywords[one]!)
  await viewWhen(session, ({ mine }) => mine.picks.length === at.length)
  await session.sealPicks()
}

const haveWords = ({ conversation }: ConversationView) =>
  conversation.picks.length === 2 && conversation.picks.every(({ opened }) => opened !== null)

async function saved(session: ConversationSession): Promise<void> {
  await viewWhen(session, ({ sync }) => sync.saved.state === 'saved' && sync.relay.state === 'safe')
}
