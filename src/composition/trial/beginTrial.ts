import type { Setting } from '../../domain/conversation.ts'
import { localDate } from '../../domain/dates.ts'
import type { ConversationId, PackId } from '../../domain/ids.ts'
import type { Pack } from '../../domain/pack.ts'
import type { ConversationSession } from '../../workspace/conversationSession.ts'
import { createWorkspace } from '../../workspace/createWorkspace.ts'
import { viewWhen } from '../../workspace/viewWhen.ts'
import type { OwnWorkspace, TrialStory } from '../../workspace/workspace.ts'
import { memoryMachinery } from './memoryMachinery.ts'
import { type PlayedColleague, playColleague } from './playColleague.ts'

export interface RunningTrial {
  id: ConversationId
  workspace: OwnWorkspace
}

/** A talk half-way, with somebody invented: through the workspace's own door, in the form of the person's language. */
export async function beginTrial(
  story: TrialStory,
  loadPack: OwnWorkspace['loadPack'],
): Promise<RunningTrial> {
  const colleague = await playColleague(story.colleague)
  const loadMarked = async (id: PackId) => markAsTrial(await loadPack(id), story)
  const workspace = createWorkspace(await memoryMachinery(colleague, loadMarked), () => {})
  const forms = workspace.packs()
  const form = forms.find(({ locale }) => locale === story.language) ?? forms[0]!
  const pack = await loadMarked(form.id)
  colleague.read(pack)
  const made = await workspace.createConversation({
    pack: form.id,
    me: { name: story.me, role: 'employee' },
    others: [{ name: story.colleague, role: 'leader' }],
    setting: {
      axes: walking(pack),
      date: localDate(new Date()),
      time: '10:00',
      durationMinutes: 60,
      place: story.place,
    },
  })
  if (!made.ok) throw new Error(`Nothing to try out: ${made.failure}`)
  const session = workspace.openConversation(made.value)
  await playUntilHalfWay(session, made.value, colleague, story)
  session.close()
  return { id: made.value, workspace }
}

/** What is drawn of the plan says itself what it is, wherever it ends up: the form's names are what head it. */
function markAsTrial(pack: Pack, { mark, instead }: TrialStory): Pack {
  if (!pack.plan) return pack
  const marked = (text: string) => `${mark}: ${text}`
  const { title } = pack.plan
  return {
    ...pack,
    organisation: instead,
    plan: { ...pack.plan, title: { ...title, native: marked(title.native), en: marked(title.en) } },
  }
}

/** Out on the path, where the form lets one choose. */
const walking = ({ variants }: Pack): Setting['axes'] =>
  Object.fromEntries(
    variants.flatMap(({ id, options }) => {
      const walk = options.find(({ manner }) => manner === 'walk')
      return walk ? [[id, walk.id]] : []
    }),
  )

async function playUntilHalfWay(
  session: ConversationSession,
  id: ConversationId,
  colleague: PlayedColleague,
  story: TrialStory,
): Promise<void> {
  const { pack } = await viewWhen(session, ({ invitation }) => invitation.state === 'closed')
  const [words] = pack.keywordSets
  if (words) {
    const mine = words.keywords.filter((_, at) => at % 5 === 0)
    const first = mine.findIndex(word => session.togglePick(word) === 'full')
    const count = first < 0 ? mine.length : first
    await viewWhen(session, view => view.mine.picks.length === count)
    await session.sealPicks()
    await colleague.pick(id, words.keywords.filter((_, at) => at % 5 === 2).slice(0, count))
    await viewWhen(session, view => view.picks.isOpen)
  }
  session.startTalk()
  const [note] = pack.nodes.filter(({ kind, documented }) => kind === 'note' && documented !== 'never')
  if (note) session.text({ bin: 'ours', note: note.id }).set(story.note)
  await viewWhen(session, view => view.conversation.talk.startedAt !== null)
}
