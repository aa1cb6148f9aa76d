import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { toHex } from '../../src/crypto/encoding.ts'
import type { RoomKeys } from '../../src/crypto/roomKeys.ts'
import type { DeviceId } from '../../src/domain/ids.ts'
import { openStoredDoc } from '../../src/storage/storedDoc.ts'
import { type Connection, connect } from '../../src/sync/connection.ts'
import { openRoomSession, type RoomSession } from '../../src/sync/roomSession.ts'
import { newRoom } from '../crypto/known.ts'
import { startRelay } from '../relay/startRelay.ts'

// Nothing is simulated here: the real relay in a process of its own, real sockets, real storage, real time.

const port = 18_210
const url = `ws://127.0.0.1:${port}/relay`
const toClose: (() => unknown)[] = []

afterEach(async () => {
  for (const close of toClose.splice(0).reverse()) await close()
})

interface Phone {
  name: string
  doc: Y.Doc
  connection: Connection
  session: RoomSession
  read(): string
  write(words: string): void
}

async function openPhone(room: RoomKeys, id: string, connection = connect({ url })): Promise<Phone> {
  const doc = new Y.Doc()
  const opened = await openStoredDoc(`${toHex(room.roomId).slice(0, 8)}-${id}`, doc)
  if (!opened.ok) throw new Error(opened.failure)
  const names = [await room.deviceName(id as DeviceId)]
  const session = openRoomSession({ doc, stored: opened.value, room, names, connection })
  const text = doc.getText('note')
  toClose.push(async () => {
    await session.close()
    connection.close()
    await opened.value.close()
  })
  return {
    ...{ doc, connection, session, name: session.name() },
    read: () => text.toString(),
    write: words => text.insert(text.length, words),
  }
}

async function relay(dataDir?: string) {
  const running = await startRelay({ port, ...(dataDir && { dataDir }) })
  toClose.push(() => running.kill().catch(() => {}))
  return running
}

const until = (isTrue: () => boolean) => expect.poll(isTrue, { timeout: 15_000, interval: 20 }).toBe(true)
const isSafe = (phone: Phone) => phone.session.status.get().relay.state === 'safe'

describe('With the real relay', () => {
  it('two phones write, read and know that it was received', async () => {
    await relay()
    const room = await newRoom()
    const [maja, jonas] = [await openPhone(room, 'maja'), await openPhone(room, 'jonas')]
    maja.write('Vi aftaler ')
    await until(() => jonas.read() === 'Vi aftaler ')
    jonas.write('to ting')
    await until(() => maja.read() === 'Vi aftaler to ting')
    await until(() => isSafe(maja) && isSafe(jonas))
    await until(() => maja.session.receivedBy(jonas.name) && jonas.session.receivedBy(maja.name))
    expect(maja.session.status.get().counts).toMatchObject({ gaps: 0, damaged: 0, newerVersion: 0 })
  })

  it('what was written while it was killed arrives when it is back, and a new phone reads all', async () => {
    const first = await relay()
    const room = await newRoom()
    const [maja, jonas] = [await openPhone(room, 'maja'), await openPhone(room, 'jonas')]
    maja.write('before ')
    await until(() => jonas.read() === 'before ')
    await first.kill('SIGKILL')
    await until(() => maja.session.status.get().relay.state === 'offline')
    maja.write('maja ')
    jonas.write('jonas ')
    // Its folder went with it: this one is empty, as after a lost disk.
    await relay()
    maja.connection.wake()
    jonas.connection.wake()
    await until(
      () => maja.read() === jonas.read() && maja.read().includes('maja') && maja.read().includes('jonas'),
    )
    await until(() => isSafe(maja) && isSafe(jonas))
    const newcomer = await openPhone(room, 'newcomer')
    await until(() => newcomer.read() === maja.read())
  })

  it('many envelopes and large ones come through in order, on one connection for two rooms', async () => {
    await relay()
    const rooms = [await newRoom(), await newRoom()]
    const phones: Phone[] = []
    const [majas, jonass] = [connect({ url }), connect({ url })]
    for (const room of rooms) {
      phones.push(await openPhone(room, 'maja', majas), await openPhone(room, 'jonas', jonass))
    }
    phones[0]!.write('æ'.repeat(200_000))
    for (let at = 0; at < 30; at++) {
      for (const phone of phones) {
        phone.write(`${at} `)
        phone.session.hurry()
      }
      await new Promise(resolve => setTimeout(resolve, 15))
    }
    await until(() => phones.every(isSafe))
    await until(() => phones[0]!.read() === phones[1]!.read() && phones[2]!.read() === phones[3]!.read())
    expect(phones[0]!.read().length).toBeGreaterThan(200_000)
    expect(phones[2]!.read()).not.toContain('æ')
  })

  it('a stranger with the room’s id but another token is refused', async () => {
    await relay()
    const room = await newRoom()
    const stranger = await openPhone({ ...room, token: new Uint8Array(32) }, 'stranger')
    await until(() => stranger.session.status.get().relay.state === 'trouble')
    expect(stranger.session.status.get().relay).toEqual({ state: 'trouble', code: 'refused' })
  })
})
