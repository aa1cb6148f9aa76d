import { describe, expect, it } from 'vitest'
import { sealEnvelope } from '../../src/crypto/sealEnvelope.ts'
import { emptyAcknowledged } from '../../src/sync/acknowledged.ts'
import { packReceipt } from '../../src/sync/receipts.ts'
import { pair, relayState } from './simulation/pair.ts'

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
