import { readConversation } from '../document/conversationDoc.ts'
import {
  changeNotebookEntry,
  forgetConversation,
  type NotebookEntry,
  type OwnGroup,
  putNotebookEntry,
  readNotebookEntry,
  setMyName,
} from '../document/notebookDoc.ts'
import { addDevice, setName } from '../document/participants.ts'
import { pinDevice } from '../document/pinnedDevices.ts'
import { applyState, newDoc, type SharedDoc } from '../document/sharedDoc.ts'
import { keywordsOf, questionsOf } from '../domain/content.ts'
import type { Conversation } from '../domain/conversation.ts'
import type { ConversationId, PackId } from '../domain/ids.ts'
import { mannerOf } from '../domain/manner.ts'
import type { Pack } from '../domain/pack.ts'
import { isParty } from '../domain/participants.ts'
import { formOf } from '../domain/parts.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import { isOnDisk } from './isOnDisk.ts'
import type { Offer } from './lobbyPorts.ts'
import type { Notebook, NotebookOnDevice } from './notebook.ts'
import type { NotebookRoom } from './notebookRoom.ts'
import type { Identity, Machinery } from './ports.ts'
import { docName } from './session.ts'
import type { InvitationFailure, InvitationPreview, StorageTrouble } from './views.ts'
import type { Invitations, PendingInvitation } from './workspace.ts'

interface Parts {
  machinery: Machinery
  notebook: NotebookOnDevice
  ownRoom(): Promise<Result<NotebookRoom, StorageTrouble>>
  packs: readonly { id: PackId }[]
  loadPack(id: PackId): Promise<Pack>
  keepInStep(id: ConversationId): void
  /** Closes what is open of it. */
  letGo(id: ConversationId): Promise<void>
}

type Role = NotebookEntry['role']

/** The invited person's side: look first, and store nothing before saying yes. */
export function invitationsFor({
  machinery,
  notebook,
  ownRoom,
  packs,
  loadPack,
  keepInStep,
  letGo,
}: Parts): Invitations {
  const { lobby, documents, now } = machinery

  const entryOf = (id: ConversationId) => readNotebookEntry(notebook.doc, id)

  async function accept(
    { secret, offer }: { secret: Uint8Array; offer: Offer },
    myName: string,
    pack: Pack,
  ): Promise<Result<ConversationId, InvitationFailure>> {
    const mine = await notebook.open()
    if (!mine.ok) return fail('storage')
    const here = entryOf(offer.conversation)
    if (here) {
      const refusal = whyNotAnew(here, offer)
      if (refusal) return fail(refusal)
      await letGo(offer.conversation)
    }
    const { isReadmission } = offer
    const role = isReadmission ? roleIn(offer) : await store(offer, myName, mine.value, here !== null)
    if (!role.ok) return role
    await note({ secret, offer, role: role.value, identity: mine.value.identity, here })
    if (!isReadmission) setMyName(notebook.doc, myName)
    try {
      await mine.value.kept.flush()
    } catch {
      if (!here) forgetConversation(notebook.doc, offer.conversation)
      return fail('storage')
    }
    if (isReadmission && !here) await showWaiting(offer, role.value, pack)
    keepInStep(offer.conversation)
    void machinery.device.askToPersist()
    return ok(offer.conversation)
  }

  /** What was offered is this device's from now on, with this device in it. */
  async function store(
    offer: Offer,
    myName: string,
    { identity }: Notebook,
    isHere: boolean,
  ): Promise<Result<Role, InvitationFailure>> {
    const doc = newDoc()
    const kept = await documents.open(docName(offer.conversation), doc)
    if (!kept.ok) return fail('storage')
    applyState(doc, offer.document, 'invitation')
    // In a group the leader's word for the device is what others go by; one's own beside it could win over it.
    if (!groupIn(offer)) addDevice(doc, offer.invitee, identity.public)
    setName(doc, offer.invitee, myName)
    const role = roleOf(doc, offer)
    if (!role) {
      await kept.value.close()
      if (!isHere) await documents.delete(docName(offer.conversation))
      return fail('damaged')
    }
    const isKept = await isOnDisk(kept.value)
    await kept.value.close()
    return isKept.ok ? ok(role) : fail('storage')
  }

  /** A second invitation to the same conversation takes the place of the first; all else stays. */
  async function note(of: {
    secret: Uint8Array
    offer: Offer
    role: Role
    identity: Identity
    here: NotebookEntry | null
  }): Promise<void> {
    const { secret, offer, role, identity, here } = of
    const { conversation: id, invitee: me, inviterDevice: peer, isReadmission } = offer
    const answered = {
      me,
      role,
      invitation: secret,
      lobbyDevice: identity.id,
      invitee: me,
      peer,
      expiresAt: offer.expiresAt,
      answer: 'waiting' as const,
    }
    const group = groupIn(offer)
    if (isReadmission) {
      const fields = here
        ? {}
        : { secret: null, addedAt: now().getTime(), isArchived: false, renewed: [], group }
      changeNotebookEntry(notebook.doc, id, { ...answered, ...fields, returningTo: inviterIn(offer) })
      return
    }
    const { addedAt, isArchived } = here ?? { addedAt: now().getTime(), isArchived: false }
    const entry = { id, ...answered, addedAt, isArchived, renewed: [], group }
    pinDevice(notebook.doc, id, { of: me, device: identity.public, how: 'joined', isTold: true })
    if (group) {
      pinDevice(notebook.doc, id, { of: group.leader, device: peer, how: 'joined', isTold: true })
      putNotebookEntry(notebook.doc, { ...entry, secret: null })
      return
    }
    const agreed = await identity.agreeSecret({
      peer,
      iAmInviter: false,
      invitationSecret: secret,
      conversation: id,
    })
    putNotebookEntry(notebook.doc, { ...entry, secret: agreed })
    if (here) changeNotebookEntry(notebook.doc, id, { rotated: null, returningTo: null, replaced: null })
  }

  /** On Home, though nothing of it is here before the other has said yes. */
  async function showWaiting(offer: Offer, myRole: Role, pack: Pack): Promise<void> {
    const read = conversationIn(offer)
    if (!read.ok) return
    const { setting, part } = read.value
    const form = formOffered(pack, read.value, offer)
    await machinery.device.summaries.put({
      id: offer.conversation,
      packName: form.name.abbr ?? form.name.native,
      ...(part === null ? {} : { part: form.name.native }),
      myRole,
      others: [inviterIn(offer)],
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

  async function pending(
    secret: Uint8Array,
    offer: Offer,
    isSideBySide: boolean,
  ): Promise<Result<PendingInvitation, InvitationFailure>> {
    const mine = await notebook.open()
    const here = mine.ok ? entryOf(offer.conversation) : null
    const refusal = here && whyNotAnew(here, offer)
    if (refusal) return fail(refusal)
    if (offer.expiresAt < now().getTime()) return fail('expired')
    const conversation = conversationIn(offer)
    if (!conversation.ok) return conversation
    if (!packs.some(pack => pack.id === offer.packId)) return fail('newer-version')
    const pack = await loadPack(offer.packId).catch(() => null)
    if (!pack) return fail('offline')
    const preview = previewOf(conversation.value, pack, offer)
    if (!preview) return fail('damaged')
    return ok({
      kind: 'invitation',
      isSideBySide,
      preview,
      accept: once(name => accept({ secret, offer }, name, pack)),
    })
  }

  return {
    async preview(text) {
      const read = await lobby.read(text)
      if (!read.ok) return read
      if (read.value.kind === 'more-codes') return ok(read.value)
      if (read.value.kind === 'device-link') {
        const room = async () => {
          const own = await ownRoom()
          return own.ok ? own.value : null
        }
        const { pendingLink } = await import('./linkDevice.ts')
        return pendingLink(read.value.secret, { machinery, notebook, room })
      }
      if (read.value.kind === 'recovery-code') {
        const { pendingRecovery } = await import('./recovery.ts')
        return pendingRecovery(read.value.seed, { machinery, notebook, room: ownRoom })
      }
      if (read.value.kind === 'codes') return pending(read.value.secret, read.value.offer, true)
      const offer = await lobby.readOffer(read.value.secret)
      return offer.ok ? pending(read.value.secret, offer.value, false) : offer
    },
  }
}

/** Whoever is in has no use for it; whose answer came to nothing, or whom another device replaced, may begin anew. */
function whyNotAnew(
  { me, answer, replaced }: NotebookEntry,
  { invitee, isReadmission }: Offer,
): 'own' | 'still-in' | null {
  if (me !== invitee) return 'own'
  if (replaced) return isReadmission ? null : 'still-in'
  if (answer === 'none') return isReadmission ? 'still-in' : 'own'
  return answer === 'admitted' ? 'still-in' : null
}

/** Its leader is who made it; whoever else may invite does so for somebody who comes back. */
function groupIn(offer: Offer): OwnGroup | null {
  const read = conversationIn(offer)
  return read.ok && read.value.group ? { leader: read.value.createdBy, secret: null } : null
}

function roleOf(doc: SharedDoc, { invitee }: Offer): Role | null {
  const read = readConversation(doc, () => false)
  return (read.ok && read.value.conversation.participants.find(one => one.id === invitee)?.role) || null
}

function roleIn(offer: Offer): Result<Role, InvitationFailure> {
  const read = conversationIn(offer)
  const role = read.ok && read.value.participants.find(one => one.id === offer.invitee)?.role
  return role ? ok(role) : fail('damaged')
}

function inviterIn(offer: Offer): string {
  const read = conversationIn(offer)
  return (read.ok && read.value.participants.find(one => one.id === offer.inviter)?.name) || ''
}

function conversationIn(offer: Offer): Result<Conversation, InvitationFailure> {
  const doc = newDoc()
  try {
    applyState(doc, offer.document, 'invitation')
  } catch {
    return fail('damaged')
  }
  const read = readConversation(doc, () => false)
  if (!read.ok) return fail('damaged')
  if (read.value.isNewer) return fail('newer-version')
  const { conversation } = read.value
  const isByLeader = !conversation.group || offer.isReadmission || conversation.createdBy === offer.inviter
  const isAsOffered =
    isByLeader && conversation.id === offer.conversation && conversation.pack.id === offer.packId
  return isAsOffered ? ok(conversation) : fail('damaged')
}

function previewOf(conversation: Conversation, pack: Pack, offer: Offer): InvitationPreview | null {
  const inviter = conversation.participants.find(one => one.id === offer.inviter)
  const invitee = conversation.participants.find(one => one.id === offer.invitee)
  if (!inviter || !invitee) return null
  const form = formOffered(pack, conversation, offer)
  const questions = questionsOf(form, conversation.edition)
  return {
    inviter: inviter.name,
    invitee: invitee.name,
    myRole: invitee.role,
    packId: pack.id,
    packName: form.name,
    setting: conversation.setting,
    questions: questions.filter(question => !question.isAdded).length,
    keywords: keywordsOf(form).length,
    addedQuestions: conversation.edition.added.length,
    expiresAt: offer.expiresAt,
    roleName: isParty(invitee) ? null : (pack.roles.find(({ role }) => role === invitee.role) ?? null),
    isReadmission: offer.isReadmission === true,
  }
}

/** As far as an invitation tells; dates that decide are in it. */
const formOffered = (pack: Pack, conversation: Conversation, { invitee: me }: Offer): Pack =>
  formOf({
    pack,
    conversation,
    me,
    mine: { checks: [] },
    plan: { confirmedBy: [], isSealed: false },
    now: { date: conversation.setting.date },
  })

/** A button that is pressed twice joins once; after a failure it may be pressed again. */
function once<Value>(act: (name: string) => Promise<Result<Value, InvitationFailure>>): typeof act {
  let running: ReturnType<typeof act> | null = null
  return async name => {
    running ??= act(name)
    const outcome = await running
    if (!outcome.ok) running = null
    return outcome
  }
}
