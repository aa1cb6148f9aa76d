import { expect, it } from 'vitest'
import { decodeEnvelope } from '../../src/protocol/envelope.ts'
import { makePosting } from '../../src/sync/posting.ts'
import { createWorld } from './simulation/device.ts'

it('P-90: a posting begins with the append that is on its way, byte for byte, and its next one follows it', async () => {
  const world = await createWorld()
  const { clock, relay, room } = world
  const maja = await world.device('maja')
  await clock.pass(1_000)
  relay.tamper(frame => (frame.type === 'ack' ? null : frame))
  maja.write('på vej')
  await clock.pass(1_000)
  maja.write(' og mere')
  const posting = await makePosting(maja.session.inside)
  maja.crash()
  const [sent, next] = posting?.envelopes ?? []
  expect(relay.log(room.roomId)).toEqual([sent])
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', sent!))
  expect(decodeEnvelope(next!)?.previous).toEqual(hash)

  relay.append(room.roomId, next!)
  relay.tamper(null)
  const jonas = await world.device('jonas')
  await clock.pass(5_000)
  expect(jonas.read()).toBe('på vej og mere')
  maja.start()
  await clock.pass(5_000)
  expect(relay.log(room.roomId)).toHaveLength(2)
  for (const { session } of [maja, jonas]) {
    expect(session.status.get().relay).toEqual({ state: 'safe' })
    expect(session.status.get().counts).toMatchObject({ gaps: 0, damaged: 0 })
  }
})

it('P-90: a posting holds only what is saved, and nothing when all is safe', async () => {
  const world = await createWorld()
  const maja = await world.device('maja')
  maja.write('en')
  await world.clock.pass(5_000)
  expect(await makePosting(maja.session.inside)).toBeNull()
  maja.disk.isFull = true
  world.relay.setDown(true)
  maja.write('to')
  expect(await makePosting(maja.session.inside)).toBeNull()
  maja.disk.isFull = false
  expect((await makePosting(maja.session.inside))?.envelopes).toHaveLength(1)
})
