import type { Socket } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { roomOf, Sender } from './envelopes.ts'
import { type RunningRelay, startRelay } from './startRelay.ts'
import { WireClient } from './wireClient.ts'

const MiB = 1024 * 1024
const readers = 12
let relay: RunningRelay

beforeEach(async () => {
  relay = await startRelay()
})
afterEach(() => relay.kill('SIGKILL'))

/** What the process has in memory and can't give back, by its own word. */
const residentMiB = async () =>
  Number(/^relay_resident_bytes (\d+)/m.exec(await (await fetch(`${relay.url}/metrics`)).text())![1]) / MiB

/** The TCP socket below: paused, it stops reading as a phone out of reach does. */
const wireOf = (client: WireClient) => (client.socket as unknown as { _socket: Socket })._socket

test('P-64 readers who don’t read cost the relay little memory, and have everything when they read again', async () => {
  const writers = [await WireClient.connect(relay.url), await WireClient.connect(relay.url)]
  const rooms = [roomOf('loud'), roomOf('louder')]
  const stuck = await Promise.all(Array.from({ length: readers }, () => WireClient.connect(relay.url)))
  for (const room of rooms) for (const client of [...writers, ...stuck]) await client.open(room)
  for (const reader of stuck) wireOf(reader).pause()
  const before = await residentMiB()

  // As much as two connections may send at once.
  const pieces = 14
  for (const [at, writer] of writers.entries()) {
    const sender = new Sender(at)
    for (let sent = 0; sent < pieces; sent++)
      await writer.append(rooms[at]!.room, sender.next('update', MiB - 200))
    // What the other wrote has been pushed to this one meanwhile.
    await writers[1 - at]!.settle()
  }
  const grown = (await residentMiB()) - before
  console.log(
    `${2 * pieces} MiB for ${readers} readers who don’t read: the relay grew by ${grown.toFixed(0)} MiB`,
  )
  // Each may leave 1 MiB and a push of 1 MiB lie, with the copies that sending makes; all of it would be 336 MiB.
  expect(grown).toBeLessThan(readers * 14)

  const reader = stuck[0]!
  wireOf(reader).resume()
  let received = 0
  while (received < 2 * pieces) received += (await reader.expect('push')).envelopes.length
}, 60_000)
