import { readConversation } from '../../document/conversationDoc.ts'
import { keepOffered } from '../../document/memberInvitations.ts'
import {
  changeNotebookEntry,
  forgetConversation,
  type NotebookEntry,
  putNotebookEntry,
  readNotebookEntry,
  setMyName,
} from '../../document/notebookDoc.ts'
import { addDevice, setName } from '../../document/participants.ts'
import { forgetPins, pinDevice } from '../../document/pinnedDevices.ts'
import { applyState, newDoc } from '../../document/sharedDoc.ts'
import type { Conversation } from '../../domain/conversation.ts'
import type { ConversationId } from '../../domain/ids.ts'
import { mannerOf } from '../../domain/manner.ts'
import type { Pack } from '../../domain/pack.ts'
import { fail, ok, type Result } from '../../domain/result.ts'
import { docName } from '../docNames.ts'
import type { Offer } from '../lobbyPorts.ts'
import { isOnDisk } from '../notebook/isOnDisk.ts'
import type { Notebook, NotebookOnDevice } from '../notebook/notebook.ts'
import { wholeOrGone } from '../notebook/wholeOrGone.ts'
import type { Machinery } from '../ports.ts'
import type { InvitationFailure, InvitationPreview } from '../views.ts'
import { formOffered, groupIn } from './readOffer.ts'

/** What somebody says yes to: read, and seen by them. */
export interface Invited {
  secret: Uint8Array
  offer: Offer
  conversation: Conversation
  preview: InvitationPreview
  pack: Pack
}

interface Parts {
  machinery: Machinery
  notebook: NotebookOnDevice
  /** Closes what is open of it. */
  letGo(id: ConversationId): Promise<void>
  /** The relay says that its room is over. */
  isCutOff(id: ConversationId): boolean
}

/** Stores the conversation, and notes how its lobby is answered; or, for somebody who comes back, that alone. */
export async function acceptInvitation(
  parts: Parts,
  invited: Invited,
  myName: string,
): Promise<Result<void, InvitationFailure>> {
  const { machinery, notebook, letGo } = parts
  const mine = await notebook.open()
  if (!mine.ok) return fail('storage')
  const { offer, preview } = invited
  const { conversation: id, isReadmission } = offer
  const here = readNotebookEntry(notebook.doc, id)
  const refusal = here && (await whyRefused(here, offer, parts))
  if (refusal) return fail(refusal)
  const isAsked = preview.isUnknownPhone
  if (!isAsked && (await isStranger(here, offer, { machinery, notebook }))) return fail('unknown-phone')
  if (here) await letGo(id)
  const kept = await wholeOrGone([id], machinery, () =>
    keep(invited, myName, { machinery, mine: mine.value, here }),
  )
  if (kept.ok && isReadmission && !here) await showWaiting(invited, machinery)
  return kept
}

async function keep(
  invited: Invited,
  myName: string,
  { machinery, mine, here }: { machinery: Machinery; mine: Notebook; here: NotebookEntry | null },
): Promise<Result<void, InvitationFailure>> {
  const { offer, preview } = invited
  const role = offer.isReadmission ? ok(preview.myRole) : await store(invited, myName, { machinery, mine })
  if (!role.ok) return role
  await note(invited, role.value, { mine, here, addedAt: machinery.now().getTime() })
  if (!offer.isReadmission) setMyName(mine.doc, myName)
  const isNoted = await isOnDisk(mine.kept)
  if (isNoted.ok) return ok(undefined)
  if (!here) forgetConversation(mine.doc, offer.conversation)
  return fail('storage')
}

const nothingBefore = { head: null, rotated: null, returningTo: null, replaced: null, leftBy: null }

/** Where the room is over, and the way to the next is not known, a phone that is known here leads on. */
export async function whyRefused(
  here: NotebookEntry,
  offer: Offer,
  { machinery: { secrets }, notebook, isCutOff }: Omit<Parts, 'letGo'>,
): Promise<'own' | 'still-in' | null> {
  const why = whyNotAnew(here, offer)
  if (why !== 'still-in' || !offer.isReadmission || !isCutOff(here.id)) return why
  const { isKnownInviter } = await import('./knownInviter.ts')
  return (await isKnownInviter(offer, { notebook: notebook.doc, secrets })) ? null : why
}

/**
 * Whoever is in has no use for it; whose answer came to nothing, or whom another device replaced, may begin anew. Who
 * left a group is invited again as somebody new (SPEC P-148).
 */
function whyNotAnew(
  { me, answer, replaced, group, leftBy }: NotebookEntry,
  { invitee, inviter, isReadmission }: Offer,
): 'own' | 'still-in' | null {
  if (me !== invitee) {
    if (group?.leader !== inviter || isReadmission) return 'own'
    return leftBy ? null : 'still-in'
  }
  if (replaced) return isReadmission ? null : 'still-in'
  if (answer === 'none') return isReadmission ? 'still-in' : 'own'
  return answer === 'admitted' ? 'still-in' : null
}

/** Names the group's leader, to somebody who knows that one, on a device that nobody they know vouches for. */
export async function isStranger(
  here: NotebookEntry | null,
  offer: Offer,
  { machinery: { secrets }, notebook }: Pick<Parts, 'machinery' | 'notebook'>,
): Promise<boolean> {
  if (!here || here.me === offer.invitee) return false
  const { isKnownInviter } = await import('./knownInviter.ts')
  return !(await isKnownInviter(offer, { notebook: notebook.doc, secrets }))
}

/** What was offered is this device's from now on, with this device in it. */
async function store(
  { offer, conversation }: Invited,
  myName: string,
  { machinery: { documents }, mine }: { machinery: Machinery; mine: Notebook },
): Promise<Result<NotebookEntry['role'], InvitationFailure>> {
  const doc = newDoc()
  const kept = await documents.open(docName(offer.conversation), doc)
  if (!kept.ok) return fail('storage')
  applyState(doc, offer.document, 'invitation')
  // In a group the leader's word for the device is what others go by; one's own beside it could win over it.
  if (!conversation.group) addDevice(doc, offer.invitee, mine.identity.public)
  setName(doc, offer.invitee, myName)
  const read = readConversation(doc, () => false)
  const me = read.ok && read.value.conversation.participants.find(one => one.id === offer.invitee)
  const isKept = me && (await isOnDisk(kept.value))
  await kept.value.close()
  if (isKept) return isKept.ok ? ok(me.role) : fail('storage')
  return fail('damaged')
}

/** A second invitation to the same conversation takes the place of the first; all else stays. */
async function note(
  { secret, offer, conversation, preview }: Invited,
  role: NotebookEntry['role'],
  at: { mine: Notebook; here: NotebookEntry | null; addedAt: number },
): Promise<void> {
  const { conversation: id, invitee: me, inviterDevice: peer } = offer
  const { doc: notebook, identity } = at.mine
  const answered = {
    me,
    role,
    invitation: secret,
    lobbyDevice: identity.id,
    invitee: me,
    peer,
    peerIs: offer.inviter,
    expiresAt: offer.expiresAt,
    answer: 'waiting' as const,
    isWithdrawn: false,
  }
  const group = groupIn(conversation)
  const { addedAt } = at.here ?? at
  if (offer.isReadmission) {
    const fields = at.here ? {} : { secret: null, addedAt, renewed: [], group }
    changeNotebookEntry(notebook, id, { ...answered, ...fields, returningTo: preview.inviter })
    return
  }
  // Before anything is noted: all of it comes to the disk at once.
  const agreed = group
    ? null
    : await identity.agreeSecret({ peer, iAmInviter: false, invitationSecret: secret, conversation: id })
  // Whose answer came to nothing met nobody yet: the first invitation may have been anybody's.
  if (at.here?.me === me) forgetPins(notebook, id)
  pinDevice(notebook, id, { of: me, device: identity.public, how: 'joined', isTold: true })
  if (group) {
    pinDevice(notebook, id, { of: group.leader, device: peer, how: 'joined', isTold: true })
    // Should the leader come back through this phone, theirs holds nothing that can be shown to those who come later.
    keepOffered(notebook, id, offer.document)
  }
  putNotebookEntry(notebook, { id, ...answered, addedAt, renewed: [], group, secret: agreed })
  if (at.here) changeNotebookEntry(notebook, id, nothingBefore)
}

/** On Home, though nothing of it is here before the other has said yes. */
async function showWaiting(
  { offer, conversation, preview, pack }: Invited,
  { device, now }: Machinery,
): Promise<void> {
  const { setting, part } = conversation
  const form = formOffered(pack, conversation, offer)
  await device.summaries.put({
    id: offer.conversation,
    packName: form.name.abbr ?? form.name.native,
    ...(part === null ? {} : { part: form.name.native }),
    myRole: preview.myRole,
    others: [preview.inviter],
    date: setting.date,
    time: setting.time,
    manner: mannerOf(pack, setting.axes),
    station: 'invite',
    reach: { mine: 'invite', others: 'invite' },
    waitsFor: { who: 'others', act: 'answer' },
    followUpDate: '',
    sent: 'not-shared',
    changedAt: now().getTime(),
  })
}
