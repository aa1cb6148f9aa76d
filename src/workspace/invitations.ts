import { readConversation } from '../document/conversationDoc.ts'
import { putNotebookEntry, readNotebookEntries, setMyName } from '../document/notebookDoc.ts'
import { addDevice, setName } from '../document/participants.ts'
import { applyState, newDoc } from '../document/sharedDoc.ts'
import { keywordsOf, questionsOf } from '../domain/content.ts'
import type { Conversation } from '../domain/conversation.ts'
import type { ConversationId, PackId } from '../domain/ids.ts'
import type { Pack } from '../domain/pack.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import type { NotebookOnDevice } from './notebook.ts'
import type { Machinery, Offer } from './ports.ts'
import { docName } from './session.ts'
import type { InvitationFailure, InvitationPreview } from './views.ts'
import type { Invitations, PendingInvitation } from './workspace.ts'

interface Parts {
  machinery: Machinery
  notebook: NotebookOnDevice
  loadPack(id: PackId): Promise<Pack>
  keepInStep(id: ConversationId): void
}

/** The invited person's side: look first, and store nothing before saying yes. */
export function invitationsFor({ machinery, notebook, loadPack, keepInStep }: Parts): Invitations {
  const { lobby, documents, now } = machinery

  async function accept(
    { secret, offer }: { secret: Uint8Array; offer: Offer },
    myName: string,
  ): Promise<Result<ConversationId, InvitationFailure>> {
    const mine = await notebook.open()
    if (!mine.ok) return fail('storage')
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
    await kept.value.flush()
    await kept.value.close()
    setMyName(notebook.doc, myName)
    putNotebookEntry(notebook.doc, {
      id: offer.conversation,
      me: offer.invitee,
      role,
      invitation: secret,
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
      answer: 'waiting',
    })
    await notebookKept.flush()
    keepInStep(offer.conversation)
    void machinery.device.askToPersist()
    return ok(offer.conversation)
  }

  async function pending(
    secret: Uint8Array,
    offer: Offer,
    isSideBySide: boolean,
  ): Promise<Result<PendingInvitation, InvitationFailure>> {
    if (offer.expiresAt < now().getTime()) return fail('expired')
    const conversation = conversationIn(offer)
    if (!conversation.ok) return conversation
    const pack = await loadPack(offer.packId)
    const preview = previewOf(conversation.value, pack, offer)
    if (!preview) return fail('damaged')
    const mine = await notebook.open()
    if (mine.ok && readNotebookEntries(notebook.doc).some(entry => entry.id === offer.conversation))
      return fail('own')
    return ok({ kind: 'invitation', isSideBySide, preview, accept: name => accept({ secret, offer }, name) })
  }

  return {
    async preview(text) {
      const read = await lobby.read(text)
      if (!read.ok) return read
      if (read.value.kind === 'more-codes') return ok(read.value)
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
  return read.value.isNewer ? fail('newer-version') : ok(read.value.conversation)
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
