import { readConversation } from '../document/conversationDoc.ts'
import {
  forgetConversation,
  putNotebookEntry,
  readNotebookEntry,
  setMyName,
} from '../document/notebookDoc.ts'
import { addDevice, setName } from '../document/participants.ts'
import { pinDevice } from '../document/pinnedDevices.ts'
import { applyState, newDoc } from '../document/sharedDoc.ts'
import { keywordsOf, questionsOf } from '../domain/content.ts'
import type { Conversation } from '../domain/conversation.ts'
import type { ConversationId, PackId } from '../domain/ids.ts'
import type { Pack } from '../domain/pack.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import type { NotebookOnDevice } from './notebook.ts'
import type { NotebookRoom } from './notebookRoom.ts'
import type { Machinery, Offer } from './ports.ts'
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
}

/** The invited person's side: look first, and store nothing before saying yes. */
export function invitationsFor({
  machinery,
  notebook,
  ownRoom,
  packs,
  loadPack,
  keepInStep,
}: Parts): Invitations {
  const { lobby, documents, now } = machinery

  const isHere = (id: ConversationId) => readNotebookEntry(notebook.doc, id) !== null

  async function accept(
    { secret, offer }: { secret: Uint8Array; offer: Offer },
    myName: string,
  ): Promise<Result<ConversationId, InvitationFailure>> {
    const mine = await notebook.open()
    if (!mine.ok) return fail('storage')
    if (isHere(offer.conversation)) return fail('own')
    const { identity, kept: notebookKept } = mine.value
    const doc = newDoc()
    const kept = await documents.open(docName(offer.conversation), doc)
    if (!kept.ok) return fail('storage')

    applyState(doc, offer.document, 'invitation')
    addDevice(doc, offer.invitee, identity.public)
    setName(doc, offer.invitee, myName)
    const read = readConversation(doc, () => false)
    const role = read.ok && read.value.conversation.participants.find(one => one.id === offer.invitee)?.role
    if (!role) {
      await kept.value.close()
      await documents.delete(docName(offer.conversation))
      return fail('damaged')
    }
    const isKept = await kept.value.flush().then(
      () => true,
      () => false,
    )
    await kept.value.close()
    if (!isKept) return fail('storage')
    setMyName(notebook.doc, myName)
    putNotebookEntry(notebook.doc, {
      id: offer.conversation,
      me: offer.invitee,
      role,
      invitation: secret,
      lobbyDevice: identity.id,
      secret: await identity.agreeSecret({
        peer: offer.inviterDevice,
        iAmInviter: false,
        invitationSecret: secret,
        conversation: offer.conversation,
      }),
      invitee: offer.invitee,
      peer: offer.inviterDevice,
      addedAt: now().getTime(),
      expiresAt: offer.expiresAt,
      isArchived: false,
      renewed: [],
      answer: 'waiting',
    })
    pinDevice(notebook.doc, offer.conversation, {
      of: offer.invitee,
      device: identity.public,
      how: 'joined',
      isTold: true,
    })
    try {
      await notebookKept.flush()
    } catch {
      forgetConversation(notebook.doc, offer.conversation)
      return fail('storage')
    }
    keepInStep(offer.conversation)
    void machinery.device.askToPersist()
    return ok(offer.conversation)
  }

  async function pending(
    secret: Uint8Array,
    offer: Offer,
    isSideBySide: boolean,
  ): Promise<Result<PendingInvitation, InvitationFailure>> {
    const mine = await notebook.open()
    if (mine.ok && isHere(offer.conversation)) return fail('own')
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
      accept: once(name => accept({ secret, offer }, name)),
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
  const isAsOffered = conversation.id === offer.conversation && conversation.pack.id === offer.packId
  return isAsOffered ? ok(conversation) : fail('damaged')
}

function previewOf(conversation: Conversation, pack: Pack, offer: Offer): InvitationPreview | null {
  const inviter = conversation.participants.find(one => one.id === offer.inviter)
  const invitee = conversation.participants.find(one => one.id === offer.invitee)
  if (!inviter || !invitee) return null
  const questions = questionsOf(pack, conversation.edition)
  return {
    inviter: inviter.name,
    invitee: invitee.name,
    myRole: invitee.role,
    packId: pack.id,
    packName: pack.name,
    setting: conversation.setting,
    questions: questions.filter(question => !question.isAdded).length,
    keywords: keywordsOf(pack).length,
    addedQuestions: conversation.edition.added.length,
    expiresAt: offer.expiresAt,
  }
}

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
