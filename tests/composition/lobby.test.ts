import { expect, test } from 'vitest'
import { lobbyOver } from '../../src/composition/lobby.ts'
import type { LobbyTransport } from '../../src/sync/lobbyTransport.ts'

const noNetwork: LobbyTransport = {
  fetchAll: async () => ({ ok: false, failure: 'offline' }),
  erase: async () => ({ ok: false, failure: 'offline' }),
  append: async () => ({ ok: false, failure: 'offline' }),
  watch: () => () => {},
}

const lobbyAt = (origin: string) =>
  lobbyOver({
    transport: noNetwork,
    keys: () => Promise.reject(new Error('Reading a link needs no keys')),
    origin,
    now: () => new Date(0),
  })

test('On one computer a link of one loopback address is read at the other, and no other host’s is', async () => {
  const secret = new Uint8Array(32).fill(7)
  const link = lobbyAt('http://localhost:8787').toLink(secret)
  const phone = lobbyAt('http://127.0.0.1:8787')
  expect(await phone.read(link)).toEqual({ ok: true, value: { kind: 'link', secret } })
  expect(await phone.read(link.replace('8787', '9999'))).toEqual({ ok: false, failure: 'foreign' })
  expect(await phone.read(link.replace('localhost', 'example.org'))).toEqual({
    ok: false,
    failure: 'foreign',
  })
})

test('P-36 an invitation whose lobby was erased is one that isn’t there any more, not a missing network', async () => {
  const erased = lobbyOver({
    transport: { ...noNetwork, fetchAll: async () => ({ ok: false, failure: 'ended' }) },
    keys: () => Promise.reject(new Error('Nothing is written')),
    origin: 'https://side.example',
    now: () => new Date(0),
  })
  expect(await erased.readOffer(new Uint8Array(32))).toEqual({ ok: false, failure: 'unknown' })
})
