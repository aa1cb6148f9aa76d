import { beforeEach, describe, expect, it } from 'vitest'
import type { RoomKeys } from '../../src/crypto/roomKeys.ts'
import { sealEnvelope } from '../../src/crypto/sealEnvelope.ts'
import { decodeClientFrame } from '../../src/protocol/frames.ts'
import { connect } from '../../src/sync/connection.ts'
import type { OpenSocket } from '../../src/sync/relayLine.ts'
import { lobbiesOver } from '../../src/sync/relayLobby.ts'
import type { SetTimer } from '../../src/sync/timer.ts'
import { bytes, failureOf, newRoom, text, valueIn } from '../crypto/known.ts'
import { LobbyRelay, socketTo } from './lobbyRelay.ts'

let room: RoomKeys
let relay: LobbyRelay
beforeEach(async () => {
  room = await newRoom()
  relay = new LobbyRelay()
})

/** Timers that run only when a test says how much time has passed. */
const manualTimers = () => {
  let now = 0
  let timers: { at: number; run: () => void }[] = []
  const setTimer: SetTimer = (run, delayMs) => {
    const timer = { at: now + delayMs, run }
    timers.push(timer)
    return () => {
      timers = timers.filter(other => other !== timer)
    }
  }
  const pass = (ms: number) => {
    now += ms
    const due = timers.filter(timer => timer.at <= now)
    timers = timers.filter(timer => timer.at > now)
    for (const timer of due) timer.run()
  }
  return { setTimer, pass }
}
const settled = () => new Promise(resolve => setTimeout(resolve, 20))

const start = (openSocket: OpenSocket) => {
  const { setTimer, pass } = manualTimers()
  const connection = connect({ url: 'ws://relay', openSocket, setTimer, now: () => 0 })
  return { connection, lobbies: lobbiesOver(connection, setTimer), pass }
}
const envelope = () =>
  sealEnvelope(room, { kind: 'update', device: bytes(16), previous: bytes(32, 0), content: text('hej') })

describe("a lobby over the app's connection", () => {
  it('has an envelope once, also when the same bytes are sent again (P-42)', async () => {
    const { lobbies } = start(socketTo(relay))
    const sealed = await envelope()
    expect(valueIn(await lobbies.append(room, sealed))).toBe(1)
    expect(valueIn(await lobbies.append(room, sealed))).toBe(1)
    expect(valueIn(await lobbies.fetchAll(room))).toEqual([{ position: 1, bytes: sealed }])
  })

  it('that this device erases is left to whoever erases it, and is free again when that is taken back', async () => {
    const { connection, lobbies } = start(socketTo(relay))
    const stop = lobbies.watch(room, () => {})
    const takeBack = lobbies.giveUp(room)
    const nothing = { online() {}, offline() {}, receive() {} }
    const line = connection.enter(room.roomId, nothing)
    expect(failureOf(await lobbies.fetchAll(room))).toBe('ended')
    lobbies.watch(room, () => {})()
    stop()
    line.leave()
    takeBack()
    expect(valueIn(await lobbies.fetchAll(room))).toEqual([])
  })

  it('that was erased is said to have ended, at once and to everybody who asks (P-36)', async () => {
    const { lobbies } = start(socketTo(relay))
    relay.hasEnded = true
    expect(failureOf(await lobbies.fetchAll(room))).toBe('ended')
    expect(failureOf(await lobbies.append(room, await envelope()))).toBe('ended')
  })

  it('tries at once when somebody asks, instead of waiting for the next attempt', async () => {
    const { lobbies } = start(socketTo(relay))
    relay.isOffline = true
    const stop = lobbies.watch(room, () => {})
    await settled()
    relay.isOffline = false
    expect((await lobbies.fetchAll(room)).ok).toBe(true)
    stop()
  })

  it('says offline when a relay takes the call and never answers', async () => {
    const silent: OpenSocket = url => {
      const socket = socketTo(relay)(url)
      return Object.assign(socket, { send: () => {} })
    }
    const { lobbies, pass } = start(silent)
    const outcome = lobbies.fetchAll(room)
    await settled()
    pass(12_000)
    expect(failureOf(await outcome)).toBe('offline')
  })

  it('has one append on its way at a time, and none before the room is open (P-30, P-41)', async () => {
    const sent: string[] = []
    const listening: OpenSocket = url => {
      const socket = socketTo(relay)(url)
      const send = socket.send
      return Object.assign(socket, {
        send: (frame: Uint8Array<ArrayBuffer>) => {
          sent.push(decodeClientFrame(frame)!.type)
          send(frame)
        },
      })
    }
    const { lobbies } = start(listening)
    const [first, second] = [await envelope(), await envelope()]
    const outcomes = await Promise.all([lobbies.append(room, first), lobbies.append(room, second)])
    expect(outcomes.map(failureOf)).toEqual(['ok', 'out-of-step'])
    expect(sent).toEqual(['open', 'append', 'append'])
  })

  it('leaves the room a little after the last one stopped using it', async () => {
    const { lobbies, pass, connection } = start(socketTo(relay))
    await lobbies.fetchAll(room)
    pass(3_000)
    // The connection has one handler a room, so this throws while the lobby still has it.
    connection.enter(room.roomId, { online: () => {}, offline: () => {}, receive: () => {} }).leave()
    connection.close()
  })
})
