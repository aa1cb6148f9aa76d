import { describe, expect, it } from 'vitest'
import { copyDisk } from './simulation/disk.ts'
import { counts, log, pair, relayState } from './simulation/pair.ts'

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
