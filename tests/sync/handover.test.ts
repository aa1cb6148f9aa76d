import { describe, expect, it } from 'vitest'
import type * as Y from 'yjs'
import { toHex } from '../../src/crypto/encoding.ts'
import { openEnvelope, sealEnvelope } from '../../src/crypto/sealEnvelope.ts'
import type { DeviceId } from '../../src/domain/ids.ts'
import { emptyAcknowledged } from '../../src/sync/acknowledged.ts'
import { type Handover, openHandover } from '../../src/sync/handover.ts'
import { packContent, wrapParcel } from '../../src/sync/parcel.ts'
import { failureOf, valueIn } from '../crypto/known.ts'
import { createWorld, type Device } from './simulation/device.ts'

/** Two phones in the woods: a document on each, and no relay. */
async function sideBySide(seed = 1) {
  const world = await createWorld(seed)
  world.relay.setDown(true)
  const maja = await world.device('maja')
  const jonas = await world.device('jonas')
  return { world, maja, jonas, pass: world.clock.pass }
}

const meet = (one: Device, ...others: Device[]): Handover =>
  openHandover(
    one.session.inside,
    others.map(({ name }) => [name]),
  )

/** Two of them in front of each other. */
const faceToFace = (one: Device, other: Device) => [meet(one, other), meet(other, one)] as const

const give = async (from: Handover) => valueIn(await from.give())
const hand = async (from: Handover, to: Handover) => to.take(await give(from))

describe('A handover', () => {
  it('P-80: brings each what the other lacks, in three codes at most, and both know it', async () => {
    const { maja, jonas } = await sideBySide()
    maja.write('skoven ')
    jonas.write('søen ')
    const [hers, his] = faceToFace(maja, jonas)
    expect([hers.hasTaken(), hers.theyHaveAll(), his.theyHaveAll()]).toEqual([false, false, false])

    await hand(hers, his)
    expect([his.hasTaken(), his.theyHaveAll(), his.isOwed()]).toEqual([true, false, true])
    await hand(his, hers)
    expect(maja.read()).toBe(jonas.read())
    expect([hers.theyHaveAll(), hers.isOwed()]).toEqual([true, true])
    await hand(hers, his)
    expect([his.theyHaveAll(), his.isOwed()]).toEqual([true, false])
  })

  it('P-80: needs but two codes when one alone wrote, and one tells when there is nothing new', async () => {
    const { maja, jonas } = await sideBySide()
    maja.write('kun mig')
    const [hers, his] = faceToFace(maja, jonas)
    await hand(hers, his)
    expect([his.theyHaveAll(), his.isOwed()]).toEqual([true, true])
    await hand(his, hers)
    expect([hers.theyHaveAll(), hers.isOwed()]).toEqual([true, false])
    expect(jonas.read()).toBe('kun mig')
  })

  it('P-83: takes what is sealed with an earlier secret, from a known device that hasn’t moved on yet', async () => {
    const [before, now] = [await createWorld(1), await createWorld(2)]
    const [jonas, thief, maja] = [
      await before.device('jonas'),
      await before.device('thief'),
      await now.device('maja'),
    ]
    const namesIn = async (world: typeof now, id: string) => {
      const names = [0, 1, 2, 3].map(at => world.room.deviceName(id as DeviceId, at))
      return (await Promise.all(names)).map(toHex)
    }
    const others = [await namesIn(now, 'jonas')]
    const own = await namesIn(before, 'maja')
    const former = [{ room: before.room, own, others: [await namesIn(before, 'jonas')] }]
    const handover = () => openHandover(maja.session.inside, others, former)
    jonas.write('fra stien')
    thief.write('fra ingen')
    expect(failureOf(await hand(meet(thief, maja), handover()))).toBe('foreign')
    const hers = handover()
    valueIn(await hand(meet(jonas, maja), hers))
    expect(maja.read()).toBe('fra stien')
    expect([hers.hasTaken(), hers.theyHaveAll()]).toEqual([true, true])

    maja.session.inside.receipts.note(others[0]![1]!, emptyAcknowledged)
    jonas.write('for sent ')
    expect(failureOf(await hand(meet(jonas, maja), handover()))).toBe('foreign')
    expect(maja.read()).toBe('fra stien')
  })

  it('P-85: makes “received by Jonas” true by itself, also after a reload', async () => {
    const { maja, jonas, pass } = await sideBySide()
    maja.write('aftalt')
    expect(maja.session.receivedBy(jonas.name)).toBe(false)
    const [hers, his] = faceToFace(maja, jonas)
    await hand(hers, his)
    expect(jonas.session.receivedBy(maja.name)).toBe(true)
    expect(maja.session.receivedBy(jonas.name)).toBe(false)
    await hand(his, hers)
    expect(maja.session.receivedBy(jonas.name)).toBe(true)
    maja.crash()
    maja.start()
    await pass(1_000)
    expect(maja.session.receivedBy(jonas.name)).toBe(true)
    maja.write(' og mere')
    expect(maja.session.receivedBy(jonas.name)).toBe(false)
  })

  it('P-81: says no more than the other is known to lack, and all where nothing is known', async () => {
    const { world, maja, jonas, pass } = await sideBySide()
    world.relay.setDown(false)
    for (let line = 0; line < 400; line++) maja.write(`linje ${Math.imul(line, 2654435761)} `)
    await pass(60_000)
    expect(maja.session.receivedBy(jonas.name)).toBe(true)
    world.relay.setDown(true)
    maja.write('det nye')
    const [hers, his] = faceToFace(maja, jonas)
    const parcel = await give(hers)
    expect(parcel.length).toBeLessThan(450)
    expect(await his.take(parcel)).toEqual({ ok: true, value: undefined })
    expect(jonas.read()).toBe(maja.read())

    const stranger = await world.device('maja’s other phone')
    const anew = await give(meet(maja, jonas, stranger))
    expect(anew.length).toBeGreaterThan(2_000)
    await meet(stranger, maja).take(anew)
    expect(stranger.read()).toBe(maja.read())
  })

  it('P-81: begins anew when the other holds less than it once said', async () => {
    const { world, maja, jonas, pass } = await sideBySide()
    world.relay.setDown(false)
    maja.write('det gamle ')
    await pass(60_000)
    world.relay.setDown(true)
    await pass(1_000)
    jonas.crash()
    jonas.disk.rows.length = 0
    jonas.start()
    maja.write('det nye')
    const [hers, his] = faceToFace(maja, jonas)
    await hand(hers, his)
    expect(jonas.read()).toBe('')
    await hand(his, hers)
    expect(hers.theyHaveAll()).toBe(false)
    await hand(hers, his)
    expect(jonas.read()).toBe('det gamle det nye')
  })

  it('P-82: carries no deleted words', async () => {
    const { world, maja, jonas } = await sideBySide()
    maja.write('hemmeligt hemmeligt hemmeligt')
    maja.text.delete(0, 20)
    const [hers, his] = faceToFace(maja, jonas)
    const parcel = await give(hers)
    const opened = valueIn(await openEnvelope(world.room, parcel.slice(34)))
    const inflated = await new Response(
      new Blob([new Uint8Array(opened.content)]).stream().pipeThrough(new DecompressionStream('deflate-raw')),
    ).text()
    expect(inflated.match(/hemmeligt/g)).toHaveLength(1)
    await his.take(parcel)
    expect(jonas.read()).toBe('hemmeligt')
    await hand(his, hers)
    expect(hers.theyHaveAll()).toBe(true)
  })

  it('P-83: merges edits and removals that both made at the same time', async () => {
    for (let seed = 2; seed < 12; seed++) {
      const { maja, jonas } = await sideBySide(seed)
      const [hers, his] = faceToFace(maja, jonas)
      maja.write('den fælles tekst')
      await hand(hers, his)
      await hand(his, hers)
      maja.text.delete(4, 7)
      maja.write('!', 0)
      jonas.text.delete(0, 3)
      jonas.write('vores', 0)
      await hand(hers, his)
      await hand(his, hers)
      await hand(hers, his)
      expect(maja.read()).toBe(jonas.read())
      expect([hers.theyHaveAll(), his.theyHaveAll()]).toEqual([true, true])
    }
  })

  it('P-83: a code that comes twice, late or in another order changes nothing', async () => {
    const { maja, jonas } = await sideBySide()
    const [hers, his] = faceToFace(maja, jonas)
    maja.write('en ')
    const first = await give(hers)
    maja.write('to ')
    const second = await give(hers)
    for (const parcel of [second, first, second, first, first]) expect((await his.take(parcel)).ok).toBe(true)
    expect(jonas.read()).toBe('en to ')
    await hand(his, hers)
    expect(hers.theyHaveAll()).toBe(true)
    expect((await his.take(first)).ok).toBe(true)
    expect(jonas.session.receivedBy(maja.name)).toBe(true)
  })

  it('P-83: a code for a document that has moved on is taken, and what it lacked is said', async () => {
    const { maja, jonas } = await sideBySide()
    const [hers, his] = faceToFace(maja, jonas)
    maja.write('en ')
    const parcel = await give(hers)
    maja.write('to ')
    jonas.write('tre ')
    await his.take(parcel)
    await hand(his, hers)
    expect(hers.theyHaveAll()).toBe(false)
    await hand(hers, his)
    expect(jonas.read()).toBe(maja.read())
  })

  it('P-84: both bring it to the relay when there is one, each word once, and then it is quiet', async () => {
    const { world, maja, jonas, pass } = await sideBySide()
    maja.write('fra Maja ')
    jonas.write('fra Jonas ')
    const [hers, his] = faceToFace(maja, jonas)
    await hand(hers, his)
    await hand(his, hers)
    const merged = maja.read()
    jonas.crash()
    world.relay.setDown(false)
    await pass(120_000)
    expect(maja.session.status.get().relay).toEqual({ state: 'safe' })
    const late = await world.device('maja’s tablet')
    await pass(5_000)
    expect(late.read()).toBe(merged)
    jonas.start()
    await pass(120_000)
    expect([maja.read(), jonas.read()]).toEqual([merged, merged])
    const heard = { ...world.relay.heard, ping: 0 }
    await pass(300_000)
    expect({ ...world.relay.heard, ping: 0 }).toEqual(heard)
  })

  it('P-84: leaves the chain as it is: the relay’s next envelopes show no gap', async () => {
    const { world, maja, jonas, pass } = await sideBySide()
    world.relay.setDown(false)
    maja.write('før ')
    await pass(60_000)
    const [hers, his] = faceToFace(maja, jonas)
    maja.write('under ')
    await hand(hers, his)
    await hand(his, hers)
    await pass(60_000)
    jonas.write('efter')
    await pass(60_000)
    for (const { session } of [maja, jonas]) {
      expect(session.status.get().relay).toEqual({ state: 'safe' })
      expect(session.status.get().counts).toMatchObject({ damaged: 0, gaps: 0 })
    }
    expect(maja.read()).toBe('før under efter')
  })

  it('P-86: says nothing that isn’t saved, and takes nothing for received that isn’t', async () => {
    const { maja, jonas } = await sideBySide()
    const [hers, his] = faceToFace(maja, jonas)
    maja.disk.isFull = true
    maja.write('uden plads')
    expect(await hers.give()).toEqual({ ok: false, failure: 'storage' })
    maja.disk.isFull = false
    const parcel = await give(hers)
    jonas.disk.isFull = true
    expect(await his.take(parcel)).toEqual({ ok: false, failure: 'storage' })
    expect(his.hasTaken()).toBe(false)
    expect(await his.give()).toEqual({ ok: false, failure: 'storage' })
    jonas.disk.isFull = false
    expect((await his.take(parcel)).ok).toBe(true)
    await hand(his, hers)
    expect(maja.session.receivedBy(jonas.name)).toBe(true)
  })

  it('P-87: names what it can’t take, and changes nothing', async () => {
    const { world, maja, jonas } = await sideBySide()
    const [hers, his] = faceToFace(maja, jonas)
    maja.write('her')
    const parcel = await give(hers)
    const altered = (change: (bytes: Uint8Array) => void) => {
      const bytes = parcel.slice()
      change(bytes)
      return bytes
    }
    const others = await createWorld(7)
    const elsewhere = await others.device('maja')
    const cases: [Uint8Array, string][] = [
      [await give(meet(elsewhere)), 'foreign'],
      [altered(bytes => bytes.fill(9, 60, 61)), 'damaged'],
      [altered(bytes => bytes.fill(9, -1)), 'damaged'],
      [parcel.slice(0, -1), 'damaged'],
      [parcel.slice(0, 34), 'damaged'],
      [parcel.slice(0, 20), 'damaged'],
      [new Uint8Array(), 'damaged'],
      [altered(bytes => bytes.fill(2, 0, 1)), 'newer-version'],
      [altered(bytes => bytes.fill(2, 34, 35)), 'newer-version'],
      [altered(bytes => bytes.fill(1, 1, 2)), 'unknown'],
      [await give(his), 'own'],
    ]
    for (const [bytes, failure] of cases) expect(await his.take(bytes)).toEqual({ ok: false, failure })
    expect([jonas.read(), his.hasTaken()]).toEqual(['', false])

    const device = await world.room.deviceName('maja' as Parameters<typeof world.room.deviceName>[0])
    const sealed = async (kind: 'parcel' | 'update', content: Uint8Array) =>
      wrapParcel(
        world.room,
        await sealEnvelope(world.room, { kind, device, previous: new Uint8Array(32), content }),
      )
    const content = await packContent({ held: maja.session.inside.memory.acknowledged, update: null })
    const wellMade = await sealed('parcel', content)
    expect((await his.take(wellMade)).ok).toBe(true)
    const nonsense = await packContent({
      held: maja.session.inside.memory.acknowledged,
      update: new Uint8Array(40).fill(255),
    })
    for (const bytes of [
      await sealed('update', content),
      await sealed('parcel', new Uint8Array(300)),
      await sealed('parcel', nonsense),
    ])
      expect(await his.take(bytes)).toEqual({ ok: false, failure: 'damaged' })
  })

  it('P-88: can’t be put into a room’s log: readers set it aside', async () => {
    const { world, maja, jonas, pass } = await sideBySide()
    world.relay.setDown(false)
    await pass(1_000)
    maja.write('ord')
    await pass(5_000)
    const [hers] = faceToFace(maja, jonas)
    const parcel = await give(hers)
    world.relay.append(world.room.roomId, parcel.slice(34))
    const late = await world.device('sara')
    await pass(100)
    expect(late.read()).toBe('ord')
    expect(late.session.status.get().counts).toMatchObject({ damaged: 1, gaps: 0 })
  })

  it('tells when what is shown no longer says what stands here', async () => {
    const { maja, jonas } = await sideBySide()
    const [hers, his] = faceToFace(maja, jonas)
    let told = 0
    const stop = hers.onStale(() => told++)
    maja.write('nyt')
    expect(told).toBe(1)
    await hand(his, hers)
    expect(told).toBe(2)
    stop()
    maja.write('mere')
    expect(told).toBe(2)
  })

  it('answers when the conversation was closed meanwhile', async () => {
    const { maja, jonas } = await sideBySide()
    const [hers, his] = faceToFace(maja, jonas)
    const parcel = await give(his)
    await maja.session.close()
    expect(await hers.give()).toEqual({ ok: false, failure: 'closed' })
    expect(await hers.take(parcel)).toEqual({ ok: false, failure: 'closed' })
  })
})

describe('Three people on one walk', () => {
  it('P-81: hand over two and two until all hold the same', async () => {
    const { world, maja, jonas } = await sideBySide()
    const sara = await world.device('sara')
    const all: Device[] = [maja, jonas, sara]
    for (const one of all) one.write(`${one.name.slice(0, 4)} `)
    const pairs: [Device, Device, ...Device[]][] = [
      [maja, jonas, sara],
      [jonas, sara, maja],
      [sara, maja, jonas],
    ]
    for (const [one, other, third] of pairs) {
      const hers = meet(one, other, third!)
      const his = meet(other, one, third!)
      await hand(hers, his)
      await hand(his, hers)
      expect(hers.theyHaveAll()).toBe(true)
    }
    await hand(meet(sara, jonas), meet(jonas, sara))
    const texts = all.map(({ doc }) => (doc as Y.Doc).getText('note').toString())
    expect(new Set(texts).size).toBe(1)
  })

  it('P-83, P-87, P-144: who hasn’t heard that somebody left gives what they wrote, and is told that the others’ codes need a network first', async () => {
    const [before, now] = [await createWorld(3), await createWorld(4)]
    const [ali, sara] = [await before.device('ali'), await before.device('sara')]
    const [maja, jonas] = [await now.device('maja'), await now.device('jonas')]
    const namesIn = async ({ room }: typeof now, id: string) => {
      const names = [0, 1].map(at => room.deviceName(id as DeviceId, at))
      return (await Promise.all(names)).map(toHex)
    }
    // Sara has left: nobody who is in takes her for somebody who speaks.
    const inside = async (me: Device, them: string[]) =>
      openHandover(me.session.inside, await Promise.all(them.map(id => namesIn(now, id))), [
        {
          room: before.room,
          own: await namesIn(before, me.name),
          others: await Promise.all(them.map(id => namesIn(before, id))),
        },
      ])
    const hers = () => inside(maja, ['jonas', 'ali'])
    maja.write('uden Sara ')
    ali.write('fra skoven ')
    sara.write('fra den, der gik ')
    valueIn(await hand(meet(ali, maja, jonas, sara), await hers()))
    expect(maja.read()).toContain('fra skoven')
    const his = meet(ali, maja, jonas, sara)
    expect(failureOf(await hand(await hers(), his))).toBe('foreign')
    expect([ali.read(), his.hasTaken()]).toEqual(['fra skoven ', false])
    expect(failureOf(await hand(meet(sara, maja, ali), await hers()))).toBe('foreign')
    // From her it goes on to the others, and nothing of Ali's waits for a network.
    await hand(await hers(), await inside(jonas, ['maja', 'ali']))
    expect(jonas.read()).toBe(maja.read())
    expect(jonas.read()).not.toContain('den, der gik')
  })
})
