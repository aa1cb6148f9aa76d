import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { agreeSecret } from '../../src/crypto/agreeSecret.ts'
import { createDeviceKeys, type DeviceKeys } from '../../src/crypto/deviceKeys.ts'
import { newInvitationSecret } from '../../src/crypto/invitation.ts'
import { answerOf, lobbyLanguage } from '../../src/crypto/lobbyMessages.ts'
import { deriveRoom, type RoomKeys } from '../../src/crypto/roomKeys.ts'
import { openEnvelope, sealEnvelope } from '../../src/crypto/sealEnvelope.ts'
import { sha256 } from '../../src/crypto/sha256.ts'
import { parseMessage, signMessage } from '../../src/crypto/signedMessage.ts'
import type { PackId } from '../../src/domain/ids.ts'
import { connect } from '../../src/sync/connection.ts'
import { admit, closeRenewed, publishAnswer, publishOffer, readLobby } from '../../src/sync/lobby.ts'
import { readShownAnswer, readShownOffer, showAnswer, showOffer } from '../../src/sync/lobbyInPerson.ts'
import type { Place } from '../../src/sync/lobbyLog.ts'
import type { LobbyTransport } from '../../src/sync/lobbyTransport.ts'
import { lobbiesOver } from '../../src/sync/relayLobby.ts'
import { bytes, conversation, failureOf, flipBit, jonas, maja, text, valueIn } from '../crypto/known.ts'
import { inMemory, LobbyRelay, socketTo } from './lobbyRelay.ts'

const now = Date.UTC(2026, 10, 20)
const draft = {
  conversation,
  inviter: maja,
  invitee: jonas,
  packId: 'albertslund' as PackId,
  packVersion: '1',
  document: 'AAEC',
  expiresAt: now + 30 * 24 * 3_600_000,
}

const closing: (() => void)[] = []
const overFrames = (relay: LobbyRelay): LobbyTransport => {
  const connection = connect({ url: 'ws://relay', openSocket: socketTo(relay) })
  closing.push(() => connection.close())
  return lobbiesOver(connection)
}
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

let relay: LobbyRelay
let secret: Uint8Array
let room: RoomKeys
let inviter: DeviceKeys
let invited: DeviceKeys
let thief: DeviceKeys
beforeEach(async () => {
  relay = new LobbyRelay()
  secret = newInvitationSecret()
  room = await deriveRoom(secret)
  ;[inviter, invited, thief] = await Promise.all([createDeviceKeys(), createDeviceKeys(), createDeviceKeys()])
})

const by = (keys: DeviceKeys): Place => ({ transport: inMemory(relay), room, keys })

/** What anybody with the link can do: seal whatever they like, under whatever device's name. */
const forge = async (content: Uint8Array, as: DeviceKeys, previous = bytes(32, 0)) =>
  relay.append(
    room.roomId,
    await sealEnvelope(room, { kind: 'update', device: await room.deviceName(as.id), previous, content }),
  )

describe.each([
  ['in memory', inMemory],
  ["over the relay's frames", overFrames],
] as const)('a lobby %s', (_, over) => {
  let maja_: Place
  let jonas_: Place
  let thief_: Place
  beforeEach(() => {
    maja_ = { transport: over(relay), room, keys: inviter }
    jonas_ = { transport: over(relay), room, keys: invited }
    thief_ = { transport: over(relay), room, keys: thief }
  })
  const offer = async () => valueIn(await publishOffer(maja_, draft))

  it('brings two people together, and both hold the same secret', async () => {
    await offer()
    const seen = valueIn(await readLobby(jonas_, { now }))
    expect(seen.offer).toMatchObject(draft)
    const answered = valueIn(await publishAnswer(jonas_, 'Jonas', { now }))
    expect(answered.isAdmitted).toBe(false)
    const admitted = valueIn(await admit(maja_, { now }))
    expect(admitted.answer).toMatchObject({ name: 'Jonas', device: invited.public })
    expect(valueIn(await publishAnswer(jonas_, 'Jonas', { now })).isAdmitted).toBe(true)
    const { sealKey } = admitted.answer.device
    const theirs = answered.offer.inviterDevice.sealKey
    expect(await agreeSecret(inviter, sealKey, secret, conversation, 'inviter')).toEqual(
      await agreeSecret(invited, theirs, secret, conversation, 'answerer'),
    )
  })

  it('that nobody wrote in is unknown', async () => {
    expect(failureOf(await readLobby(jonas_, { now }))).toBe('unknown')
    expect(failureOf(await publishAnswer(jonas_, 'Jonas', { now }))).toBe('unknown')
    expect(failureOf(await admit(maja_, { now }))).toBe('unknown')
  })

  it('says offline when there is no network, and works when it is back', async () => {
    relay.isOffline = true
    expect(failureOf(await publishOffer(maja_, draft))).toBe('offline')
    expect(failureOf(await readLobby(jonas_, { now }))).toBe('offline')
    relay.isOffline = false
    await offer()
    expect((await readLobby(jonas_, { now })).ok).toBe(true)
  })

  it('holds an offer once, and a changed offer replaces it', async () => {
    await offer()
    await offer()
    expect(relay.log(room.roomId)).toHaveLength(1)
    await publishOffer(maja_, { ...draft, document: 'CCCC' })
    const { offer: newest } = valueIn(await readLobby(jonas_, { now }))
    expect(newest).toMatchObject({ revision: 2, document: 'CCCC' })
  })

  it('finds its own words again after a lost ack, and writes them once', async () => {
    await offer()
    relay.losesNextAck = true
    expect(failureOf(await publishAnswer(jonas_, 'Jonas', { now }))).toBe('offline')
    expect((await publishAnswer(jonas_, 'Jonas', { now })).ok).toBe(true)
    relay.losesNextAck = true
    expect(failureOf(await admit(maja_, { now }))).toBe('offline')
    expect(valueIn(await admit(maja_, { now })).answer.name).toBe('Jonas')
    expect(relay.log(room.roomId)).toHaveLength(3)
  })

  it('admits the first answer by position only, and both sides learn of the second', async () => {
    await offer()
    await publishAnswer(jonas_, 'Jonas', { now })
    expect(failureOf(await publishAnswer(thief_, 'Jonas', { now }))).toBe('answered')
    const state = valueIn(await readLobby(maja_, { now }))
    expect(state.answers.map(({ answer }) => answer.device.id)).toEqual([invited.id, thief.id])
    expect(valueIn(await admit(maja_, { now })).answer.device.id).toBe(invited.id)
    expect(failureOf(await publishAnswer(thief_, 'Jonas', { now }))).toBe('answered')
  })

  it('gives one place to two who answer in the same moment', async () => {
    await offer()
    const outcomes = await Promise.all([
      publishAnswer(jonas_, 'Jonas', { now }),
      publishAnswer(thief_, 'Jonas', { now }),
    ])
    expect(outcomes.map(failureOf).toSorted()).toEqual(['answered', 'ok'])
    const first = outcomes[0].ok ? invited : thief
    expect(valueIn(await admit(maja_, { now })).answer.device.id).toBe(first.id)
  })

  it('that was renewed lets nobody in, and says so to whoever answered before or after', async () => {
    valueIn(await publishOffer(maja_, draft))
    valueIn(await publishAnswer(jonas_, 'Jonas', { now }))
    valueIn(await closeRenewed(maja_))
    valueIn(await closeRenewed(maja_))
    expect(relay.log(room.roomId)).toHaveLength(3)
    expect(failureOf(await publishAnswer(jonas_, 'Jonas', { now }))).toBe('renewed')
    expect(failureOf(await publishAnswer(thief_, 'Jonas', { now }))).toBe('renewed')
    const state = valueIn(await readLobby(thief_, { now }))
    // What an app that doesn't know of renewing goes by: somebody was admitted, and it wasn't this phone.
    expect(state).toMatchObject({ isRenewed: true, admitted: { type: 'admit' } })
    expect(failureOf(await admit(maja_, { now }))).toBe('answered')
  })

  it('that was never opened needs no closing, and nobody but the inviter can close one', async () => {
    valueIn(await closeRenewed(maja_))
    expect(relay.log(room.roomId)).toHaveLength(0)
    valueIn(await publishOffer(maja_, draft))
    valueIn(await closeRenewed(thief_))
    expect(valueIn(await readLobby(maja_, { now })).isRenewed).toBe(false)
  })

  it('is closed once somebody was admitted: no new offer, no other answer', async () => {
    await offer()
    await publishAnswer(jonas_, 'Jonas', { now })
    await admit(maja_, { now })
    expect(failureOf(await publishOffer(maja_, { ...draft, document: 'DDDD' }))).toBe('answered')
    expect(failureOf(await publishAnswer(thief_, 'Jonas', { now }))).toBe('answered')
    const state = valueIn(await readLobby(maja_, { now }))
    expect(state.admitted?.signKey).toBe(invited.public.signKey)
    expect(state.answers).toHaveLength(2)
  })

  it('survives two tabs of one device that write in the same moment', async () => {
    const otherTab = { ...maja_, transport: over(relay) }
    await Promise.all([offer(), publishOffer(otherTab, draft)])
    expect(relay.log(room.roomId)).toHaveLength(1)
  })

  it('tells a watcher that somebody answered', async () => {
    await offer()
    let told = () => {}
    const change = new Promise<void>(resolve => {
      told = resolve
    })
    const stop = maja_.transport.watch(room, () => {
      void readLobby(maja_, { now }).then(state => state.ok && state.value.answers.length > 0 && told())
    })
    await publishAnswer(jonas_, 'Jonas', { now })
    await change
    stop()
  })
})

describe('the lobby', () => {
  const offer = async () => valueIn(await publishOffer(by(inviter), draft))

  it('is expired by the clock of whoever reads: nobody new gets in, and who answered in time can still look', async () => {
    await offer()
    const late = draft.expiresAt + 1
    expect(valueIn(await readLobby(by(invited), { now: draft.expiresAt })).isExpired).toBe(false)
    expect(valueIn(await readLobby(by(invited), { now: late })).isExpired).toBe(true)
    expect(failureOf(await publishAnswer(by(invited), 'Jonas', { now: late }))).toBe('expired')
    await publishAnswer(by(invited), 'Jonas', { now })
    expect(failureOf(await admit(by(inviter), { now: late }))).toBe('expired')
    await admit(by(inviter), { now })
    expect(valueIn(await admit(by(inviter), { now: late })).answer.name).toBe('Jonas')
    expect(valueIn(await publishAnswer(by(invited), 'Jonas', { now: late })).isAdmitted).toBe(true)
  })

  it('admits nobody but the one whom the inviter has already taken in', async () => {
    await offer()
    await publishAnswer(by(thief), 'Jonas', { now })
    const expected = invited.public
    expect(failureOf(await admit(by(inviter), { now, expected }))).toBe('answered')
    expect(relay.log(room.roomId)).toHaveLength(2)
    expect((await admit(by(inviter), { now, expected: thief.public })).ok).toBe(true)
    expect(failureOf(await admit(by(inviter), { now, expected }))).toBe('answered')
  })

  it('cannot be answered by the phone that made it', async () => {
    await offer()
    expect(failureOf(await publishAnswer(by(inviter), 'Jonas', { now }))).toBe('own')
    expect(failureOf(await admit(by(inviter), { now }))).toBe('unanswered')
  })

  it('believes offers and admits of its first device alone', async () => {
    await offer()
    const forgedOffer = { ...draft, type: 'offer', revision: 9, inviterDevice: thief.public } as const
    await forge(await signMessage(lobbyLanguage, room.roomId, thief, forgedOffer), thief)
    const inHerName = { ...forgedOffer, inviterDevice: inviter.public } as const
    const stranger = await createDeviceKeys()
    await forge(await signMessage(lobbyLanguage, room.roomId, thief, inHerName), stranger)
    await publishAnswer(by(invited), 'Jonas', { now })
    const answer = valueIn(await readLobby(by(invited), { now })).answers[0]!
    const forgedAdmit = { type: 'admit', answer: answer.hash, signKey: thief.public.signKey } as const
    await forge(await signMessage(lobbyLanguage, room.roomId, thief, forgedAdmit), await createDeviceKeys())
    const state = valueIn(await readLobby(by(invited), { now }))
    expect(state.offer).toMatchObject({ revision: 1, inviterDevice: inviter.public })
    expect(state.admitted).toBeNull()
  })

  it('does not let an old offer or answer be played again, nor one from another lobby', async () => {
    await offer()
    const first = valueIn(await openEnvelope(room, relay.log(room.roomId)[0]!.bytes)).content
    await publishOffer(by(inviter), { ...draft, document: 'CCCC' })
    await forge(first, await createDeviceKeys())
    expect(valueIn(await readLobby(by(invited), { now })).offer.document).toBe('CCCC')
    const other = await deriveRoom(newInvitationSecret())
    const elsewhere = answerOf({ invitee: jonas, name: 'Jonas', device: invited.public })
    await forge(await signMessage(lobbyLanguage, other.roomId, invited, elsewhere), await createDeviceKeys())
    expect(valueIn(await readLobby(by(invited), { now })).answers).toEqual([])
    await publishAnswer(by(invited), 'Jonas', { now })
    const answered = valueIn(await openEnvelope(room, relay.log(room.roomId).at(-1)!.bytes)).content
    await forge(answered, await createDeviceKeys())
    expect(valueIn(await readLobby(by(invited), { now })).answers).toHaveLength(1)
  })

  it('goes on under rubbish that somebody wrote in the name of its devices', async () => {
    await offer()
    const last = await sha256(relay.log(room.roomId)[0]!.bytes)
    await forge(text('{"v":1}'), inviter, last)
    await forge(bytes(5), invited)
    expect((await publishAnswer(by(invited), 'Jonas', { now })).ok).toBe(true)
    expect((await admit(by(inviter), { now })).ok).toBe(true)
  })

  it('that a stranger opened first is taken: the inviter makes a new invitation', async () => {
    await publishOffer(by(thief), draft)
    expect(failureOf(await publishOffer(by(inviter), draft))).toBe('taken')
    expect(failureOf(await readLobby(by(invited), { now, inviter: inviter.public }))).toBe('unknown')
  })

  it("is not fooled by a relay that reorders it once the inviter's device is known", async () => {
    await offer()
    await forge(
      await signMessage(lobbyLanguage, room.roomId, thief, {
        ...draft,
        type: 'offer',
        revision: 1,
        inviterDevice: thief.public,
      }),
      thief,
    )
    relay.swapFirstTwo(room.roomId)
    const state = valueIn(await readLobby(by(invited), { now, inviter: inviter.public }))
    expect(state.offer.inviterDevice).toEqual(inviter.public)
  })

  it('ignores keys that are no keys', async () => {
    await offer()
    const device = { ...thief.public, sealKey: `B${'A'.repeat(86)}` }
    const answer = answerOf({ invitee: jonas, name: 'Jonas', device })
    await forge(await signMessage(lobbyLanguage, room.roomId, thief, answer), thief)
    expect(valueIn(await readLobby(by(invited), { now })).answers).toEqual([])
  })

  it('written by a newer app asks for the update', async () => {
    const json = text(JSON.stringify({ v: 2, type: 'welcome' }))
    await forge(new Uint8Array([...bytes(64), ...json]), inviter)
    expect(failureOf(await readLobby(by(invited), { now }))).toBe('newer-version')
  })

  it('refuses an offer too large for an envelope instead of throwing', async () => {
    const document = 'A'.repeat(1_100_000)
    expect(failureOf(await publishOffer(by(inviter), { ...draft, document }))).toBe('too-large')
  })
})

describe('lobby messages', () => {
  it('reading any bytes or any JSON never throws', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.jsonValue(), async (noise, value) => {
        expect((await parseMessage(lobbyLanguage, room.roomId, noise)).ok).toBe(false)
        const json = text(JSON.stringify(value))
        expect(
          (await parseMessage(lobbyLanguage, room.roomId, new Uint8Array([...bytes(64), ...json]))).ok,
        ).toBe(false)
        const almost = text(JSON.stringify({ ...draft, v: 1, type: 'offer', revision: value }))
        expect(
          (await parseMessage(lobbyLanguage, room.roomId, new Uint8Array([...bytes(64), ...almost]))).ok,
        ).toBe(false)
      }),
      { numRuns: 200 },
    )
  })
})

describe('side by side, without a network', () => {
  it('two showings join two phones, and the lobby is closed when there is a network again', async () => {
    const shown = valueIn(await readShownOffer(await showOffer(secret, inviter, draft), now))
    expect(shown.secret).toEqual(secret)
    expect(shown.offer).toMatchObject({ ...draft, inviterDevice: inviter.public })
    const back = await showAnswer(shown.secret, invited, { invitee: jonas, name: 'Jonas' })
    const inPerson = valueIn(await readShownAnswer(secret, shown.offer, back))
    expect(inPerson.answer).toMatchObject({ name: 'Jonas', device: invited.public })

    await publishOffer(by(inviter), draft)
    expect(valueIn(await admit(by(inviter), { now, inPerson })).hash).toBe(inPerson.hash)
    expect(valueIn(await admit(by(inviter), { now, inPerson })).hash).toBe(inPerson.hash)
    expect(valueIn(await publishAnswer(by(invited), 'Jonas', { now })).isAdmitted).toBe(true)
    expect(failureOf(await publishAnswer(by(thief), 'Jonas', { now }))).toBe('answered')
  })

  it('goes before an answer that came by the link, unless that one was admitted already', async () => {
    const offer = valueIn(await publishOffer(by(inviter), draft))
    await publishAnswer(by(thief), 'Jonas', { now })
    const back = await showAnswer(secret, invited, { invitee: jonas, name: 'Jonas' })
    const inPerson = valueIn(await readShownAnswer(secret, offer, back))
    expect(valueIn(await admit(by(inviter), { now, inPerson })).answer.device.id).toBe(invited.id)
    expect(valueIn(await readLobby(by(invited), { now })).answers[0]?.answer.device.id).toBe(thief.id)
    const third = await createDeviceKeys()
    const late = valueIn(
      await readShownAnswer(
        secret,
        offer,
        await showAnswer(secret, third, { invitee: jonas, name: 'Jonas' }),
      ),
    )
    expect(failureOf(await admit(by(inviter), { now, inPerson: late }))).toBe('answered')
  })

  it('says what is wrong: expired, altered, cut, newer, for another invitation, or its own', async () => {
    const shown = await showOffer(secret, inviter, draft)
    expect(failureOf(await readShownOffer(shown, draft.expiresAt + 1))).toBe('expired')
    for (let at = 2; at < shown.length; at += 11)
      expect(failureOf(await readShownOffer(flipBit(shown, at), now)), `byte ${at}`).toBe('damaged')
    for (const length of [0, 1, 2, 30, 90, 200])
      expect(failureOf(await readShownOffer(shown.subarray(0, length), now))).toBe('damaged')
    expect(failureOf(await readShownOffer(Uint8Array.of(2, 1, 1), now))).toBe('newer-version')

    const { offer } = valueIn(await readShownOffer(shown, now))
    const back = await showAnswer(secret, invited, { invitee: jonas, name: 'Jonas' })
    expect(failureOf(await readShownAnswer(newInvitationSecret(), offer, back))).toBe('foreign')
    expect(failureOf(await readShownAnswer(secret, { ...offer, invitee: maja }, back))).toBe('foreign')
    expect(failureOf(await readShownAnswer(secret, offer, shown))).toBe('foreign')
    const own = await showAnswer(secret, inviter, { invitee: jonas, name: 'Jonas' })
    expect(failureOf(await readShownAnswer(secret, offer, own))).toBe('own')
  })

  it('reading any bytes never throws', async () => {
    const { offer } = valueIn(await readShownOffer(await showOffer(secret, inviter, draft), now))
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async noise => {
        for (const kind of [1, 2]) {
          const shown = Uint8Array.of(1, kind, ...noise)
          expect((await readShownOffer(shown, now)).ok).toBe(false)
          expect((await readShownAnswer(secret, offer, shown)).ok).toBe(false)
        }
      }),
      { numRuns: 200 },
    )
  })
})
