import { afterEach, expect, test } from 'vitest'
import { utf8 } from '../../src/crypto/bytes.ts'
import type { RoomKeys } from '../../src/crypto/roomKeys.ts'
import type { DeviceId } from '../../src/domain/ids.ts'
import { connect } from '../../src/sync/connection.ts'
import { type EndedRoom, openEndedRoom } from '../../src/sync/endedRoom.ts'
import { newRoom } from '../crypto/known.ts'
import { startRelay } from '../relay/startRelay.ts'

const port = 8265
const toClose: (() => unknown)[] = []
afterEach(async () => {
  for (const close of toClose.splice(0).reverse()) await close()
})

async function relay(dataDir?: string) {
  const running = await startRelay({ port, ...(dataDir && { dataDir }) })
  toClose.push(() => running.kill('SIGKILL').catch(() => {}))
  return running
}

async function leave(room: RoomKeys, id: string, said: string, mayEnd = true): Promise<EndedRoom> {
  const connection = connect({ url: `ws://127.0.0.1:${port}/relay` })
  const device = await room.deviceName(id as DeviceId)
  const left = openEndedRoom({ room, device, farewell: utf8(said), mayEnd, connection })
  toClose.push(() => {
    left.close()
    connection.close()
  })
  return left
}
const heard = (left: EndedRoom) => left.status.get().isHeard
const saidIn = (left: EndedRoom) => left.status.get().farewells.map(bytes => new TextDecoder().decode(bytes))
const until = (isTrue: () => boolean) => expect.poll(isTrue, { timeout: 15_000, interval: 20 }).toBe(true)

test('P-59 a farewell that is said without a relay is heard when there is one', async () => {
  const room = await newRoom()
  const maja = await leave(room, 'maja', 'maja ended it')
  expect(heard(maja)).toBe(false)
  await relay()
  await until(() => heard(maja))
  expect(saidIn(maja)).toEqual(['maja ended it'])
})

test('P-58 who comes later reads the farewell, and adds their own', async () => {
  await relay()
  const room = await newRoom()
  const maja = await leave(room, 'maja', 'maja ended it')
  await until(() => heard(maja))
  const jonas = await leave(room, 'jonas', 'gone here', false)
  await until(() => heard(jonas))
  expect(saidIn(jonas)).toEqual(['maja ended it', 'gone here'])
})

test('P-56 who only leaves never ends a room that goes on', async () => {
  await relay()
  const room = await newRoom()
  const jonas = await leave(room, 'jonas', 'gone here', false)
  await new Promise(pass => setTimeout(pass, 400))
  expect(heard(jonas)).toBe(false)
  const maja = await leave(room, 'maja', 'maja ended it')
  await until(() => heard(maja))
  expect(saidIn(maja)).toEqual(['maja ended it'])
})
