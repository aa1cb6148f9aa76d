import { afterEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { sealEnvelope } from '../../src/crypto/sealEnvelope.ts'
import { ok } from '../../src/domain/result.ts'
import { connect } from '../../src/sync/connection.ts'
import { mendRoom } from '../../src/sync/mendRoom.ts'
import { lobbiesOver } from '../../src/sync/relayLobby.ts'
import { bytes, failureOf, newRoom, valueIn } from '../crypto/known.ts'
import { startRelay } from '../relay/startRelay.ts'

const toClose: (() => unknown)[] = []
afterEach(async () => {
  for (const close of toClose.splice(0).reverse()) await close()
})

async function start() {
  const relay = await startRelay({ port: 18302 })
  toClose.push(() => relay.kill('SIGKILL').catch(() => {}))
  const connection = connect({ url: 'ws://127.0.0.1:18302/relay' })
  toClose.push(() => connection.close())
  return lobbiesOver(connection)
}

/** Somebody writes into the room, and is gone. */
async function write(relay: ReturnType<typeof lobbiesOver>, room: Awaited<ReturnType<typeof newRoom>>) {
  const doc = new Y.Doc()
  doc.getMap('rotations').set('1/maja', 'offered')
  const content = Y.encodeStateAsUpdate(doc)
  const [device, previous] = [bytes(16), bytes(32, 0)]
  valueIn(await relay.append(room, await sealEnvelope(room, { kind: 'update', device, previous, content })))
}

test('P-113 what is missing in a room that was left is added to what stands there, once, and wins over what it follows', async () => {
  const relay = await start()
  const room = await newRoom()
  await write(relay, room)
  const seen: unknown[] = []
  const makeFinal = (held: Y.Doc) => {
    const rows = held.getMap('rotations')
    seen.push(rows.toJSON())
    if (rows.get('1/maja') !== 'final') rows.set('1/maja', 'final')
    if (!rows.has('1/jonas')) rows.set('1/jonas', 'no')
  }
  for (let times = 0; times < 3; times++)
    expect(await mendRoom(relay, room, makeFinal)).toEqual(ok(undefined))
  const after = { '1/maja': 'final', '1/jonas': 'no' }
  expect(seen).toEqual([{ '1/maja': 'offered' }, after, after])
  expect(valueIn(await relay.fetchAll(room))).toHaveLength(2)
})

test('P-113 a room that was erased is left in peace, and one that nobody lacks anything in is not written to', async () => {
  const relay = await start()
  const room = await newRoom()
  expect(await mendRoom(relay, room, () => {})).toEqual(ok(undefined))
  expect(valueIn(await relay.fetchAll(room))).toEqual([])
  await write(relay, room)
  const [device, previous, content] = [bytes(16), bytes(32, 0), bytes(0)]
  valueIn(await relay.erase(room, await sealEnvelope(room, { kind: 'farewell', device, previous, content })))
  const edit = (held: Y.Doc) => void held.getMap('rotations').set('1/maja', 'final')
  expect(failureOf(await mendRoom(relay, room, edit))).toBe('ended')
})
