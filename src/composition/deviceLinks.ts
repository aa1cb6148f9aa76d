import type { DeviceKeys } from '../crypto/deviceKeys.ts'
import { fromBase64Url, toBase64Url } from '../crypto/encoding.ts'
import { newInvitationSecret, toDeviceLink } from '../crypto/invitation.ts'
import { keyWords } from '../crypto/keyWords.ts'
import { deriveRoom } from '../crypto/roomKeys.ts'
import { fail, ok } from '../domain/result.ts'
import {
  type LinkState,
  publishLinkAdmit,
  publishLinkAnswer,
  publishLinkClose,
  publishLinkOffer,
  readLink,
} from '../sync/linkLobby.ts'
import type { LobbyTransport } from '../sync/lobbyTransport.ts'
import type { DeviceLinks, LinkFailure, LinkNews } from '../workspace/lobbyPorts.ts'
import { watchWhenThere } from './watchWhenThere.ts'

interface Parts {
  transport: LobbyTransport
  /** Without staying in the room: it becomes the notebook's the moment after. */
  readOnce: LobbyTransport['fetchAll']
  keys(): Promise<DeviceKeys>
  origin: string
}

/** The workspace's way from one device of a person to the next, over the relay. */
export function deviceLinksOver({ transport, readOnce, keys, origin }: Parts): DeviceLinks {
  const roomOf = async (secret: Uint8Array) => ({ transport, room: await deriveRoom(secret) })
  const placeOf = async (secret: Uint8Array) => ({ ...(await roomOf(secret)), keys: await keys() })
  return {
    newSecret: newInvitationSecret,
    toLink: secret => toDeviceLink(origin, secret),
    watch: (secret, onNews) => watchWhenThere(deriveRoom(secret), room => transport.watch(room, onNews)),

    async offer(secret, { kind, expiresAt, seed }) {
      const draft = { kind, expiresAt, seed: seed ? toBase64Url(seed) : '' }
      return asTold(await publishLinkOffer(await placeOf(secret), draft))
    },

    async read(secret) {
      const read = await readLink(await roomOf(secret))
      return read.ok ? ok(newsOf(read.value)) : fail(failureOf(read.failure))
    },

    async answer(secret, answer) {
      const sent = await publishLinkAnswer(await placeOf(secret), answer)
      if (sent.ok) return ok(newsOf(sent.value))
      return fail(sent.failure === 'answered' ? 'answered' : failureOf(sent.failure))
    },

    async admit(secret, { hash, ...answer }, sealed) {
      const first = { answer: { v: 1, type: 'link-answer', ...answer }, hash } as const
      const text = sealed ? toBase64Url(sealed) : ''
      return asTold(await publishLinkAdmit(await placeOf(secret), first, text))
    },

    async close(secret, isTaken) {
      return asTold(await publishLinkClose(await placeOf(secret), isTaken))
    },

    words: keyWords,

    async hasRoom(secret) {
      const log = await readOnce(await deriveRoom(secret))
      if (!log.ok && log.failure === 'ended') return ok(false)
      return log.ok ? ok(log.value.length > 0) : fail('offline')
    },
  }
}

const asTold = ({ ok: isTold }: { ok: boolean }) => (isTold ? ok(undefined) : fail('offline' as const))

const newsOf = ({ offer, first, late, admit, close }: LinkState): LinkNews => ({
  offer: { ...offer, seed: bytesOf(offer.seed) },
  answer: first && { ...first.answer, hash: first.hash },
  late: late.length,
  verdict: admit && { sealed: bytesOf(admit.sealed) },
  isTaken: close?.isTaken ?? null,
})

const bytesOf = (text: string) => (text === '' ? null : fromBase64Url(text))

/** One that was erased is as one that never was. */
const failureOf = (failure: string): LinkFailure =>
  failure === 'newer-version' ? failure : ['unknown', 'ended'].includes(failure) ? 'unknown' : 'offline'
