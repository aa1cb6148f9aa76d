import type { DeviceKeys } from '../crypto/deviceKeys.ts'
import { fromBase64Url, toBase64Url } from '../crypto/encoding.ts'
import { newInvitationSecret, readInvitation, toLink } from '../crypto/invitation.ts'
import { nobody, type Offer as OfferMessage } from '../crypto/lobbyMessages.ts'
import { readRecoveryCode } from '../crypto/recoveryCode.ts'
import { deriveRoom } from '../crypto/roomKeys.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import { CodeCollector, toCodes } from '../sync/codes.ts'
import { admit, closeRenewed, publishAnswer, publishOffer, readLobby } from '../sync/lobby.ts'
import {
  type AnswerInPerson,
  readShownAdmission,
  readShownAnswer,
  readShownOffer,
  showAdmission,
  showAnswer,
  showOffer,
} from '../sync/lobbyInPerson.ts'
import type { LobbyTransport } from '../sync/lobbyTransport.ts'
import type { Lobby, Offer, ReadInvitation } from '../workspace/lobbyPorts.ts'
import type { InvitationFailure } from '../workspace/views.ts'
import { watchWhenThere } from './watchWhenThere.ts'

interface Parts {
  transport: LobbyTransport
  keys(): Promise<DeviceKeys>
  origin: string
  now(): Date
}

/** The workspace's lobby over the sealed one of the relay, and over codes where there is no network. */
export function lobbyOver({ transport, keys, origin, now }: Parts): Lobby {
  const offerCodes = new CodeCollector()
  const answerCodes = new CodeCollector()
  const admissionCodes = new CodeCollector()
  /** Answers taken in person, by their device: their own envelope goes to the lobby later. */
  const inPerson = new Map<string, AnswerInPerson>()
  const time = () => now().getTime()
  const roomOf = async (secret: Uint8Array) => ({ transport, room: await deriveRoom(secret) })
  const placeOf = async (secret: Uint8Array) => ({ ...(await roomOf(secret)), keys: await keys() })

  return {
    newSecret: newInvitationSecret,
    toLink: secret => toLink(origin, secret),

    async read(text): Promise<Result<ReadInvitation, InvitationFailure>> {
      const progress = await offerCodes.add(text)
      if (!progress.ok) {
        if (progress.failure !== 'foreign') return progress
        const code = readRecoveryCode(text)
        if (code.ok) return ok({ kind: 'recovery-code', seed: code.value })
        if (code.failure === 'typo') return fail('typo')
        const link = readInvitation(asOneHost(text), asOneHost(origin))
        if (!link.ok) return link
        const { kind, secret } = link.value
        return ok({ kind: kind === 'device' ? 'device-link' : 'link', secret })
      }
      if (progress.value.kind === 'more-codes') return ok(progress.value)
      const shown = await readShownOffer(progress.value.content, time())
      if (!shown.ok) return shown
      const offer = offerOf(shown.value.offer)
      return offer ? ok({ kind: 'codes', secret: shown.value.secret, offer }) : fail('damaged')
    },

    watch: (secret, onNews) => watchWhenThere(deriveRoom(secret), room => transport.watch(room, onNews)),

    async readOffer(secret) {
      const seen = await readLobby(await roomOf(secret), { now: time() })
      if (!seen.ok) return fail(failureOf(seen.failure))
      const { signKey } = (await keys()).public
      if (seen.value.offer.inviterDevice.signKey === signKey) return fail('own')
      if (seen.value.isRenewed) return fail('renewed')
      if (seen.value.answers.some(({ answer }) => answer.device.signKey === signKey)) return fail('answered')
      if (seen.value.admitted || seen.value.answers.length > 0) {
        // Leaves a nameless answer behind, so that the inviter learns that somebody else has the link.
        const reader = { now: time(), inviter: seen.value.offer.inviterDevice }
        await publishAnswer(await placeOf(secret), '', reader)
        return fail('answered')
      }
      if (seen.value.isExpired) return fail('expired')
      const offer = offerOf(seen.value.offer)
      return offer ? ok(offer) : fail('damaged')
    },

    async publishOffer(secret, offer, isWanted) {
      const sent = await publishOffer(await placeOf(secret), draftOf(offer), isWanted)
      if (sent.ok) return ok(undefined)
      return fail(sent.failure === 'taken' || sent.failure === 'answered' ? sent.failure : 'offline')
    },

    async readAnswers(secret) {
      const inviter = (await keys()).public
      const seen = await readLobby(await roomOf(secret), { now: time(), inviter })
      return seen.ok ? ok(seen.value.answers.map(({ answer }) => answer)) : fail('offline')
    },

    async admit(secret, { device, sealed }) {
      const taken = inPerson.get(device.signKey)
      const reader = {
        now: time(),
        expected: device,
        ...(taken ? { inPerson: taken } : {}),
        ...(sealed ? { sealed: toBase64Url(sealed) } : {}),
      }
      const admitted = await admit(await placeOf(secret), reader)
      if (admitted.ok) return ok(undefined)
      // An answer that was taken in person may come to the lobby later, from that phone itself.
      return fail(admitted.failure === 'answered' ? 'answered' : 'offline')
    },

    async closeRenewed(secret) {
      const closed = await closeRenewed(await placeOf(secret))
      return closed.ok ? closed : fail('offline')
    },

    async offerCodes(secret, offer) {
      return toCodes(await showOffer(secret, await keys(), draftOf(offer)), bytesPerCode)
    },

    async readAnswerCode(secret, offer, text) {
      const progress = await answerCodes.add(text)
      if (!progress.ok) return progress
      if (progress.value.kind === 'more-codes') return ok(progress.value)
      const shown = await readShownAnswer(secret, offer, progress.value.content)
      if (!shown.ok) return shown
      const { invitee, name, device } = shown.value.answer
      inPerson.set(device.signKey, shown.value)
      return ok({ kind: 'answer', answer: { invitee, name, device } })
    },

    async admissionCodes(secret, device, sealed) {
      const answer = inPerson.get(device.signKey)?.hash ?? nobody.answer
      const { signKey } = device
      const admission = { answer, signKey, sealed: toBase64Url(sealed) }
      return toCodes(await showAdmission(secret, await keys(), admission), bytesPerCode)
    },

    async readAdmissionCode(secret, inviter, text) {
      const progress = await admissionCodes.add(text)
      if (!progress.ok) return progress
      if (progress.value.kind === 'more-codes') return ok(progress.value)
      const me = (await keys()).public
      const shown = await readShownAdmission(secret, { inviter, me }, progress.value.content)
      if (!shown.ok) return shown
      const sealed = fromBase64Url(shown.value)
      return sealed ? ok({ kind: 'admission', sealed }) : fail('damaged')
    },

    async publishAnswer(secret, { name }, inviter) {
      const reader = { now: time(), inviter }
      const sent = await publishAnswer(await placeOf(secret), name, reader)
      if (sent.ok) {
        const { isAdmitted, sealed } = sent.value
        return ok({ isAdmitted, sealed: sealed === null ? null : fromBase64Url(sealed) })
      }
      const told = (['answered', 'renewed', 'ended'] as const).find(one => one === sent.failure)
      return fail(told ?? 'offline')
    },

    async answerCodes(secret, answer) {
      return toCodes(await showAnswer(secret, await keys(), answer), bytesPerCode)
    },
  }
}

/** On the narrowest phone a cheap camera can still read it. */
const bytesPerCode = 258

const draftOf = ({ inviterDevice, document, ...offer }: Offer) => ({
  ...offer,
  document: toBase64Url(document),
})

function offerOf({ v, type, revision, document, ...offer }: OfferMessage): Offer | null {
  const bytes = fromBase64Url(document)
  return bytes && { ...offer, document: bytes }
}

const failureOf = (failure: string): InvitationFailure => {
  if (failure === 'ended') return 'unknown'
  const known = ['expired', 'answered', 'newer-version', 'unknown'] as const
  return known.find(one => one === failure) ?? 'offline'
}

/** On one computer `localhost` and `127.0.0.1` are two phones of one relay. */
const asOneHost = (text: string) => text.replaceAll('://localhost:', '://127.0.0.1:')
