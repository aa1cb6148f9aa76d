import { readLobbies, readNotebookEntries, readNotebookEntry } from '../../document/notebookDoc.ts'
import type { ConversationId, PackId } from '../../domain/ids.ts'
import type { Pack } from '../../domain/pack.ts'
import { fail, ok, type Result } from '../../domain/result.ts'
import { talkAhead } from '../../domain/talkAhead.ts'
import type { OwnRoom } from '../devices/notebookRoom.ts'
import type { Offer } from '../lobbyPorts.ts'
import type { NotebookOnDevice } from '../notebook/notebook.ts'
import { once } from '../once.ts'
import type { Machinery } from '../ports.ts'
import type { InvitationFailure } from '../views.ts'
import type { Invitations, KnownInvitation, PendingInvitation } from '../workspace.ts'
import { acceptInvitation, type Invited, isStranger, whyRefused } from './acceptInvitation.ts'
import { conversationIn, previewOf } from './readOffer.ts'

interface Parts {
  machinery: Machinery
  notebook: NotebookOnDevice
  ownRoom: OwnRoom
  packs: readonly { id: PackId }[]
  loadPack(id: PackId): Promise<Pack>
  keepInStep(id: ConversationId): void
  /** Closes what is open of it. */
  letGo(id: ConversationId): Promise<void>
  /** The relay says that its room is over. */
  isCutOff(id: ConversationId): boolean
}

/** The invited person's side: look first, and store nothing before saying yes. */
export function invitationsFor({
  machinery,
  notebook,
  ownRoom,
  packs,
  loadPack,
  keepInStep,
  letGo,
  isCutOff,
}: Parts): Invitations {
  const { lobby, now } = machinery

  async function accept(
    invited: Invited,
    myName: string,
  ): Promise<Result<ConversationId, InvitationFailure>> {
    const accepted = await acceptInvitation({ machinery, notebook, letGo, isCutOff }, invited, myName)
    if (!accepted.ok) return accepted
    const { conversation: id } = invited.offer
    keepInStep(id)
    void machinery.device.askToPersist()
    return ok(id)
  }

  /** The link is still in the mail, and people open the talk by it; that takes no network. */
  function known(secret: Uint8Array): KnownInvitation | null {
    const isIt = (lobby: Uint8Array) => String(lobby) === String(secret)
    const entry = readNotebookEntries(notebook.doc).find(({ id }) => readLobbies(notebook.doc, id).some(isIt))
    if (!entry) return null
    return { kind: 'known-invitation', conversation: entry.id, isMadeByMe: entry.answer === 'none' }
  }

  async function pending(
    secret: Uint8Array,
    offer: Offer,
    isSideBySide: boolean,
  ): Promise<Result<PendingInvitation, InvitationFailure>> {
    const here = readNotebookEntry(notebook.doc, offer.conversation)
    const refusal = here && (await whyRefused(here, offer, { machinery, notebook, isCutOff }))
    if (refusal) return fail(refusal)
    if (offer.expiresAt < now().getTime()) return fail('expired')
    const conversation = conversationIn(offer)
    if (!conversation.ok) return conversation
    const isUnknownPhone = await isStranger(here, offer, { machinery, notebook })
    // Whoever stands here can say whose phone they scanned; of a link nobody can.
    if (isUnknownPhone && !isSideBySide) return fail('unknown-phone')
    if (!packs.some(pack => pack.id === offer.packId)) return fail('newer-version')
    const pack = await loadPack(offer.packId).catch(() => null)
    if (!pack) return fail('offline')
    const offered = previewOf(conversation.value, pack, offer)
    if (!offered) return fail('damaged')
    const isOneMore = !here && !offered.isReadmission && !conversation.value.group && !conversation.value.part
    const ahead = isOneMore
      ? talkAhead(await machinery.device.summaries.all(), offered.inviter, offered.invitee)
      : null
    const preview = { ...offered, isUnknownPhone, ahead }
    const invited = { secret, offer, conversation: conversation.value, preview, pack }
    // A button that is pressed twice joins once.
    const acceptOnce = once((name: string) => accept(invited, name))
    return ok({ kind: 'invitation', isSideBySide, preview, accept: acceptOnce })
  }

  return {
    async preview(text) {
      const read = await lobby.read(text)
      if (!read.ok) return read
      if (read.value.kind === 'more-codes') return ok(read.value)
      if (read.value.kind === 'device-link') {
        const { pendingLink } = await import('../devices/linkDevice.ts')
        return pendingLink(read.value.secret, { machinery, notebook, ownRoom })
      }
      if (read.value.kind === 'recovery-code') {
        const { pendingRecovery } = await import('../devices/recovery.ts')
        return pendingRecovery(read.value.seed, { machinery, notebook, ownRoom })
      }
      // Where nothing can be kept there are no keys to look into a lobby with, and nobody is led on.
      if (!(await notebook.open()).ok) return fail('storage')
      if (read.value.kind === 'codes') return pending(read.value.secret, read.value.offer, true)
      const here = known(read.value.secret)
      if (here) return ok(here)
      const offer = await lobby.readOffer(read.value.secret)
      return offer.ok ? pending(read.value.secret, offer.value, false) : offer
    },
  }
}
