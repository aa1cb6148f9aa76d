import { describe, expect, it } from 'vitest'
import type { RoomKeys } from '../../src/crypto/roomKeys.ts'
import { sealEnvelope } from '../../src/crypto/sealEnvelope.ts'
import type { DeviceId } from '../../src/domain/ids.ts'
import { createView } from '../../src/domain/view.ts'
import { type Bytes, emptyChain } from '../../src/protocol/envelope.ts'
import { ownNameOf } from '../../src/sync/ownName.ts'
import { openPresence, type RoomPresence, seenForMs, signOfLifeMs } from '../../src/sync/presence.ts'
import { packPresence, presenceBytes, unpackPresence } from '../../src/sync/presenceContent.ts'
import { emptyMemory } from '../../src/sync/roomMemory.ts'
import { createTaskQueue } from '../../src/sync/taskQueue.ts'
import { newRoom } from '../crypto/known.ts'
import { type Clock, createClock } from './simulation/clock.ts'

interface Phone {
  name: string
  presence: RoomPresence
  /** What this phone's relay brings; a test may bring something else. */
  hear(envelope: Bytes): Promise<void>
  setLive(isLive: boolean): void
  /** All that it sent, in order. */
  sent: Bytes[]
  idle(): Promise<void>
  timers(): number
}

/** Forwards to all others as the relay does, unless a test holds it back. */
class Between {
  readonly clock: Clock = createClock()
  readonly phones: Phone[] = []
  readonly room: RoomKeys
  isHeldBack = false

  constructor(room: RoomKeys) {
    this.room = room
    // What one says another hears, and may answer.
    this.clock.attend(async () => {
      for (let round = 0; round < 4; round++) for (const { idle } of this.phones) await idle()
    })
  }

  async phone(id: string): Promise<Phone> {
    const { clock, phones, room } = this
    let timers = 0
    const queue = createTaskQueue((run, delayMs) => {
      timers++
      const cancel = clock.setTimer(() => {
        timers--
        run()
      }, delayMs)
      return () => {
        timers--
        cancel()
      }
    })
    const name = await room.deviceName(id as DeviceId)
    const isLive = createView(true)
    const presenceHeard = new Set<(envelope: Bytes) => Promise<void>>()
    const sent: Bytes[] = []
    const own = ownNameOf([name], emptyMemory())
    const phone: Phone = {
      name: own.hex,
      presence: openPresence(
        {
          ...{ room, own, queue, isLive, presenceHeard },
          sayPresence: envelope => {
            sent.push(envelope as Bytes)
            if (this.isHeldBack || !isLive.get()) return
            for (const other of phones) if (other !== phone) void other.hear(envelope as Bytes)
          },
        },
        clock.now,
      ),
      hear(envelope) {
        queue.run(async () => {
          for (const hear of presenceHeard) await hear(envelope)
        })
        return queue.idle()
      },
      setLive: isLive.set,
      sent,
      idle: queue.idle,
      timers: () => timers,
    }
    phones.push(phone)
    return phone
  }

  /** Lets everything be said and heard that is on its way. */
  calm = () => this.clock.pass(2_500)
}

const between = async () => new Between(await newRoom())
const seenBy = (phone: Phone) => Object.fromEntries(phone.presence.seen.get())

async function inTalk(...ids: string[]) {
  const here = await between()
  const phones = []
  for (const id of ids) phones.push(await here.phone(id))
  for (const phone of phones) {
    phone.presence.show('words')
    await here.calm()
  }
  await here.calm()
  return { here, clock: here.clock, phones: phones as [Phone, Phone, Phone] }
}

describe('Presence', () => {
  it('P-48 two who show the talk see each other, and what the other turns to', async () => {
    const { here, clock, phones } = await inTalk('maja', 'jonas')
    const [maja, jonas] = phones
    expect(seenBy(maja)).toEqual({ [jonas.name]: 'words' })
    expect(seenBy(jonas)).toEqual({ [maja.name]: 'words' })
    await clock.pass(5_000)
    jonas.presence.show('q-structure-2')
    await here.calm()
    expect(seenBy(maja)).toEqual({ [jonas.name]: 'q-structure-2' })
  })

  it('P-48 whoever goes, or has no network, is gone at once and sees nobody', async () => {
    const { here, phones } = await inTalk('maja', 'jonas')
    const [maja, jonas] = phones
    jonas.presence.show(null)
    await here.calm()
    expect([seenBy(maja), seenBy(jonas)]).toEqual([{}, {}])
    jonas.presence.show('end')
    await here.clock.pass(2_000)
    expect(seenBy(maja)).toEqual({ [jonas.name]: 'end' })
    maja.setLive(false)
    expect(seenBy(maja)).toEqual({})
    maja.setLive(true)
    await here.clock.pass(2_000)
    expect(seenBy(maja)).toEqual({ [jonas.name]: 'end' })
  })

  it('P-48 who isn’t shown the talk says nothing, whatever is heard', async () => {
    const here = await between()
    const [maja, jonas] = [await here.phone('maja'), await here.phone('jonas')]
    jonas.presence.show('words')
    await here.clock.pass(200_000)
    expect([maja.sent.length, seenBy(maja), seenBy(jonas)]).toEqual([0, {}, {}])
  })

  it('P-48 alone there is one saying and no timer; together all phones speak in the same moment, one timer each', async () => {
    const here = await between()
    const maja = await here.phone('maja')
    maja.presence.show('words')
    await here.clock.pass(600_000)
    expect([maja.sent.length, maja.timers()]).toEqual([1, 0])
    const jonas = await here.phone('jonas')
    jonas.presence.show('words')
    await here.clock.pass(5_000)
    const before = [maja.sent.length, jonas.sent.length]
    await here.clock.pass(10 * signOfLifeMs)
    const said = [maja.sent.length - before[0]!, jonas.sent.length - before[1]!]
    expect(Math.max(...said)).toBeLessThanOrEqual(11)
    expect([maja.timers(), jonas.timers()]).toEqual([1, 1])
    expect(seenBy(maja)).toEqual({ [jonas.name]: 'words' })
  })

  it('P-48 cards that are turned quickly are said once a second, the last one always', async () => {
    const { clock, phones } = await inTalk('maja', 'jonas')
    const [maja, jonas] = phones
    await clock.pass(5_000)
    const before = maja.sent.length
    for (let at = 0; at < 30; at++) {
      maja.presence.show(`q-${at}`)
      await clock.pass(100)
    }
    await clock.pass(1_000)
    expect(maja.sent.length - before).toBeLessThanOrEqual(5)
    expect(seenBy(jonas)).toEqual({ [maja.name]: 'q-29' })
  })

  it('P-48 every presence has the same size, whatever it says', async () => {
    const { here, phones } = await inTalk('maja', 'jonas', 'ida')
    const cards = ['', 'end', 'q'.repeat(160), 'å'.repeat(500)]
    for (const card of [...cards, null]) {
      phones[0].presence.show(card)
      await here.clock.pass(1_500)
    }
    const sizes = phones.flatMap(({ sent }) => sent.map(({ length }) => length))
    expect(new Set(sizes).size).toBe(1)
    expect(sizes.length).toBeGreaterThan(9)
  })

  it('P-48 three see each other, and one leaves for two', async () => {
    const { here, phones } = await inTalk('maja', 'jonas', 'ida')
    const [maja, jonas, ida] = phones
    for (const phone of phones) expect(phone.presence.seen.get().size).toBe(2)
    ida.presence.show('q-2')
    await here.clock.pass(2_000)
    expect([seenBy(maja)[ida.name], seenBy(jonas)[ida.name]]).toEqual(['q-2', 'q-2'])
    ida.presence.show(null)
    await here.calm()
    expect([Object.keys(seenBy(maja)), Object.keys(seenBy(jonas))]).toEqual([[jonas.name], [maja.name]])
  })

  it('P-49 whoever falls silent is shown no longer than 72 seconds', async () => {
    const { here, clock, phones } = await inTalk('maja', 'jonas')
    const [maja] = phones
    here.isHeldBack = true
    await clock.pass(signOfLifeMs)
    expect(Object.keys(seenBy(maja))).toHaveLength(1)
    await clock.pass(seenForMs - signOfLifeMs)
    expect(seenBy(maja)).toEqual({})
    await clock.pass(5 * seenForMs)
    expect(maja.timers()).toBe(0)
  })

  it('P-49 what a relay repeats shows nobody: not the same saying, not a former one, not one of another day', async () => {
    const { here, clock, phones } = await inTalk('maja', 'jonas')
    const [maja, jonas] = phones
    await clock.pass(2_000)
    jonas.presence.show('q-2')
    await clock.pass(2_000)
    jonas.presence.show(null)
    await here.calm()
    const kept = [...jonas.sent]
    for (const envelope of kept) await maja.hear(envelope)
    expect(seenBy(maja)).toEqual({})
    await clock.pass(24 * 3_600_000)
    for (const envelope of kept) await maja.hear(envelope)
    expect(seenBy(maja)).toEqual({})
    // Anew in the talk: what answered the visit before answers nothing now.
    maja.presence.show(null)
    maja.presence.show('words')
    await here.calm()
    for (const envelope of kept) await maja.hear(envelope)
    await here.calm()
    expect(seenBy(maja)).toEqual({})
  })

  it('P-49 a saying that the relay held back counts only while what it answers is young', async () => {
    const { here, clock, phones } = await inTalk('maja', 'jonas')
    const [maja, jonas] = phones
    await clock.pass(5_000)
    here.isHeldBack = true
    jonas.presence.show('q-2')
    await here.calm()
    const late = jonas.sent.at(-1)!
    await clock.pass(30_000)
    await maja.hear(late)
    expect(seenBy(maja)).toEqual({ [jonas.name]: 'q-2' })
    await clock.pass(seenForMs)
    expect(seenBy(maja)).toEqual({})
    await maja.hear(late)
    expect(seenBy(maja)).toEqual({})
  })

  it('P-49 what is altered, of another room, of another kind or no presence shows nobody', async () => {
    const { here, phones } = await inTalk('maja', 'jonas')
    const [maja] = phones
    const stranger = await here.room.deviceName('stranger' as DeviceId)
    const other = await newRoom()
    const said = { visit: 'AAAAAAAAAAA', count: 1, card: 'words', heard: [] }
    const parts = { device: stranger, previous: emptyChain(), content: packPresence(said) }
    const altered = (await sealEnvelope(here.room, { kind: 'presence', ...parts })) as Bytes
    altered[altered.length - 1]! ^= 1
    const forged = [
      altered,
      await sealEnvelope(other, { kind: 'presence', ...parts }),
      await sealEnvelope(here.room, { kind: 'receipt', ...parts }),
      await sealEnvelope(here.room, { kind: 'presence', ...parts, content: new Uint8Array(3) }),
      new Uint8Array(20),
    ]
    const before = seenBy(maja)
    for (const envelope of forged) await maja.hear(envelope as Bytes)
    await here.calm()
    expect(seenBy(maja)).toEqual(before)
  })

  it('P-48 of more than it can name, the ones that were heard last are answered', async () => {
    const here = await between()
    const maja = await here.phone('maja')
    maja.presence.show('words')
    await here.calm()
    for (let at = 0; at < 40; at++) {
      const visit = Buffer.alloc(8, at + 1).toString('base64url')
      const content = packPresence({ visit, count: 1, card: 'words', heard: [] })
      const device = await here.room.deviceName(`phone ${at}` as DeviceId)
      const parts = { kind: 'presence' as const, device, previous: emptyChain(), content }
      await maja.hear((await sealEnvelope(here.room, parts)) as Bytes)
    }
    await here.clock.pass(2_000)
    expect(maja.sent.length).toBeLessThan(5)
    expect(seenBy(maja)).toEqual({})
  })

  it('P-48 its content is read as it was packed, and nothing else is', () => {
    const heard = Array.from({ length: 20 }, (_, at) => ({ visit: 'AAAAAAAAAAA', count: at }))
    const said = { visit: '__________8', count: 7, card: 'q-æøå', heard }
    expect(packPresence(said)).toHaveLength(presenceBytes)
    expect(unpackPresence(packPresence(said))).toEqual(said)
    expect(unpackPresence(packPresence({ ...said, card: null }))).toEqual({ ...said, card: null })
    const packed = packPresence(said)
    for (const [at, byte] of [
      [8, 255],
      [16, 2],
      [17, 255],
      [499, 1],
    ] as const) {
      const spoilt = packed.slice()
      spoilt[at] = byte
      expect(unpackPresence(spoilt)).toBeNull()
    }
    expect(unpackPresence(packed.slice(1))).toBeNull()
  })
})
