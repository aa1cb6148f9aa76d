import type { LobbyMessage, Offer } from '../crypto/lobbyMessages.ts'
import { answerOf, lobbyLanguage, nobody } from '../crypto/lobbyMessages.ts'
import type { Device } from '../domain/conversation.ts'
import { isSameDevice } from '../domain/participants.ts'
import type { Result } from '../domain/result.ts'
import { fail, ok } from '../domain/result.ts'
import { inStep, type Place, type Say } from './lobbyLog.ts'
import type { LobbyReader, LobbyState, SeenAnswer } from './lobbyState.ts'
import { lobbyState } from './lobbyState.ts'
import type { TransportFailure } from './lobbyTransport.ts'

export type OfferFailure = TransportFailure | 'taken' | 'answered'
export type AnswerFailure = TransportFailure | 'unknown' | 'expired' | 'own' | 'answered' | 'renewed'
export type AdmitFailure = TransportFailure | 'unknown' | 'unanswered' | 'expired' | 'answered'

export interface AdmitRequest {
  now: number
  inPerson?: SeenAnswer & { envelope: Uint8Array }
  /** Whom the inviter's phone has already taken in; anybody else is `answered`, and nothing is written. */
  expected?: Device
  /** What that device alone can open, base64url. */
  sealed?: string
}

export type OfferDraft = Omit<Offer, 'v' | 'type' | 'revision' | 'inviterDevice'>
export interface Answered {
  offer: Offer
  isAdmitted: boolean
  /** Base64url; for this device where it was admitted. */
  sealed: string | null
}

/**
 * Writes the offer, or a newer one in its place; the same again is not written twice.
 * `taken`: somebody else with the link was here first, so invited people would believe them: make a new invitation.
 * `answered`: the lobby is closed. What is no longer wanted by the time the lobby is read isn't written: the room may
 * have been found empty just then, with nothing in it to erase.
 */
export const publishOffer = (
  place: Place,
  draft: OfferDraft,
  isWanted = () => true,
): Promise<Result<Offer, OfferFailure>> =>
  inLobby(place, { now: 0 }, async (first, say) => {
    const inviterDevice = place.keys.public
    if (first.ok && !isSameDevice(first.value.offer.inviterDevice, inviterDevice)) return fail('taken')
    if (first.ok && first.value.admitted) return fail('answered')
    const before = first.ok ? first.value.offer : null
    if (before && isSameOffer(before, draft)) return ok(before)
    const revision = (before?.revision ?? 0) + 1
    const offer = { type: 'offer', revision, inviterDevice, ...draft } as const
    if (!isWanted()) return fail('offline')
    const said = await say(offer)
    return said.ok ? ok({ v: 1, ...offer }) : said
  })

export const readLobby = async (
  { transport, room }: Omit<Place, 'keys'>,
  reader: LobbyReader,
): Promise<Result<LobbyState, TransportFailure | 'unknown'>> => {
  const log = await transport.fetchAll(room)
  return log.ok ? lobbyState(room, log.value, reader) : log
}

/**
 * Answers once; asking again only looks. The first answer by position is the one that will be admitted. Whoever
 * comes later is told `answered`, and still leaves name and device, so that the inviter learns it.
 */
export const publishAnswer = (
  place: Place,
  name: string,
  reader: LobbyReader,
): Promise<Result<Answered, AnswerFailure>> =>
  inLobby(place, reader, async (state, say) => {
    if (!state.ok) return state
    const device = place.keys.public
    const { offer, isExpired } = state.value
    if (offer.inviterDevice.signKey === device.signKey) return fail('own')
    if (state.value.isRenewed) return fail('renewed')
    if (standing(state.value, device) !== null) return verdict(state.value, device)
    if (isExpired) return fail('expired')
    const said = await say(answerOf({ invitee: offer.invitee, name, device }))
    if (!said.ok) return said
    // Somebody may have answered between reading and writing: only the log's order decides.
    const after = await readLobby(place, { ...reader, inviter: offer.inviterDevice })
    return after.ok ? verdict(after.value, device) : after
  })

/**
 * The inviter lets the first answer in, and the lobby closes; asking again gives the same answer. An answer taken
 * in person goes before the lobby's: the inviter saw that phone. After the expiry only that is possible.
 */
export const admit = (
  place: Place,
  { now, inPerson, expected, sealed }: AdmitRequest,
): Promise<Result<SeenAnswer, AdmitFailure>> =>
  inLobby(place, { now, inviter: place.keys.public }, async (state, say) => {
    if (!state.ok) return state
    const { answers, admitted, isExpired } = state.value
    const isExpected = ({ answer }: SeenAnswer) => !expected || isSameDevice(answer.device, expected)
    const first = inPerson ?? answers.find(isExpected) ?? answers[0]
    if (admitted) {
      const known = [inPerson, ...answers].find(seen => seen?.answer.device.signKey === admitted.signKey)
      const isTheOneAsked = !inPerson || inPerson.answer.device.signKey === admitted.signKey
      return known && isTheOneAsked && isExpected(known) ? ok(known) : fail('answered')
    }
    if (!first) return fail('unanswered')
    if (!isExpected(first)) return fail('answered')
    if (isExpired && !inPerson) return fail('expired')
    if (inPerson) {
      // The lobby then holds the whole story. When that device has written here itself, the relay says so.
      const kept = await place.transport.append(place.room, inPerson.envelope)
      if (!kept.ok && kept.failure !== 'out-of-step') return kept
    }
    const { signKey } = first.answer.device
    const said = await say({ type: 'admit', answer: first.hash, signKey, ...(sealed ? { sealed } : {}) })
    return said.ok ? ok({ answer: first.answer, hash: first.hash }) : said
  })

/** Another invitation takes its place: whoever comes with the old one is told so, and nobody is let in by it. */
export const closeRenewed = (place: Place): Promise<Result<void, TransportFailure>> =>
  inLobby(place, { now: 0, inviter: place.keys.public }, async (state, say) =>
    // Where this device never published, there is nothing to close.
    state.ok && !state.value.admitted ? say({ type: 'admit', ...nobody }) : ok(undefined),
  )

const inLobby = <Outcome extends Result<unknown, unknown>>(
  place: Place,
  reader: LobbyReader,
  attempt: (state: Awaited<ReturnType<typeof lobbyState>>, say: Say<LobbyMessage>) => Promise<Outcome>,
): Promise<Outcome | Result<never, TransportFailure>> =>
  inStep(place, lobbyLanguage, async (log, say) => attempt(await lobbyState(place.room, log, reader), say))

const standing = (
  { answers, admitted }: LobbyState,
  { signKey }: Device,
): 'admitted' | 'first' | 'late' | null => {
  if (admitted?.signKey === signKey) return 'admitted'
  const at = answers.findIndex(({ answer }) => answer.device.signKey === signKey)
  if (at < 0) return null
  return at === 0 && !admitted ? 'first' : 'late'
}

const verdict = (state: LobbyState, device: Device) => {
  if (state.isRenewed) return fail('renewed' as const)
  const place = standing(state, device)
  return place === 'admitted' || place === 'first'
    ? ok({
        offer: state.offer,
        isAdmitted: place === 'admitted',
        sealed: (place === 'admitted' && state.admitted?.sealed) || null,
      })
    : fail('answered' as const)
}

const isSameOffer = (before: Offer, draft: OfferDraft): boolean =>
  (Object.keys(draft) as (keyof OfferDraft)[]).every(name => before[name] === draft[name])
