import { expect, test } from 'vitest'
import { utf8 } from '../../src/crypto/bytes.ts'
import type { DeviceId } from '../../src/domain/ids.ts'
import { createView } from '../../src/domain/view.ts'
import { type Bytes, emptyChain } from '../../src/protocol/envelope.ts'
import type { Frame } from '../../src/protocol/frames.ts'
import type { Connection, ConnectionStatus, RoomHandler } from '../../src/sync/connection.ts'
import { openEndedRoom } from '../../src/sync/endedRoom.ts'
import { newRoom } from '../crypto/known.ts'

type Sent = Frame['type']

/** A relay that says what the test wants, and a clock that the test moves. */
async function leave() {
  const room = await newRoom()
  const sent: Frame[] = []
  const timers = new Set<() => void>()
  const handlers: RoomHandler[] = []
  const connection: Connection = {
    status: createView<ConnectionStatus>({ state: 'online', since: 0, trouble: null }),
    enter(_, entered) {
      handlers.push(entered)
      return { send: frame => sent.push(frame) > 0, leave() {} }
    },
    wake() {},
    close() {},
  }
  const left = openEndedRoom({
    room,
    device: await room.deviceName('maja' as DeviceId),
    farewell: utf8('maja ended it'),
    mayEnd: true,
    connection,
    setTimer(run) {
      timers.add(run)
      return () => timers.delete(run)
    },
  })
  const handler = handlers[0]!
  const said = (type: Sent) => sent.filter(frame => frame.type === type).length
  const farewell = () => sent.flatMap(frame => (frame.type === 'erase' ? [frame.envelope as Bytes] : []))
  return {
    left,
    handler,
    said,
    until: (type: Sent, times: number) => expect.poll(() => said(type)).toBe(times),
    opened: () =>
      handler.receive({
        type: 'opened',
        room: id(room.roomId),
        position: 0,
        chain: emptyChain(),
        receipts: [],
      }),
    ended: (farewells = farewell().slice(-1)) =>
      handler.receive({ type: 'ended', room: id(room.roomId), farewells }),
    erased: () => handler.receive({ type: 'erased', room: id(room.roomId) }),
    notYet: () => handler.receive({ type: 'error', room: id(room.roomId), code: 'storage' }),
    time() {
      for (const run of [...timers]) {
        timers.delete(run)
        run()
      }
    },
  }
}
const id = (bytes: Uint8Array) => new Uint8Array(bytes)
const aMoment = () => new Promise(pass => setTimeout(pass, 30))

test('P-59 a farewell that the relay keeps is not yet an erased room: it is said again until the answer is `erased`', async () => {
  const { left, handler, until, opened, ended, erased, notYet, time } = await leave()
  handler.online()
  opened()
  await until('erase', 1)
  notYet()
  time()
  ended()
  await aMoment()
  expect(left.status.get().isHeard).toBe(false)
  time()
  await until('erase', 2)
  erased()
  ended()
  await expect.poll(() => left.status.get().isHeard).toBe(true)
})

test('P-74 a relay that erases nothing, or loses the farewell again and again, is told ever more seldom', async () => {
  const { handler, said, until, opened, ended, erased } = await leave()
  handler.online()
  for (let at = 0; at < 5; at++) {
    opened()
    await until('erase', 1)
    erased()
    ended([])
    await aMoment()
  }
  expect(said('erase')).toBe(1)
})
