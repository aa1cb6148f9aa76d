import { describe, expect, it } from 'vitest'
import { openEnvelope, sealEnvelope } from '../../src/crypto/sealEnvelope.ts'
import type { World } from './simulation/device.ts'
import { log, pair, relayState } from './simulation/pair.ts'

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
