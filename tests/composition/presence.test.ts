import 'fake-indexeddb/auto'
import { afterEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { sendWhileAway } from '../../src/composition/away.ts'
import { relayOver } from '../../src/composition/relay.ts'
import { randomBytes } from '../../src/crypto/bytes.ts'
import { packFarewell, unpackFarewell } from '../../src/crypto/farewellMessage.ts'
import type { DeviceId } from '../../src/domain/ids.ts'
import { openStoredDoc } from '../../src/storage/storedDoc.ts'
import { connect } from '../../src/sync/connection.ts'
import { openEndedRoom } from '../../src/sync/endedRoom.ts'
import type { OpenSocket } from '../../src/sync/relayLine.ts'
import { openRoomSession } from '../../src/sync/roomSession.ts'
import { valueIn } from '../crypto/known.ts'
import { bytesOnDisk, pieceOf } from '../relay/onDisk.ts'
import { startRelay } from '../relay/startRelay.ts'

// The real relay, real sockets, real documents: what one phone shows, the other sees, and nothing keeps it.

const port = 18_640
const toClose: (() => unknown)[] = []
const secret = randomBytes(32)
const presenceFrame = 4

afterEach(async () => {
  for (const close of toClose.splice(0).reverse()) await close()
})

async function phone(device: string, sent: Uint8Array[]) {
  const doc = new Y.Doc()
  const kept = valueIn(await openStoredDoc(device, doc))
  const openSocket: OpenSocket = url => {
    const socket = new WebSocket(url)
    const send = socket.send.bind(socket)
    socket.send = bytes => {
      sent.push(bytes as Uint8Array)
      send(bytes)
    }
    return socket as unknown as ReturnType<OpenSocket>
  }
  const connection = connect({ url: `ws://127.0.0.1:${port}/relay`, openSocket })
  const farewells = { pack: packFarewell, unpack: unpackFarewell }
  const unused = () => Promise.reject(new Error('nobody erases it'))
  const network = {
    connection,
    openRoomSession,
    sendWhileAway,
    openEndedRoom,
    eraseRoom: unused,
    mendRoom: unused,
    giveUpLobby: () => () => {},
    farewells,
  }
  const parts = { doc, kept, secret, device: device as DeviceId }
  const room = relayOver(async () => network).share(
    parts as Parameters<ReturnType<typeof relayOver>['share']>[0],
  )
  toClose.push(async () => {
    await room.close()
    connection.close()
    await kept.close()
  })
  return { doc, room, connection, kept }
}

const until = (isSo: () => boolean) => expect.poll(isSo, { timeout: 15_000, interval: 20 }).toBe(true)
const jonasDevice = 'jonas' as DeviceId
const majaDevice = 'maja' as DeviceId

test('P-47, P-49 presence goes through the real relay, ends with the connection, and no disk has any of it', async () => {
  const relay = await startRelay({ port })
  toClose.push(() => relay.kill())
  const sent: Uint8Array[] = []
  const [maja, jonas] = [await phone('maja', sent), await phone('jonas', sent)]
  maja.doc.getText('note').insert(0, 'Vi går')
  await until(() => jonas.doc.getText('note').toString() === 'Vi går')
  await until(() => maja.room.hasReceived(jonasDevice))
  // Until nothing of what was written is under way any more.
  await new Promise(over => setTimeout(over, 500))
  const rowsBefore = await rows()

  maja.room.presence.show('words')
  jonas.room.presence.show('q-structure')
  await until(() => maja.room.presence.cardOf(jonasDevice) === 'q-structure')
  await until(() => jonas.room.presence.cardOf(majaDevice) === 'words')

  const said = sent.filter(([type]) => type === presenceFrame)
  expect(said.length).toBeGreaterThanOrEqual(2)
  expect(new Set(said.map(({ length }) => length)).size).toBe(1)
  const onDisk = bytesOnDisk(relay.dataDir)
  expect(onDisk.length).toBeGreaterThan(0)
  for (const frame of said) expect(onDisk.includes(pieceOf(frame))).toBe(false)
  expect(await rows()).toBe(rowsBefore)
  for (const { doc } of [maja, jonas])
    expect(Buffer.from(Y.encodeStateAsUpdate(doc)).includes('q-structure')).toBe(false)

  jonas.room.presence.show(null)
  await until(() => maja.room.presence.cardOf(jonasDevice) === null)
  jonas.room.presence.show('end')
  await until(() => maja.room.presence.cardOf(jonasDevice) === 'end')
  maja.connection.close()
  await until(() => maja.room.presence.cardOf(jonasDevice) === null)
})

/** All that the phones' databases hold, byte by byte. */
async function rows(): Promise<string> {
  const found: string[] = []
  for (const { name } of await indexedDB.databases()) {
    const db = await answer(indexedDB.open(name!))
    for (const store of db.objectStoreNames)
      found.push(
        name!,
        store,
        ...(await answer(db.transaction(store).objectStore(store).getAll())).map(plain),
      )
    db.close()
  }
  return found.join('\n')
}

const plain = (row: unknown) =>
  JSON.stringify(row, (_, value) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value,
  )

function answer<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((done, fail) => {
    request.onsuccess = () => done(request.result)
    request.onerror = () => fail(request.error)
  })
}
