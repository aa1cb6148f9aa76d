import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeCodes, limits } from '../../src/protocol/limits.ts'
import { roomOf, Sender } from './envelopes.ts'
import { type RunningRelay, startRelay } from './startRelay.ts'
import { WireClient } from './wireClient.ts'

const attackMs = 3_000
let relay: RunningRelay
let decoy: RunningRelay
beforeAll(async () => {
  const env = { TRUSTED_PROXIES: '1' }
  ;[relay, decoy] = await Promise.all([startRelay({ env }), startRelay({ env })])
})
afterAll(() => Promise.all([relay.kill(), decoy.kill()]))

/**
 * The machine is as busy in both measurements: the first time the same attack goes to another relay. What differs
 * is only what the pair's own relay has to bear.
 */
test('P-68 P-69 a flood, garbage, 10,000 rooms and held sockets are bounded, and a pair beside them hardly notices', async () => {
  const pair = await connectPair()
  const elsewhere = await measureDuring(attackOn(decoy), pair)
  const here = await measureDuring(attackOn(relay), pair)
  const { met } = here
  console.log(`round trips of the pair: ${describe(elsewhere.trips)}; under attack: ${describe(here.trips)}`)
  console.log(JSON.stringify(met))

  // Wide, since the attackers' own work is noise on two cores; without limits the longest took seconds.
  expect(middle(here.trips)).toBeLessThan(5 * middle(elsewhere.trips) + 250)
  expect(met[`closed ${closeCodes.flood}`], 'floods were closed').toBeGreaterThan(3)
  expect(met.opened).toBeGreaterThan(100)
  const most = limits.newRoomBurstOfAddress + (limits.newRoomsPerSecondOfAddress * 3 * attackMs) / 1_000
  expect(await metric('rooms')).toBeLessThan(most)
  await expect.poll(() => metric('connections'), { timeout: 5_000 }).toBeLessThan(10)
}, 60_000)

type Pair = { maja: WireClient; jonas: WireClient; room: Uint8Array; sender: Sender }

async function connectPair(): Promise<Pair> {
  const room = roomOf('pair')
  const headers = { 'X-Forwarded-For': '192.0.2.1' }
  const [maja, jonas] = [
    await WireClient.connect(relay.url, headers),
    await WireClient.connect(relay.url, headers),
  ]
  await maja.open(room)
  await jonas.open(room)
  return { maja, jonas, room: room.room, sender: new Sender('maja') }
}

/** From Maja's key to Jonas's screen, while the attack goes on. */
async function measureDuring(attack: Promise<Record<string, number>>, { maja, jonas, room, sender }: Pair) {
  const trips: number[] = []
  let isOver = false
  void attack.finally(() => {
    isOver = true
  })
  while (!isOver) {
    const start = performance.now()
    maja.send({ type: 'append', room, envelope: sender.next() })
    await jonas.expect('push')
    trips.push(performance.now() - start)
    await maja.expect('ack')
    await sleep(25)
  }
  return { trips, met: await attack }
}

async function attackOn({ url }: RunningRelay): Promise<Record<string, number>> {
  const program = fileURLToPath(new URL('./attack.ts', import.meta.url))
  const child = spawn(process.execPath, [program, url, `${attackMs}`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [printed] = await Promise.all([text(child.stdout), once(child, 'exit')])
  return JSON.parse(printed) as Record<string, number>
}

const metric = async (name: string) =>
  Number(
    new RegExp(`^relay_${name} (\\d+)`, 'm').exec(await (await fetch(`${relay.url}/metrics`)).text())?.[1],
  )

const at = (share: number) => (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * share)]!
const middle = at(0.5)
const describe = (trips: readonly number[]) =>
  `${trips.length}, middle ${middle(trips).toFixed(1)} ms, p95 ${at(0.95)(trips).toFixed(1)} ms`
