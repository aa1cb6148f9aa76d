import { createWorld, type Device, type World } from './device.ts'

/** Two phones that have met at their relay. */
export async function pair(options: { compactAfter?: number } = {}) {
  const world = await createWorld()
  const [maja, jonas] = [await world.device('maja', options), await world.device('jonas', options)]
  await world.clock.pass(1_000)
  return { world, maja, jonas, pass: world.clock.pass, relay: world.relay }
}

export const relayState = (device: Device) => device.session.status.get().relay
export const counts = (device: Device) => device.session.status.get().counts
export const log = (world: World) => world.relay.log(world.room.roomId)
