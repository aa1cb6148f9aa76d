import { describe, expect, it } from 'vitest'
import { limits } from '../../src/protocol/limits.ts'
import { createWorld } from './simulation/device.ts'
import { log, pair, relayState } from './simulation/pair.ts'

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

  it('know without a network what the relay holds, and claim nothing of it before they have read what they remember', async () => {
    const { maja, relay, pass } = await pair()
    maja.write('før ')
    await pass(2_000)
    relay.setDown(true)
    maja.crash()
    maja.start()
    expect(maja.session.isAllSent()).toBe(null)
    await pass(100)
    expect(maja.session.isAllSent()).toBe(true)
    maja.write('uden net')
    await pass(100)
    expect(maja.session.isAllSent()).toBe(false)
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
