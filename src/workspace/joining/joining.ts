import { changeNotebookEntry, type NotebookEntry } from '../../document/notebookDoc.ts'
import { onChange } from '../../document/sharedDoc.ts'
import type { ParticipantId } from '../../domain/ids.ts'
import { fail, ok } from '../../domain/result.ts'
import type { Inviting } from '../conversationSession.ts'
import type { Answer } from '../lobbyPorts.ts'
import { onceLater } from '../onceLater.ts'
import { oneAtATime } from '../oneAtATime.ts'
import type { InvitationStatus } from '../views.ts'
import { type InvitingParts, inviting } from './inviting.ts'
import { lobbyAtHand, lookAgainMs, offerFollowsMs } from './lobbyAtHand.ts'

export interface Joining extends Inviting {
  status(): InvitationStatus
  /** The other device was heard in the room that only the two can open: whatever the lobby says, we are in. */
  heardPeer(): void
  lookSoon(): void
  close(): void
}

interface Parts extends InvitingParts {
  nameOf(who: ParticipantId): string
  /** One tab of one device looks after the lobby: the one that writes, on the device whose keys the lobby knows. */
  isMine(): boolean
  /** What came sealed with an admission to a group; false for what is none. */
  takeIntroduction(sealed: Uint8Array | null): Promise<boolean>
}

/** From the invitation until both devices know each other; it looks into the lobby for as long as that takes. */
export function joinThrough(parts: Parts): Joining {
  const { doc, notebook, entry, lobby, nameOf } = parts
  const {
    watch,
    publish,
    isHeldUp,
    close: leaveLobby,
  } = lobbyAtHand(lobby, { onNews: lookSoon, onHeldUp: parts.onChange })
  const inviter = inviting({ ...parts, publish, remember, lookSoon })
  let isClosed = false

  /** The lobby's part is over for this device once the entry holds no invitation. */
  async function lookIntoLobby(): Promise<void> {
    if (isClosed || !parts.isMine()) return
    const { answer, invitation } = entry()
    watch(invitation)
    if (!invitation) return
    await (answer === 'none' ? inviter.attend(invitation) : waitForAdmission(invitation))
  }

  async function waitForAdmission(invitation: Uint8Array): Promise<void> {
    const { peer } = entry()
    if (!peer) return
    const answered = await lobby.publishAnswer(invitation, answerNow(), peer)
    if (!answered.ok && answered.failure === 'offline') return
    const isEnded = !answered.ok && answered.failure === 'ended'
    // Anybody with the link can erase the lobby, so it goes on asking: whoever invited may still be met.
    if (entry().isWithdrawn !== isEnded) await remember({ isWithdrawn: isEnded })
    if (!answered.ok && !isEnded) {
      const isIn = entry().answer === 'admitted'
      const answer = answered.failure === 'renewed' ? 'renewed' : 'refused'
      await remember({ answer: isIn ? 'admitted' : answer, invitation: null })
    }
    if (answered.ok && answered.value.isAdmitted) await beIn(answered.value.sealed)
  }

  /** Two agreed on their secret when they met; a group has one already. */
  async function beIn(sealed: Uint8Array | null): Promise<boolean> {
    if (entry().group && !entry().secret) return !isClosed && parts.takeIntroduction(sealed)
    await remember({ answer: 'admitted', invitation: null })
    return true
  }

  async function remember(fields: Partial<Omit<NotebookEntry, 'id'>>): Promise<void> {
    changeNotebookEntry(notebook.doc, entry().id, fields)
    await notebook.kept.flush()
  }

  const answerNow = (): Answer => ({
    invitee: entry().me,
    name: nameOf(entry().me),
    device: notebook.identity.public,
  })

  function status(): InvitationStatus {
    const { answer, isWithdrawn, secret, invitation, expiresAt, invitee, peerIs } = entry()
    const invitedBy = peerIs ? nameOf(peerIs) : ''
    if (answer === 'waiting' && isWithdrawn) return { state: 'withdrawn', invitedBy }
    if (answer === 'waiting') return { state: 'waiting-for-inviter', invitedBy }
    if (answer === 'refused' || answer === 'renewed') return { state: answer, invitedBy }
    if (answer === 'admitted') return { state: 'joined' }
    if (!secret && invitation)
      return {
        state: 'open',
        link: lobby.toLink(invitation),
        expiresAt: expiresAt ?? 0,
        isHeldUp: isHeldUp(),
      }
    const answeredBy = inviter.answeredAs() || (invitee ? nameOf(invitee) : '')
    return { state: 'closed', answeredBy, alsoTried: inviter.alsoTried() }
  }

  const { ask: look } = oneAtATime(lookIntoLobby)
  function lookSoon(): void {
    setTimeout(look, 0)
  }
  /** The conversation may have been deleted on another of the person's phones meanwhile. */
  const { ask: renewOffer } = oneAtATime(async () => {
    if (!entry().secret) look()
  })
  const offering = onceLater(offerFollowsMs, renewOffer)

  lookSoon()
  const timer = setInterval(look, lookAgainMs)
  const stop = onChange(doc, offering.ask)

  return {
    status,
    async codesToInvite() {
      const { invitation, secret } = entry()
      return invitation && !secret ? lobby.offerCodes(invitation, inviter.offerNow()) : []
    },
    async codesToAnswer() {
      const { invitation, answer } = entry()
      return invitation && answer !== 'none' ? lobby.answerCodes(invitation, answerNow()) : []
    },
    async acceptAnswer(text) {
      const { invitation, answer } = entry()
      if (!invitation || answer !== 'none') return fail('answered')
      const read = await lobby.readAnswerCode(invitation, inviter.offerNow(), text)
      if (!read.ok) return read
      if (read.value.kind === 'more-codes') return ok(read.value)
      const isIn = await inviter.letIn(read.value.answer, invitation)
      return isIn ? ok({ kind: 'joined', name: read.value.answer.name }) : fail('answered')
    },
    async takeAdmission(text) {
      const { invitation, peer, group, secret } = entry()
      if (!invitation || !peer || !group || secret) return fail('answered')
      const read = await lobby.readAdmissionCode(invitation, peer, text)
      if (!read.ok) return read
      if (read.value.kind === 'more-codes') return ok(read.value)
      return (await beIn(read.value.sealed)) ? ok({ kind: 'joined' }) : fail('damaged')
    },
    renewInvitation: inviter.renew,
    heardPeer() {
      const { answer } = entry()
      if (answer !== 'none' && answer !== 'admitted') remember({ answer: 'admitted' }).catch(() => {})
    },
    lookSoon,
    close() {
      isClosed = true
      clearInterval(timer)
      offering.close()
      stop()
      leaveLobby()
    },
  }
}
