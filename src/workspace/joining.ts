import { changeNotebookEntry, type NotebookEntry } from '../document/notebookDoc.ts'
import { addDevice, setName } from '../document/participants.ts'
import { type SharedDoc, stateOf } from '../document/sharedDoc.ts'
import type { ParticipantId } from '../domain/ids.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import { createView, type View } from '../domain/view.ts'
import type { Notebook } from './notebook.ts'
import type { Answer, Lobby, Offer } from './ports.ts'
import type { InvitationFailure, InvitationStatus } from './views.ts'
import type { MoreCodes } from './workspace.ts'

export const invitationLifetimeMs = 30 * 24 * 60 * 60 * 1000
const lookAgainMs = 5_000

export interface Joining {
  status: View<InvitationStatus>
  offerCodes(): Promise<string[]>
  answerCodes(): Promise<string[]>
  acceptAnswer(text: string): Promise<Result<{ kind: 'joined'; name: string } | MoreCodes, InvitationFailure>>
  renew(): Promise<void>
  close(): void
}

interface Parts {
  doc: SharedDoc
  notebook: Notebook
  entry(): NotebookEntry
  lobby: Lobby
  pack: { id: Offer['packId']; version: string }
  nameOf(who: ParticipantId): string
  now(): Date
  /** Both devices know each other now: the room can be opened. */
  onSecret(): void
}

/** From the invitation until both devices know each other; it looks into the lobby for as long as that takes. */
export function joinThrough(parts: Parts): Joining {
  const { doc, notebook, entry, lobby, nameOf, now } = parts
  let alsoTried: string[] = []
  let published = ''
  let _looking: Promise<void> | null = null
  const status = createView<InvitationStatus>(present())

  /** The lobby's part is over for this device once the entry holds no invitation. */
  async function lookIntoLobby(): Promise<void> {
    const { answer, invitation, secret } = entry()
    if (!invitation) return
    if (answer === 'waiting') await waitForAdmission(invitation)
    else if (answer === 'none' && !secret) await waitForAnswer(invitation)
    else if (answer === 'none') await closeLobby(invitation)
  }

  async function waitForAnswer(invitation: Uint8Array): Promise<void> {
    if ((entry().expiresAt ?? 0) < now().getTime()) return
    const sent = await publish(invitation)
    if (sent === 'taken') return renew()
    const answers = await lobby.readAnswers(invitation)
    if (answers.ok && answers.value[0]) await letIn(answers.value[0])
  }

  async function closeLobby(invitation: Uint8Array): Promise<void> {
    const { peer } = entry()
    if (!peer || (await publish(invitation)) === 'offline') return
    const admitted = await lobby.admit(invitation, { device: peer })
    if (!admitted.ok && admitted.failure === 'offline') return
    const answers = await lobby.readAnswers(invitation)
    if (answers.ok) alsoTried = answers.value.filter(one => one.device.id !== peer.id).map(one => one.name)
    await remember({ invitation: null })
  }

  async function waitForAdmission(invitation: Uint8Array): Promise<void> {
    const { peer } = entry()
    if (!peer) return
    const answered = await lobby.publishAnswer(invitation, answerNow(), peer)
    if (!answered.ok && answered.failure === 'answered')
      await remember({ answer: 'refused', invitation: null })
    if (answered.ok && answered.value.isAdmitted) await remember({ answer: 'admitted', invitation: null })
  }

  async function letIn({ device, name }: Answer): Promise<void> {
    const { id, invitation, secret, invitee } = entry()
    if (!invitation || !invitee || secret) return
    const agreed = await notebook.identity.agreeSecret({
      peer: device,
      iAmInviter: true,
      invitationSecret: invitation,
      conversation: id,
    })
    addDevice(doc, invitee, device)
    if (name) setName(doc, invitee, name)
    await remember({ secret: agreed, peer: device })
    parts.onSecret()
    lookSoon()
  }

  async function publish(invitation: Uint8Array): Promise<'done' | 'taken' | 'answered' | 'offline'> {
    const offer = offerNow()
    const state = offer.document.join()
    if (state === published) return 'done'
    const sent = await lobby.publishOffer(invitation, offer)
    if (!sent.ok) return sent.failure
    published = state
    return 'done'
  }

  async function renew(): Promise<void> {
    published = ''
    await remember({ invitation: lobby.newSecret(), expiresAt: now().getTime() + invitationLifetimeMs })
    lookSoon()
  }

  async function remember(fields: Partial<Omit<NotebookEntry, 'id'>>): Promise<void> {
    changeNotebookEntry(notebook.doc, entry().id, fields)
    await notebook.kept.flush()
    show()
  }

  function offerNow(): Offer {
    const { id, me, invitee, expiresAt } = entry()
    return {
      conversation: id,
      inviter: me,
      invitee: invitee ?? me,
      inviterDevice: notebook.identity.public,
      packId: parts.pack.id,
      packVersion: parts.pack.version,
      document: stateOf(doc),
      expiresAt: expiresAt ?? 0,
    }
  }

  /** What the invited device knows of the offer that it answered. */
  function answeredOffer(): Offer | null {
    const { peer, me } = entry()
    return peer && { ...offerNow(), inviterDevice: peer, invitee: me }
  }

  const answerNow = (): Answer => ({
    invitee: entry().me,
    name: nameOf(entry().me),
    device: notebook.identity.public,
  })

  function present(): InvitationStatus {
    const { answer, secret, invitation, expiresAt, invitee } = entry()
    if (answer === 'waiting') return { state: 'waiting-for-inviter' }
    if (answer === 'refused') return { state: 'refused' }
    if (answer === 'admitted') return { state: 'joined' }
    if (secret || !invitation)
      return { state: 'closed', answeredBy: invitee ? nameOf(invitee) : '', alsoTried }
    return { state: 'open', link: lobby.toLink(invitation), expiresAt: expiresAt ?? 0 }
  }

  function show(): void {
    const next = present()
    if (JSON.stringify(next) !== JSON.stringify(status.get())) status.set(next)
  }

  function look(): void {
    // A failed look (storage lost, a page being closed) is tried again with the next.
    _looking ??= lookIntoLobby()
      .catch(() => {})
      .finally(() => {
        _looking = null
      })
  }
  const lookSoon = () => void setTimeout(look, 0)

  lookSoon()
  const timer = setInterval(look, lookAgainMs)

  return {
    status,
    async offerCodes() {
      const { invitation } = entry()
      return invitation ? lobby.offerCodes(invitation, offerNow()) : []
    },
    async answerCodes() {
      const { invitation } = entry()
      const offer = answeredOffer()
      return invitation && offer ? lobby.answerCodes(invitation, offer, answerNow()) : []
    },
    async acceptAnswer(text) {
      const { invitation } = entry()
      if (!invitation) return fail('answered')
      const read = await lobby.readAnswerCode(invitation, offerNow(), text)
      if (!read.ok) return read
      if (!('answer' in read.value)) return ok({ kind: 'more-codes', ...read.value })
      await letIn(read.value.answer)
      return ok({ kind: 'joined', name: read.value.answer.name })
    },
    renew,
    close: () => clearInterval(timer),
  }
}
