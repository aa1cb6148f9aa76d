import { describe, expect, it } from 'vitest'
import { toHex } from '../../src/crypto/encoding.ts'
import { deriveRoom } from '../../src/crypto/roomKeys.ts'
import type { DeviceId } from '../../src/domain/ids.ts'
import type { RelayFrame } from '../../src/protocol/frames.ts'
import { pair, relayState } from './simulation/pair.ts'

const contradiction = { state: 'trouble', code: 'contradiction' }

async function talking() {
  const phones = await pair()
  phones.maja.write('begun ')
  await phones.pass(3_000)
  return phones
}

type Lie = (frame: RelayFrame) => RelayFrame | RelayFrame[] | null

/** Each is told once, to Maja's phone or to both. */
const lies: Record<string, Lie> = {
  'a chain that isn’t ours at our place': frame =>
    frame.type === 'opened' ? { ...frame, chain: new Uint8Array(32).fill(9) } : frame,
  'a place before ours': frame => (frame.type === 'opened' ? { ...frame, position: 0 } : frame),
  'a pruned prefix that no snapshot follows': frame =>
    frame.type === 'opened' ? { ...frame, position: frame.position + 1 } : frame,
  'a push that leaves a hole': frame =>
    frame.type === 'push' ? { ...frame, position: frame.position + 1 } : frame,
  'an ack before the cursor': frame => (frame.type === 'ack' ? { ...frame, position: 1 } : frame),
  'an ack behind a hole': frame =>
    frame.type === 'ack' ? { ...frame, position: frame.position + 2 } : frame,
  'a head before ours': frame =>
    frame.type === 'caughtUp' ? { ...frame, position: frame.position - 1 } : frame,
  'a head that it didn’t show': frame =>
    frame.type === 'caughtUp' ? { ...frame, position: frame.position + 1 } : frame,
}

describe('A relay that contradicts itself', () => {
  it.each(Object.keys(lies))('P-75: is named when it tells of %s, and nothing is lost', async name => {
    const { world, maja, jonas, relay, pass } = await talking()
    let isTold = false
    relay.tamper(frame => {
      const said = isTold ? frame : lies[name]!(frame)
      isTold ||= said !== frame
      return said
    })
    relay.cutAll()
    await pass(3_000)
    maja.write('hers ')
    jonas.write('his ')
    await pass(120_000)
    expect(isTold).toBe(true)
    const states = [relayState(maja), relayState(jonas)]
    expect(states).toContainEqual(contradiction)
    expect(states).toContainEqual({ state: 'safe' })
    expect(maja.read()).toBe(jonas.read())
    expect(maja.read()).toContain('hers')
    const newcomer = await world.device('newcomer')
    await pass(5_000)
    expect(newcomer.read()).toBe(maja.read())
  })

  it('P-75 P-32: is named when it says forked to a phone that asks for everything', async () => {
    const { maja, relay, pass } = await talking()
    let times = 2
    relay.tamper(frame =>
      frame.type === 'opened' && times-- > 0 ? { type: 'forked', room: frame.room } : frame,
    )
    maja.connection.close()
    maja.crash()
    maja.start()
    await pass(60_000)
    expect(relayState(maja)).toEqual(contradiction)
  })

  it('P-75: is trusted again when the app is opened anew', async () => {
    const { maja, relay, pass } = await talking()
    let isTold = false
    relay.tamper(frame => {
      if (isTold || frame.type !== 'caughtUp') return frame
      isTold = true
      return { ...frame, position: 99 }
    })
    maja.crash()
    maja.start()
    await pass(30_000)
    expect(relayState(maja)).toEqual(contradiction)
    maja.crash()
    maja.start()
    await pass(30_000)
    expect(relayState(maja)).toEqual({ state: 'safe' })
  })

  it('P-74: costs a sending anew and no text when it says forked to a phone that knew better', async () => {
    const { world, maja, jonas, relay, pass } = await talking()
    let times = 1
    relay.tamper(frame =>
      frame.type === 'opened' && times-- > 0 ? { type: 'forked', room: frame.room } : frame,
    )
    relay.cutAll()
    await pass(30_000)
    expect([relayState(maja), relayState(jonas)]).toEqual([{ state: 'safe' }, { state: 'safe' }])
    expect(world.relay.log(world.room.roomId)).toHaveLength(1)
    expect(maja.read()).toBe('begun ')
  })
})

describe('A relay that withholds the tail', () => {
  it('P-73: isn’t noticed at first, and is named by the next receipt that speaks of what isn’t here', async () => {
    const { maja, jonas, relay, pass } = await talking()
    const newcomersWords = 'withheld'
    relay.tamper(frame => (frame.type === 'push' || frame.type === 'receipt' ? null : frame))
    jonas.write(newcomersWords)
    await pass(5_000)
    expect(maja.read()).not.toContain(newcomersWords)
    expect(relayState(maja)).toEqual({ state: 'safe' })
    expect(jonas.session.receivedBy(maja.name)).toBe(false)

    // He opens the app anew and says again what he has; she gets that alone.
    relay.tamper(frame => (frame.type === 'push' ? null : frame))
    jonas.session.inside.memory.held.delete(jonas.name)
    jonas.connection.wake()
    jonas.crash()
    for (const memory of jonas.disk.fields.values()) Object.assign(memory as object, { held: new Map() })
    jonas.start()
    await pass(1_500)
    expect(relayState(maja)).toEqual({ state: 'trouble', code: 'gap' })
    relay.tamper(null)
    relay.cutAll()
    await pass(120_000)
    expect(maja.read()).toContain(newcomersWords)
    expect(relayState(maja)).toEqual({ state: 'safe' })
  })
})

describe('What the relay sees', () => {
  it('P-70: is no word, and no name that is the same in two rooms', async () => {
    const { world, maja, pass } = await talking()
    maja.write('hemmelighed')
    await pass(3_000)
    const seen = world.relay.log(world.room.roomId).map(bytes => Buffer.from(bytes).toString('latin1'))
    expect(seen.join('')).not.toContain('hemmelighed')
    expect(seen.join('')).not.toContain('begun')
    const other = await deriveRoom(new Uint8Array(32).fill(200))
    expect(toHex(await other.deviceName('maja' as DeviceId))).not.toBe(maja.name)
    expect(toHex(other.roomId)).not.toBe(toHex(world.room.roomId))
  })
})
