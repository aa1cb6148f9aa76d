import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createWorld, type Device, type World } from './simulation/device.ts'
import type { Disk } from './simulation/relay.ts'

/** The title names the seed; `SEED=17 vitest run …` runs that one alone, `SEEDS=2000` more of them. */
const only = Number(process.env.SEED ?? 0)
const seeds = only ? [only] : Array.from({ length: Number(process.env.SEEDS ?? 60) }, (_, at) => at + 1)
const steps = 30

describe('Whatever happens to phones, network and relay', () => {
  it.each(seeds)('they end alike and go quiet, and nothing saved is missing (seed %i)', async seed => {
    const world = await createWorld(seed, random => 5 + random() * 120)
    const count = 2 + (seed % 2)
    const devices = await Promise.all(
      ['a', 'b', 'c'].slice(0, count).map(id => world.device(id, { compactAfter: seed % 3 === 0 ? 6 : 200 })),
    )
    const copies: Disk[] = []
    for (let step = 0; step < steps; step++) await doSomething(world, devices, copies, `${step}`)

    world.relay.setDown(false)
    const saved = devices.map(device => loadSaved(device))
    await world.clock.pass(120_000)
    const heard = saidBeside('ping', world)
    await world.clock.pass(300_000)
    expect(saidBeside('ping', world)).toEqual(heard)

    // The same everywhere …
    for (const device of devices) {
      expect(device.read()).toBe(devices[0]!.read())
      expect(device.session.status.get().relay).toEqual({ state: 'safe' })
      expect(loadSaved(device).getText('note').toString()).toBe(device.read())
    }
    // … with all that was on any disk …
    for (const earlier of saved) {
      const now = Y.snapshot(devices[0]!.doc)
      for (const [client, clock] of Y.snapshot(earlier).sv)
        expect(now.sv.get(client)).toBeGreaterThanOrEqual(clock)
    }
    // … everybody knows it …
    for (const device of devices) {
      for (const other of devices) expect(device.session.receivedBy(other.name)).toBe(true)
    }
    // … a newcomer gets it from the relay alone …
    const newcomer = await world.device('newcomer')
    await world.clock.pass(5_000)
    expect(newcomer.read()).toBe(devices[0]!.read())
  })
})

async function doSomething(world: World, devices: Device[], copies: Disk[], word: string): Promise<void> {
  const pick = (below: number) => Math.floor(world.random() * below)
  const device = devices[pick(devices.length)]!
  const { relay, clock } = world
  const choice = pick(20)
  if (choice < 9) device.write(`${word} `, pick(device.text.length + 1))
  else if (choice < 12 && device.text.length > 4)
    device.text.delete(pick(device.text.length - 3), 1 + pick(3))
  else if (choice === 12) relay.cutAll()
  else if (choice === 13) relay.setDown(true)
  else if (choice === 14) copies.push(relay.backup())
  else if (choice === 15) relay.restore(copies[pick(copies.length)] ?? new Map())
  else if (choice === 16) relay.prune()
  else if (choice === 17) {
    // What is typed in the last moment isn't saved yet: it is lost, and must not be half lost.
    device.write('unsaved ')
    device.crash()
    device.start()
  }
  if (pick(4) > 0) relay.setDown(false)
  await clock.pass(pick(3) === 0 ? pick(4_000) : pick(300))
}

const saidBeside = (type: string, world: World) => ({ ...world.relay.heard, [type]: 0 })

/** What a page would find that is opened now. */
function loadSaved(device: Device): Y.Doc {
  const doc = new Y.Doc()
  for (const row of device.disk.rows) Y.applyUpdate(doc, row)
  return doc
}
