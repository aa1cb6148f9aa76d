import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { sealEnvelope } from '../../src/crypto/sealEnvelope.ts'
import type { Bytes } from '../../src/protocol/envelope.ts'
import type { RelayFrame } from '../../src/protocol/frames.ts'
import { createWorld } from './simulation/device.ts'
import { counts, log, pair, relayState } from './simulation/pair.ts'

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
