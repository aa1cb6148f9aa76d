import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { sealEnvelope } from '../../src/crypto/sealEnvelope.ts'
import type { DeviceId } from '../../src/domain/ids.ts'
import { connect } from '../../src/sync/connection.ts'
import { eraseRoom } from '../../src/sync/eraseRoom.ts'
import { lobbiesOver } from '../../src/sync/relayLobby.ts'
import { bytes, failureOf, newRoom, text, valueIn } from '../crypto/known.ts'
import { startRelay } from '../relay/startRelay.ts'

const toClose: (() => unknown)[] = []
afterEach(async () => {
  for (const close of toClose.splice(0).reverse()) await close()
})

async function start() {
  const relay = await startRelay({ port: 18301 })
  toClose.push(() => relay.kill('SIGKILL').catch(() => {}))
  const another = () => {
    const connection = connect({ url: 'ws://127.0.0.1:18301/relay' })
    toClose.push(() => connection.close())
    return lobbiesOver(connection)
  }
  return { relay, another }
}
const device = 'maja' as DeviceId

test('P-110 a room that was erased has ended for everybody, and its bytes are out of the relay’s files', async () => {
  const { relay, another } = await start()
  const [mine, theirs] = [another(), another()]
  const room = await newRoom()
  const said = { kind: 'update', device: bytes(16), previous: bytes(32, 0), content: text('frøet') } as const
  const sealed = await sealEnvelope(room, said)
  valueIn(await mine.append(room, sealed))
  expect(valueIn(await theirs.fetchAll(room))).toHaveLength(1)
  const holds = () =>
    readdirSync(relay.dataDir).some(
      name =>
        !name.endsWith('.sock') && readFileSync(join(relay.dataDir, name)).includes(Buffer.from(sealed)),
    )
  expect(holds()).toBe(true)
  valueIn(await eraseRoom(mine, room, device))
  expect(holds()).toBe(false)
  for (const lobby of [mine, theirs, another()])
    await expect.poll(() => lobby.fetchAll(room)).toEqual({ ok: false, failure: 'ended' })
  // Whoever lost the answer asks again.
  valueIn(await eraseRoom(theirs, room, device))
})

test('P-110 where there never was a room no stone is laid, and without a relay it isn’t said to be done', async () => {
  const { relay, another } = await start()
  const room = await newRoom()
  const lobby = another()
  valueIn(await eraseRoom(lobby, room, device))
  expect(valueIn(await another().fetchAll(room))).toEqual([])
  await relay.kill('SIGKILL')
  expect(failureOf(await eraseRoom(lobby, await newRoom(), device))).toBe('offline')
}, 20_000)
