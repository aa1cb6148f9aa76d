import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { lateLobby } from '../../src/composition/lateLobby.ts'
import { lateNetwork } from '../../src/composition/lateNetwork.ts'
import type { Network } from '../../src/composition/network.ts'
import { relayOver } from '../../src/composition/relay.ts'
import { newDoc } from '../../src/document/sharedDoc.ts'
import { createView } from '../../src/domain/view.ts'
import type { KeptDoc } from '../../src/workspace/ports.ts'

let loads = 0
let isReachable = true
const network = {} as Network
const load = async (): Promise<Network> => {
  loads++
  if (!isReachable) throw new Error('the chunk did not come')
  return network
}

beforeEach(() => {
  vi.useFakeTimers()
  loads = 0
  isReachable = true
})
afterEach(() => {
  vi.useRealTimers()
})

test('The code that travels waits until the screen stands, and is loaded once', async () => {
  let stands = () => {}
  const late = lateNetwork(load, () => new Promise(resolve => (stands = resolve)))
  const both = Promise.all([late.atRest(), late.atRest()])
  await vi.advanceTimersByTimeAsync(1000)
  expect(loads).toBe(0)
  stands()
  expect(await both).toEqual([network, network])
  expect(loads).toBe(1)
})

test('Whoever waits for it needn’t wait for the screen', async () => {
  const late = lateNetwork(load, () => new Promise(() => {}))
  expect(await late.atOnce()).toBe(network)
  expect(await late.atRest()).toBe(network)
})

test('An invitation that is made is not left behind by a phone that is put away: its way out is loaded at once', async () => {
  const late = lateNetwork(load, () => new Promise(() => {}))
  const travels = late.atRest()
  lateLobby(late, 'https://side.example').newSecret()
  expect(await travels).toBe(network)
  expect(loads).toBe(1)
})

test('Code that didn’t come is asked for again until it comes', async () => {
  isReachable = false
  const late = lateNetwork(load, async () => {})
  const there = late.atRest()
  await vi.advanceTimersByTimeAsync(12_000)
  expect(loads).toBeGreaterThan(1)
  isReachable = true
  await vi.advanceTimersByTimeAsync(6_000)
  expect(await there).toBe(network)
})

test('Without its code an invitation can be made, and reading one says that there is no network', async () => {
  isReachable = false
  const lobby = lateLobby(
    lateNetwork(load, async () => {}),
    'https://side.example',
  )
  const secret = lobby.newSecret()
  expect(lobby.toLink(secret)).toContain('https://side.example/i#')
  expect(await lobby.read(lobby.toLink(secret))).toEqual({ ok: false, failure: 'offline' })
})

test('A conversation can be closed before its room was ever opened', async () => {
  const kept: KeptDoc = {
    status: createView<ReturnType<KeptDoc['status']['get']>>({ state: 'saved', at: null }),
    isFollower: createView(false),
    flush: async () => {},
    read: async () => undefined,
    remember: async () => {},
    compact: async () => {},
    close: async () => {},
  }
  const relay = relayOver(() => new Promise(() => {}))
  const device = 'device' as Parameters<typeof relay.share>[0]['device']
  const room = relay.share({ doc: newDoc(), kept, secret: new Uint8Array(32), device })
  expect(room.status.get()).toEqual({ state: 'offline', since: null })
  await room.close()
})
