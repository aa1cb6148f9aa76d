import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { openEnvelope, sealEnvelope } from '../../src/crypto/sealEnvelope.ts'
import type { Bytes } from '../../src/protocol/envelope.ts'
import type { RelayFrame } from '../../src/protocol/frames.ts'
import { limits } from '../../src/protocol/limits.ts'
import { emptyAcknowledged } from '../../src/sync/acknowledged.ts'
import { packReceipt } from '../../src/sync/receipts.ts'
import { createWorld, type Device, type World } from './simulation/device.ts'
import { copyDisk } from './simulation/disk.ts'

const relayState = (device: Device) => device.session.status.get().relay
const counts = (device: Device) => device.session.status.get().counts
const log = (world: World) => world.relay.log(world.room.roomId)

async function pair(options: { compactAfter?: number } = {}) {
  const world = await createWorld()
  const [maja, jonas] = [await world.device('maja', options), await world.device('jonas', options)]
  await world.clock.pass(1_000)
  return { world, maja, jonas, pass: world.clock.pass, relay: world.relay }
}

describe('Two phones and a relay', () => {
  it('end up with the same words, and say safe and received when it is so', async () => {
    const world = await createWorld()
    const maja = await world.device('maja')
    const jonas = await world.device('jonas')
    maja.write('Vi aftaler ')
    expect(relayState(maja).state).toBe('offline')
    await world.clock.pass(1_000)
    expect(relayState(maja)).toEqual({ state: 'safe' })
    expect(jonas.read()).toBe('Vi aftaler ')
    await world.clock.pass(1_000)
    expect(maja.session.receivedBy(jonas.name)).toBe(true)
    jonas.write('to ting')
    await world.clock.pass(2_000)
    expect(maja.read()).toBe('Vi aftaler to ting')
    expect(maja.session.receivedBy(jonas.name)).toBe(true)
    expect(jonas.session.receivedBy(maja.name)).toBe(true)
  })

  it('fall silent: after the last words come only pings', async () => {
    const { maja, jonas, relay, pass } = await pair()
    maja.write('a')
    jonas.write('b')
    await pass(3_000)
    const heard: Record<string, number> = { ...relay.heard, ping: 0 }
    await pass(300_000)
    expect({ ...relay.heard, ping: 0 }).toEqual(heard)
    expect(heard).toMatchObject({ append: 2 })
    expect(heard.receipt).toBeLessThanOrEqual(4)
    relay.cutAll()
    await pass(5_000)
    expect(relay.heard).toMatchObject({ append: 2, open: 4, receipt: heard.receipt })
  })

  it('send what was written offline when they come back, and nothing twice (P-45)', async () => {
    const { world, maja, jonas, relay, pass } = await pair()
    relay.setDown(true)
    maja.write('hos ')
    jonas.write('med ')
    await pass(60_000)
    expect(relayState(maja)).toMatchObject({ state: 'offline' })
    relay.setDown(false)
    await pass(60_000)
    expect(maja.read()).toBe(jonas.read())
    expect(log(world)).toHaveLength(2)
  })

  it('go on after a page died, from what was on its disk', async () => {
    const { world, maja, jonas, pass } = await pair()
    maja.write('before ')
    await pass(2_000)
    maja.write('kept ')
    await Promise.resolve()
    await pass(1)
    maja.crash()
    maja.start()
    await pass(3_000)
    expect(jonas.read()).toBe('before kept ')
    maja.crash()
    maja.start()
    await pass(3_000)
    expect(log(world)).toHaveLength(2)
    expect(relayState(maja)).toEqual({ state: 'safe' })
  })

  it('leave in good order: nothing is done after close', async () => {
    const { maja, jonas, pass } = await pair()
    maja.write('x')
    await maja.session.close()
    jonas.write('y')
    await pass(5_000)
    expect(maja.read()).toBe('x')
    expect(relayState(maja).state).not.toBe('safe')
  })
})

describe('What is sent', () => {
  it('is merged for some hundred milliseconds, one envelope at a time (P-41)', async () => {
    const { world, maja, relay, pass } = await pair()
    for (const letter of 'samtale') {
      maja.write(letter)
      await pass(30)
    }
    await pass(1_000)
    expect(log(world)).toHaveLength(1)
    relay.tamper(frame => (frame.type === 'ack' ? null : frame))
    maja.write('1')
    await pass(1_000)
    maja.write('2')
    await pass(1_000)
    expect(relay.heard.append).toBe(2)
    expect(relayState(maja)).toEqual({ state: 'sending' })
  })

  it('goes at once when the page is being hidden', async () => {
    const { world, maja, pass } = await pair()
    maja.write('nu')
    maja.session.hurry()
    await pass(50)
    expect(log(world)).toHaveLength(1)
  })

  it('is small for a key press, however much was deleted before', async () => {
    const { world, maja, pass } = await pair()
    for (let at = 0; at < 600; at++) maja.write('ord ', 0)
    for (let at = 0; at < 600; at++) maja.text.delete(at + 1, 2)
    await pass(2_000)
    maja.write('!')
    await pass(2_000)
    expect(log(world).at(-1)!.length).toBeLessThan(250)
    expect(log(world)[0]!.length).toBeGreaterThan(1_000)
  })

  it('is on disk first: with a full disk nothing leaves, and nothing is called safe', async () => {
    const { world, maja, jonas, pass } = await pair()
    maja.disk.isFull = true
    maja.write('only in memory')
    await pass(30_000)
    expect(log(world)).toHaveLength(0)
    expect(relayState(maja)).toEqual({ state: 'sending' })
    maja.disk.isFull = false
    await pass(5_000)
    expect(jonas.read()).toBe('only in memory')
    expect(relayState(maja)).toEqual({ state: 'safe' })
  })

  it('is not safe before its ack, and not sent again when only the ack was lost (P-40, P-42)', async () => {
    const { world, maja, jonas, relay, pass } = await pair()
    relay.tamper(frame => (frame.type === 'ack' ? null : frame))
    maja.write('word')
    await pass(2_000)
    expect(jonas.read()).toBe('word')
    expect(relayState(maja)).toEqual({ state: 'sending' })
    relay.tamper(null)
    relay.cutAll()
    await pass(5_000)
    expect(relayState(maja)).toEqual({ state: 'safe' })
    expect(log(world)).toHaveLength(1)
    maja.write(' more')
    await pass(2_000)
    expect(jonas.read()).toBe('word more')
  })

  it('is asked for again when no answer comes, on a socket that lives', async () => {
    const { world, maja, relay, pass } = await pair()
    let lost = 1
    relay.tamper(frame => (frame.type === 'ack' && lost-- > 0 ? null : frame))
    maja.write('word')
    await pass(60_000)
    expect(relayState(maja)).toEqual({ state: 'safe' })
    expect(log(world)).toHaveLength(1)
    lost = 2
    relay.tamper(frame => (frame.type === 'opened' && lost-- > 0 ? null : frame))
    relay.cutAll()
    await pass(60_000)
    expect(relayState(maja)).toEqual({ state: 'safe' })
  })

  it('is derived again after each refusal for lack of room at the relay (P-63, P-66)', async () => {
    for (const code of ['slow-down', 'storage'] as const) {
      const { maja, jonas, relay, pass } = await pair()
      relay.refuseAppends(code)
      maja.write('patience')
      await pass(400)
      expect(relayState(maja)).toEqual(
        code === 'slow-down' ? { state: 'trouble', code: 'slow-down' } : { state: 'sending' },
      )
      const soon = relay.heard.append ?? 0
      await pass(60_000)
      expect((relay.heard.append ?? 0) - soon).toBeLessThan(15)
      relay.refuseAppends(null)
      await pass(60_000)
      expect(jonas.read()).toBe('patience')
      expect(relayState(maja)).toEqual({ state: 'safe' })
    }
  })

  it('goes as a snapshot when the room is full, so that it can shrink (P-61)', async () => {
    const { maja, jonas, relay, pass } = await pair()
    relay.refuseAppends('room-full')
    maja.write('still gets through')
    await pass(3_000)
    expect(jonas.read()).toBe('still gets through')
    maja.write(', once')
    await pass(3_000)
    expect(relayState(maja)).toEqual({ state: 'trouble', code: 'full' })
  })

  it('P-13: a text of any length travels, in as many envelopes as it takes', async () => {
    const { world, maja, jonas, pass } = await pair()
    maja.write('🌳'.repeat(900_000))
    jonas.write('meanwhile')
    await pass(5_000)
    expect(jonas.read().length).toBe(1_800_009)
    expect(maja.read()).toBe(jonas.read())
    expect(relayState(maja)).toEqual({ state: 'safe' })
    const sizes = log(world).map(envelope => envelope.length)
    expect(sizes.length).toBeGreaterThan(4)
    expect(Math.max(...sizes)).toBeLessThanOrEqual(limits.maxEnvelopeBytes)
  })

  it('P-50 P-13: a snapshot of a document of any size goes in parts too', async () => {
    const { world, maja, relay, pass } = await pair({ compactAfter: 3 })
    for (let at = 0; at < 5; at++) {
      maja.write('x'.repeat(600_000))
      await pass(1_000)
    }
    await pass(200_000)
    relay.prune()
    expect(log(world)[0]![1]).toBe(2)
    const newcomer = await world.device('newcomer')
    await pass(5_000)
    expect(newcomer.read().length).toBe(3_000_000)
  })

  it('P-13: names a single value that is too large, and sends again when it has become smaller', async () => {
    const { maja, jonas, relay, pass } = await pair()
    maja.doc.getMap('values').set('one', 'x'.repeat(1_100_000))
    await pass(2_000)
    expect(relayState(maja)).toEqual({ state: 'trouble', code: 'too-large' })
    expect(relay.heard.append ?? 0).toBe(0)
    maja.doc.getMap('values').set('one', 'x'.repeat(10))
    await pass(2_000)
    expect(jonas.doc.getMap('values').get('one')).toBe('x'.repeat(10))
    expect(relayState(maja)).toEqual({ state: 'safe' })
  })

  it('P-13: what doesn’t rest on a value that is too large goes out beside it, the next day’s words too', async () => {
    const { maja, jonas, pass } = await pair()
    maja.doc.getMap('values').set('one', 'x'.repeat(1_100_000))
    await pass(2_000)
    maja.crash()
    maja.start()
    maja.write('still heard')
    await pass(5_000)
    expect(jonas.read()).toBe('still heard')
    expect(relayState(maja)).toEqual({ state: 'trouble', code: 'too-large' })
    maja.write(', and on')
    await pass(5_000)
    expect(jonas.read()).toBe('still heard, and on')
    expect(relayState(jonas)).toEqual({ state: 'safe' })
  })

  it('P-43: stops when it is out of step under every name, says so, and still reads', async () => {
    const { maja, jonas, relay, pass } = await pair()
    relay.refuseAppends('out-of-step')
    maja.write('mine')
    await pass(60_000)
    expect(relayState(maja)).toEqual({ state: 'trouble', code: 'contradiction' })
    expect(relay.heard.append).toBe(16)
    relay.refuseAppends(null)
    jonas.write('yours ')
    await pass(2_000)
    expect(maja.read()).toContain('yours')
    relay.cutAll()
    await pass(5_000)
    expect(jonas.read()).toContain('mine')
    expect(jonas.session.receivedBy(maja.name)).toBe(true)
  })
})

describe('A relay that lost or lies', () => {
  it('was restored from an older copy: each sends what it lacks (P-32)', async () => {
    const { world, maja, jonas, relay, pass } = await pair()
    maja.write('one ')
    await pass(2_000)
    const copy = relay.backup()
    maja.write('two ')
    await pass(2_000)
    jonas.write('three')
    await pass(2_000)
    relay.restore(copy)
    await pass(20_000)
    const newcomer = await world.device('newcomer')
    await pass(3_000)
    expect(newcomer.read()).toBe('one two three')
    expect(maja.session.receivedBy(jonas.name)).toBe(true)
    expect(newcomer.session.receivedBy(maja.name)).toBe(true)
  })

  it('lost words that somebody else brought back: their writer says again that it has them', async () => {
    const { world, maja, jonas, relay, pass } = await pair()
    const copy = relay.backup()
    maja.write('hers')
    await pass(3_000)
    maja.crash()
    relay.restore(copy)
    await pass(5_000)
    maja.start()
    await pass(5_000)
    const newcomer = await world.device('newcomer')
    await pass(3_000)
    expect(newcomer.read()).toBe('hers')
    expect(newcomer.session.receivedBy(jonas.name)).toBe(true)
    expect(newcomer.session.receivedBy(maja.name)).toBe(true)
  })

  it('came back empty: the first who comes brings everything', async () => {
    const { world, maja, relay, pass } = await pair()
    maja.write('all of it')
    await pass(2_000)
    relay.restore(new Map())
    await pass(20_000)
    expect(log(world)).toHaveLength(1)
    expect(relayState(maja)).toEqual({ state: 'safe' })
  })

  it('P-06: a phone that was rolled back and whose last envelope is pruned goes on under its next name', async () => {
    const { relay, pass, ...both } = await pair({ compactAfter: 3 })
    // The one of the lower name makes the snapshots.
    const [jonas, maja] = both.maja.name < both.jonas.name ? [both.maja, both.jonas] : [both.jonas, both.maja]
    maja.write('kept ')
    await pass(2_000)
    const backup = copyDisk(maja.disk)
    for (let at = 0; at < 2; at++) {
      maja.write(`${at} `)
      await pass(1_000)
    }
    for (let at = 0; at < 5; at++) {
      jonas.write(`${at} `)
      await pass(1_000)
    }
    await pass(200_000)
    relay.prune()
    const before = maja.name
    await maja.restore(backup, 'the same device')
    maja.write('after ')
    await pass(60_000)
    expect(maja.name).not.toBe(before)
    expect(relayState(maja)).toEqual({ state: 'safe' })
    expect(jonas.read()).toBe(maja.read())
    expect(maja.read()).toContain('after')
    expect(jonas.session.receivedBy(maja.name)).toBe(true)
    maja.crash()
    maja.start()
    await pass(5_000)
    expect(maja.name).not.toBe(before)
    expect(counts(jonas)).toMatchObject({ gaps: 0, contradictions: 0 })
  })

  it('P-32: was restored, and had pruned all that this device ever sent before', async () => {
    const { world, maja, jonas, relay, pass } = await pair({ compactAfter: 3 })
    maja.write('early ')
    await pass(2_000)
    for (let at = 0; at < 4; at++) {
      jonas.write(`${at} `)
      await pass(1_000)
    }
    await pass(100_000)
    relay.prune()
    const copy = relay.backup()
    maja.write('late ')
    await pass(3_000)
    relay.restore(copy)
    await pass(30_000)
    expect(relayState(maja)).toEqual({ state: 'safe' })
    const newcomer = await world.device('newcomer')
    await pass(3_000)
    expect(newcomer.read()).toBe(maja.read())
    expect(newcomer.read()).toContain('late')
  })

  it('tells another chain than the one we know: its log is read anew (P-31)', async () => {
    const { maja, jonas, relay, pass } = await pair()
    maja.write('word')
    await pass(2_000)
    let lies = 1
    relay.tamper(frame =>
      frame.type === 'opened' && lies-- > 0 ? { ...frame, chain: new Uint8Array(32).fill(9) } : frame,
    )
    relay.cutAll()
    await pass(20_000)
    const states = [relayState(maja), relayState(jonas)]
    expect(states).toContainEqual({ state: 'trouble', code: 'contradiction' })
    expect(states).toContainEqual({ state: 'safe' })
    expect(counts(maja).taken + counts(jonas).taken).toBeGreaterThanOrEqual(2)
  })

  it('claims to be at another place than it pushed: it is asked again (P-34)', async () => {
    const { maja, relay, pass } = await pair()
    let lies = 2
    relay.tamper(frame =>
      frame.type === 'caughtUp' && lies-- > 0 ? { ...frame, position: frame.position + 5 } : frame,
    )
    relay.cutAll()
    await pass(20_000)
    expect(relay.heard.open).toBe(6)
    expect(relayState(maja)).toEqual({ state: 'safe' })
  })

  it('omits a push before an ack: what lies between is fetched (P-44)', async () => {
    const { maja, jonas, relay, pass } = await pair()
    let omit = 1
    relay.tamper(frame => (frame.type === 'push' && omit-- > 0 ? null : frame))
    jonas.write('his ')
    await pass(1_000)
    maja.write('hers ')
    await pass(1_500)
    expect(maja.read()).toContain('his')
    expect(jonas.read()).toContain('hers')
    expect(relayState(maja)).toEqual({ state: 'trouble', code: 'contradiction' })
  })

  it('always says forked: we ask ever more seldom, and never call it safe', async () => {
    const { maja, relay, pass } = await pair()
    relay.tamper(frame => (frame.type === 'opened' ? { type: 'forked', room: frame.room } : frame))
    relay.cutAll()
    maja.write('x')
    await pass(10 * 60_000)
    expect(relay.heard.open).toBeLessThan(150)
    expect(relayState(maja)).toEqual({ state: 'trouble', code: 'contradiction' })
  })

  it('repeats and omits pushes: what came is known, what is missing is asked for (P-11)', async () => {
    const { maja, jonas, relay, pass } = await pair()
    let omit = 1
    relay.tamper(frame => {
      if (frame.type !== 'push') return frame
      return omit-- > 0 ? null : [frame, frame]
    })
    maja.write('a')
    await pass(1_000)
    expect(jonas.read()).toBe('')
    maja.write('b')
    await pass(3_000)
    expect(jonas.read()).toBe('ab')
    expect(counts(jonas)).toMatchObject({ taken: 2, gaps: 0 })
  })

  it('prunes what a snapshot covers: who was away reads on from there (P-33, P-51)', async () => {
    const { world, maja, jonas, relay, pass } = await pair({ compactAfter: 3 })
    maja.write('hej ')
    await pass(2_000)
    jonas.crash()
    for (let at = 0; at < 5; at++) {
      maja.write(`${at} `)
      await pass(1_000)
    }
    await pass(100_000)
    relay.prune()
    expect(log(world).length).toBeLessThan(4)
    jonas.start()
    jonas.write('fra mig ')
    await pass(5_000)
    expect(jonas.read()).toBe(maja.read())
    expect(maja.read()).toContain('fra mig')
    expect(counts(jonas).gaps).toBe(0)
    expect(relayState(jonas)).toEqual({ state: 'safe' })
  })

  it('prunes, and a newcomer finds no gap, and knows who has what', async () => {
    const { world, maja, jonas, relay, pass } = await pair({ compactAfter: 6 })
    for (let at = 0; at < 4; at++) {
      maja.write(`m${at} `)
      jonas.write(`j${at} `)
      await pass(1_000)
    }
    // Its own last words are in no receipt of this device, only in an envelope that will be pruned.
    const last = maja.name < jonas.name ? jonas : maja
    last.write('last ')
    await pass(100_000)
    relay.prune()
    expect(log(world)).toHaveLength(1)
    const early = await world.device('early')
    await pass(3_000)
    expect(early.session.receivedBy(maja.name)).toBe(true)
    expect(early.session.receivedBy(jonas.name)).toBe(true)
    maja.write('later ')
    jonas.write('too ')
    await pass(3_000)
    const newcomer = await world.device('newcomer')
    await pass(3_000)
    expect(newcomer.read()).toBe(maja.read())
    expect(counts(newcomer)).toMatchObject({ gaps: 0, taken: 3 })
    expect(relayState(newcomer)).toEqual({ state: 'safe' })
  })
})

describe('Envelopes that can’t be used', () => {
  const damage = (bytes: Bytes): Bytes => bytes.map((byte, at) => (at === 90 ? byte ^ 1 : byte))
  const newer = (bytes: Bytes): Bytes => bytes.map((byte, at) => (at === 0 ? 2 : byte))
  const inPush = (change: (envelope: Bytes) => Bytes, times: number) => (frame: RelayFrame) =>
    frame.type === 'push' && times-- > 0 ? { ...frame, envelopes: frame.envelopes.map(change) } : frame

  it('are counted when damaged, the rest goes on, and a snapshot brings back what was in them (P-50)', async () => {
    const { maja, jonas, relay, pass } = await pair()
    relay.tamper(inPush(damage, 1))
    maja.write('lost ')
    await pass(1_000)
    expect(counts(jonas).damaged).toBe(1)
    expect(relayState(jonas)).toEqual({ state: 'trouble', code: 'damaged' })
    maja.doc.getText('other').insert(0, 'goes on')
    await pass(1_000)
    // It came, and waits in Yjs for what she wrote before it.
    expect(counts(jonas)).toMatchObject({ taken: 2 })
    await pass(120_000)
    expect(jonas.doc.getText('other').toString()).toBe('goes on')
    expect(jonas.read()).toBe(maja.read())
    expect(jonas.read()).toContain('lost')
  })

  it('P-12: wait for what they name, also through a crash', async () => {
    const { world, jonas, relay, pass } = await pair()
    const elsewhere = new Y.Doc()
    const updates: Uint8Array[] = []
    elsewhere.on('update', update => updates.push(update))
    elsewhere.getText('note').insert(0, 'first ')
    elsewhere.getText('note').insert(6, 'second')
    // One who got the first words by handover writes on, and is quicker to the relay than who wrote them.
    for (const [at, content] of updates.toReversed().entries()) {
      const device = new Uint8Array(16).fill(at + 1)
      const previous = new Uint8Array(32)
      const envelope = await sealEnvelope(world.room, { kind: 'update', device, previous, content })
      relay.append(world.room.roomId, new Uint8Array(envelope))
      relay.cutAll()
      await pass(1_500)
      jonas.crash()
      jonas.start()
      await pass(1_500)
    }
    expect(jonas.read()).toBe('first second')
  })

  it('are named when a newer app made them, and are left to those who can read them', async () => {
    const { world, maja, jonas, relay, pass } = await pair({ compactAfter: 2 })
    relay.tamper(inPush(newer, 1))
    maja.write('from the future ')
    await pass(1_000)
    expect(relayState(jonas)).toEqual({ state: 'trouble', code: 'newer-version' })
    maja.crash()
    for (const word of ['a', 'b', 'c', 'd']) {
      jonas.write(word)
      await pass(1_000)
    }
    await pass(200_000)
    // Jonas would have made a snapshot by now, on which the relay would drop what he couldn't read.
    expect(log(world)).toHaveLength(5)
  })

  it('under another key, of another kind or with content that is no update are counted, not applied', async () => {
    const { world, jonas, relay, pass } = await pair()
    const stranger = await createWorld(77)
    const bad = {
      device: new Uint8Array(16).fill(5),
      previous: new Uint8Array(32),
      content: new Uint8Array([1, 2, 3]),
    }
    const foreignKey = { ...stranger.room, roomId: world.room.roomId }
    for (const envelope of [
      await sealEnvelope(foreignKey, { ...bad, kind: 'update' }),
      await sealEnvelope(world.room, { ...bad, kind: 'update' }),
      await sealEnvelope(world.room, { ...bad, kind: 'receipt' }),
    ]) {
      relay.append(world.room.roomId, new Uint8Array(envelope))
    }
    relay.cutAll()
    await pass(1_500)
    expect(counts(jonas)).toMatchObject({ damaged: 3, taken: 3 })
    expect(jonas.read()).toBe('')
  })

  it('are a gap when the predecessor is missing: named, applied, and healed (P-04, P-72)', async () => {
    const { maja, jonas, relay, pass } = await pair()
    maja.write('first ')
    await pass(2_000)
    // A relay that drops one envelope for Jonas and renumbers what follows.
    let dropped = 0
    relay.tamper(frame => {
      if (frame.type !== 'push') return frame
      if (dropped === 0) {
        dropped = 1
        return null
      }
      return dropped === 1 ? { ...frame, position: frame.position - 1 } : frame
    })
    maja.write('second ')
    await pass(1_000)
    maja.doc.getText('other').insert(0, 'third')
    await pass(1_000)
    expect(counts(jonas).gaps).toBe(1)
    expect(relayState(jonas)).toEqual({ state: 'trouble', code: 'gap' })
    dropped = 2
    relay.cutAll()
    await pass(120_000)
    expect(jonas.read()).toBe(maja.read())
    expect(jonas.doc.getText('other').toString()).toBe('third')
    expect(relayState(jonas)).toEqual({ state: 'safe' })
  })
})

describe('“Received”', () => {
  it('is said only when it is on the other’s disk', async () => {
    const { maja, jonas, pass } = await pair()
    jonas.disk.isFull = true
    maja.write('word')
    await pass(10_000)
    expect(jonas.read()).toBe('word')
    expect(relayState(maja)).toEqual({ state: 'safe' })
    expect(maja.session.receivedBy(jonas.name)).toBe(false)
    jonas.disk.isFull = false
    await pass(5_000)
    expect(maja.session.receivedBy(jonas.name)).toBe(true)
  })

  it('ends with the next word, a deletion too, and listeners are told', async () => {
    const { maja, jonas, pass } = await pair()
    maja.write('word')
    await pass(3_000)
    let told = 0
    const stop = maja.session.onReceived(() => told++)
    maja.text.delete(0, 1)
    expect(maja.session.receivedBy(jonas.name)).toBe(false)
    expect(told).toBe(1)
    await pass(3_000)
    expect(maja.session.receivedBy(jonas.name)).toBe(true)
    expect(told).toBeGreaterThan(1)
    stop()
  })

  it('P-46: is said of a document of very many edits too', async () => {
    const { world, maja, jonas, pass } = await pair()
    const { random } = world
    maja.write('x'.repeat(60_000))
    maja.doc.transact(() => {
      for (let at = 59_000; at > 10; at -= 2 + Math.floor(random() * 6)) maja.text.delete(at, 1)
    })
    await pass(5_000)
    expect(maja.session.receivedBy(jonas.name)).toBe(true)
  })

  it('is remembered offline, and unknown of a device never heard of', async () => {
    const { maja, jonas, relay, pass } = await pair()
    maja.write('word')
    await pass(3_000)
    relay.setDown(true)
    maja.crash()
    maja.start()
    await pass(3_000)
    expect(maja.session.receivedBy(jonas.name)).toBe(true)
    expect(maja.session.receivedBy('00'.repeat(16))).toBe(false)
  })

  it('P-46: under however many invented names receipts come, the devices that are asked after keep their place', async () => {
    const { world, maja, jonas, relay, pass } = await pair()
    maja.write('word')
    await pass(3_000)
    expect(maja.session.receivedBy(jonas.name)).toBe(true)
    const invent = async (at: number) => {
      const device = new Uint8Array(16).fill(7)
      device.set([at >> 8, at & 255])
      const content = await packReceipt(emptyAcknowledged)
      const previous = new Uint8Array(32)
      const envelope = await sealEnvelope(world.room, { kind: 'receipt', device, previous, content })
      const room = new Uint8Array(world.room.roomId)
      return { type: 'receipt', room, envelope: new Uint8Array(envelope) } as const
    }
    const invented = await Promise.all(Array.from({ length: 300 }, (_, at) => invent(at)))
    relay.tamper(frame => (frame.type === 'caughtUp' ? [frame, ...invented] : frame))
    relay.cutAll()
    await pass(5_000)
    expect(maja.session.inside.memory.held.size).toBeLessThan(30)
    expect(maja.session.receivedBy(jonas.name)).toBe(true)
    relay.tamper(null)
    maja.write(' and on')
    await pass(5_000)
    expect(maja.session.receivedBy(jonas.name)).toBe(true)
  })

  it('is said again by a device whose receipt the relay lost', async () => {
    const { world, maja, jonas, relay, pass } = await pair()
    maja.write('word')
    await pass(3_000)
    const copy = relay.backup()
    for (const room of copy.values()) room.receipts.clear()
    relay.restore(copy)
    await pass(10_000)
    const newcomer = await world.device('newcomer')
    await pass(3_000)
    expect(newcomer.session.receivedBy(jonas.name)).toBe(true)
    expect(newcomer.session.receivedBy(maja.name)).toBe(true)
  })
})

describe('A snapshot', () => {
  it('is made by one device after many envelopes, without the words that were deleted', async () => {
    const { world, maja, jonas, pass } = await pair({ compactAfter: 5 })
    maja.write('unsayable ')
    await pass(1_000)
    maja.text.delete(0, 10)
    for (let at = 0; at < 5; at++) {
      jonas.write(`${at} `)
      await pass(1_000)
    }
    await pass(200_000)
    const opened = await Promise.all(log(world).map(envelope => openEnvelope(world.room, envelope)))
    const snapshots = opened.filter(each => each.ok && each.value.kind === 'snapshot')
    expect(snapshots).toHaveLength(1)
    const content = snapshots[0]!.ok ? snapshots[0]!.value.content : new Uint8Array()
    expect(new TextDecoder('latin1').decode(content)).not.toContain('unsayable')
    expect(relayState(maja)).toEqual({ state: 'safe' })
    expect(relayState(jonas)).toEqual({ state: 'safe' })
  })

  it('that was overtaken by other words is followed by them', async () => {
    const start = async () => {
      const { maja, jonas, ...rest } = await pair({ compactAfter: 0 })
      const [maker, writer] = maja.name < jonas.name ? [maja, jonas] : [jonas, maja]
      maker.write('hers ')
      return { maker, writer, ...rest }
    }
    const hasSnapshot = (world: World) => log(world).some(envelope => envelope[1] === 2)
    const rehearsal = await start()
    let arrivesAfterMs = 0
    for (; !hasSnapshot(rehearsal.world); arrivesAfterMs += 5) await rehearsal.pass(5)

    // The same again, but now his words set out just before her snapshot does, and he is gone before he can read it.
    const { world, maker, writer, relay, pass } = await start()
    await pass(arrivesAfterMs - 25)
    writer.write('his ')
    writer.session.hurry()
    await pass(30)
    writer.crash()
    expect(log(world).map(envelope => envelope[1])).toEqual([1, 1, 2])
    await pass(2_000)
    expect(relayState(maker)).toEqual({ state: 'safe' })
    relay.prune()
    const newcomer = await world.device('newcomer')
    await pass(3_000)
    expect(newcomer.read()).toContain('his')
  })

  it('that lacks somebody’s words loses none of them (P-50)', async () => {
    const { world, maja, jonas, relay, pass } = await pair()
    maja.write('hers ')
    jonas.write('his ')
    await pass(3_000)
    // Somebody who has read nothing makes a snapshot of an empty document.
    const device = new Uint8Array(16).fill(7)
    const empty = await sealEnvelope(world.room, {
      kind: 'snapshot',
      device,
      previous: new Uint8Array(32),
      content: new Uint8Array([0, 0]),
    })
    relay.append(world.room.roomId, new Uint8Array(empty))
    relay.cutAll()
    await pass(10_000)
    relay.prune()
    const newcomer = await world.device('newcomer')
    await pass(3_000)
    expect(newcomer.read()).toBe(maja.read())
    expect(newcomer.read()).toContain('hers')
  })
})

describe('What is remembered', () => {
  it('is fetched anew when it can’t be read, and no word is lost or doubled', async () => {
    const { world, maja, jonas, pass } = await pair()
    maja.write('word')
    await pass(3_000)
    maja.crash()
    for (const key of maja.disk.fields.keys()) maja.disk.fields.set(key, { format: 99 })
    maja.start()
    await pass(3_000)
    expect(relayState(maja)).toEqual({ state: 'safe' })
    expect(jonas.read()).toBe('word')
    expect(log(world)).toHaveLength(1)
  })
})
