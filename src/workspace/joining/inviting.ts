import {
  forgetCarried,
  type NotebookEntry,
  readCarried,
  readNotebookEntry,
} from '../../document/notebookDoc.ts'
import { readParticipants } from '../../document/participants.ts'
import { type SharedDoc, stateOf } from '../../document/sharedDoc.ts'
import { mayBeOne } from '../../domain/sameNames.ts'
import type { Answer, Lobby, Offer } from '../lobbyPorts.ts'
import type { Notebook } from '../notebook/notebook.ts'
import type { LobbyAtHand } from './lobbyAtHand.ts'

export const invitationLifetimeMs = 30 * 24 * 60 * 60 * 1000

export interface InvitingParts {
  doc: SharedDoc
  notebook: Notebook
  entry(): NotebookEntry
  lobby: Lobby
  pack: { id: Offer['packId']; version: string }
  now(): Date
  /** `status` has changed without the notebook having done so. */
  onChange(): void
}

interface Parts extends InvitingParts {
  publish: LobbyAtHand['publish']
  remember(fields: Partial<Omit<NotebookEntry, 'id'>>): Promise<void>
  /** The lobby has more to say or to be told. */
  lookSoon(): void
}

export interface Inviting {
  offerNow(): Offer
  /** What is due in the lobby that this invitation opens. */
  attend(invitation: Uint8Array): Promise<void>
  /** Is this device the one that takes part? Only the first becomes it. */
  letIn(answer: Answer, invitation: Uint8Array): Promise<boolean>
  renew(): Promise<void>
  /** Who answered, as long as the document doesn't say so. */
  answeredAs(): string
  alsoTried(): string[]
}

/** By this device: what whoever holds the invitation is shown. */
export const offerBy = (
  { notebook, entry, pack }: Pick<InvitingParts, 'notebook' | 'entry' | 'pack'>,
  offered: Pick<Offer, 'invitee' | 'document' | 'expiresAt'>,
): Offer => ({
  conversation: entry().id,
  inviter: entry().me,
  inviterDevice: notebook.identity.public,
  packId: pack.id,
  packVersion: pack.version,
  ...offered,
})

/** The inviter's half: the offer, the first answer, and the closed door for all later ones. */
export function inviting({ doc, notebook, entry, lobby, now, pack, ...parts }: Parts): Inviting {
  const { publish, remember, lookSoon } = parts
  let answeredAs = ''
  let alsoTried: string[] = []

  async function attend(invitation: Uint8Array): Promise<void> {
    await closeRenewed()
    const isExpired = (entry().expiresAt ?? 0) < now().getTime()
    if (entry().secret) await (isExpired ? remember({ invitation: null }) : closeLobby(invitation))
    else if (!isExpired) await waitForAnswer(invitation)
  }

  async function waitForAnswer(invitation: Uint8Array): Promise<void> {
    const sent = await publish(invitation, offerNow())
    if (sent === 'taken' && isPresent(invitation)) return renew()
    const answers = await lobby.readAnswers(invitation)
    if (answers.ok && answers.value[0]) await letIn(answers.value[0], invitation)
  }

  /** It stays in sight until it expires, for whoever comes too late shall be known. */
  async function closeLobby(invitation: Uint8Array): Promise<void> {
    const { peer } = entry()
    // What the two have written by now is theirs: whoever reads the lobby later finds no document.
    const closed = { ...offerNow(), document: new Uint8Array() }
    if (!peer || (await publish(invitation, closed)) === 'offline') return
    const admitted = await lobby.admit(invitation, { device: peer })
    if (!admitted.ok && admitted.failure === 'offline') return
    const answers = await lobby.readAnswers(invitation)
    if (!answers.ok) return
    alsoTried = answers.value.filter(one => one.device.signKey !== peer.signKey).map(one => one.name)
    parts.onChange()
  }

  async function letIn({ device, name }: Answer, invitation: Uint8Array): Promise<boolean> {
    const isIn = () => entry().peer?.signKey === device.signKey
    if (entry().secret) return isIn()
    const agreed = await notebook.identity.agreeSecret({
      peer: device,
      iAmInviter: true,
      invitationSecret: invitation,
      conversation: entry().id,
    })
    // Meanwhile another answer may have been taken, or the invitation renewed.
    if (entry().secret || !isPresent(invitation)) return isIn()
    // Their own phone writes the name; written here as well it would stand there twice.
    answeredAs = name
    keepLastPlanFrom({ device, name })
    await remember({ secret: agreed, peer: device })
    lookSoon()
    return true
  }

  /** A link that went astray must not show somebody else what was agreed on the last time. */
  function keepLastPlanFrom({ device, name }: Pick<Answer, 'device' | 'name'>): void {
    const { id, invitee } = entry()
    const carried = readCarried(notebook.doc, id)
    const last = carried && readNotebookEntry(notebook.doc, carried.conversation)
    const invited = readParticipants(doc).find(person => person.id === invitee)?.name ?? ''
    const isInvited = last?.peer?.signKey === device.signKey || mayBeOne(invited, name)
    if (carried && !isInvited) forgetCarried(notebook.doc, id)
  }

  const isPresent = (invitation: Uint8Array) => String(entry().invitation) === String(invitation)

  async function renew(): Promise<void> {
    const { secret, answer, invitation, renewed } = entry()
    if (secret || answer !== 'none') return
    await remember({
      invitation: lobby.newSecret(),
      lobbyDevice: notebook.identity.id,
      expiresAt: now().getTime() + invitationLifetimeMs,
      renewed: invitation ? [...renewed, invitation] : renewed,
    })
    lookSoon()
  }

  async function closeRenewed(): Promise<void> {
    for (const old of entry().renewed) {
      if (!(await lobby.closeRenewed(old)).ok) return
      await remember({ renewed: entry().renewed.filter(one => String(one) !== String(old)) })
    }
  }

  function offerNow(): Offer {
    const { me, invitee, expiresAt } = entry()
    const offered = { invitee: invitee ?? me, document: stateOf(doc), expiresAt: expiresAt ?? 0 }
    return offerBy({ notebook, entry, pack }, offered)
  }

  return {
    offerNow,
    attend,
    letIn,
    renew,
    answeredAs: () => answeredAs,
    alsoTried: () => alsoTried,
  }
}
