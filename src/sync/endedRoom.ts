import { equalBytes } from '../crypto/bytes.ts'
import type { RoomKeys } from '../crypto/roomKeys.ts'
import { openEnvelope, sealEnvelope } from '../crypto/sealEnvelope.ts'
import { createView, type View } from '../domain/view.ts'
import { type Bytes, emptyChain, hashBytes } from '../protocol/envelope.ts'
import { retryDelayMs } from './backoff.ts'
import type { Connection, RoomFrame } from './connection.ts'
import { type SetTimer, startTimer } from './timer.ts'

/** A device that has left: its farewell stands in the room, and others' come there too. */
export interface EndedRoom {
  status: View<EndedRoomStatus>
  close(): void
}

export interface EndedRoomStatus {
  /** The relay has erased the room's content and keeps this device's farewell. */
  isHeard: boolean
  /** What the devices say, opened with the room's key; whose it is, and whether it's true, is in it. */
  farewells: Uint8Array[]
}

interface EndedRoomOptions {
  room: RoomKeys
  /** This device's name in the room. */
  device: Uint8Array
  farewell: Uint8Array
  /** False: the room is to be left alone unless it has ended already. */
  mayEnd: boolean
  connection: Connection
  random?: () => number
  setTimer?: SetTimer
}

/** Others' farewells aren't pushed: they come weeks later, and then a look now and then is enough. */
const lookAgainMs = 60_000

/** Says this device's farewell until the relay has it (SPEC P-59), then looks for the others' (P-58). */
export function openEndedRoom(options: EndedRoomOptions): EndedRoom {
  const { room, device, farewell, mayEnd, connection, random = Math.random, setTimer = startTimer } = options
  const status = createView<EndedRoomStatus>({ isHeard: false, farewells: [] })
  let tries = 0
  /** The relay has answered so; that it keeps the farewell says nothing of what it has still to drop (P-53). */
  let isErased = false
  let cancelTimer = () => {}
  let isClosed = false

  const line = connection.enter(room.roomId, { online, offline: () => cancelTimer(), receive })

  function online(): void {
    tries = 0
    look()
  }

  function look(): void {
    cancelTimer()
    line.send({ type: 'open', room: room.roomId, token: room.token, cursor: 0, chain: emptyChain() })
  }

  function later(ms: number, act: () => void = look): void {
    cancelTimer()
    if (!isClosed) cancelTimer = setTimer(act, ms)
  }

  function receive(frame: RoomFrame): void {
    switch (frame.type) {
      case 'opened':
        // A relay that was restored from an older copy has forgotten the end; whoever ended it says it again.
        isErased = false
        if (mayEnd) sayAgain()
        else later(lookAgainMs)
        break
      case 'ended':
        void take(frame.farewells)
        break
      case 'erased':
        isErased = true
        look()
        break
      case 'error':
        later(1000 + retryDelayMs(tries++, random))
        break
    }
  }

  /** The first time at once; a relay that goes on as if nothing had been said is told ever more seldom. */
  function sayAgain(): void {
    if (tries++ === 0) void say()
    else later(1000 + retryDelayMs(tries, random), () => void say())
  }

  async function say(): Promise<void> {
    const previous = new Uint8Array(hashBytes)
    const envelope = await sealEnvelope(room, { kind: 'farewell', device, previous, content: farewell })
    if (!isClosed) line.send({ type: 'erase', room: room.roomId, token: room.token, envelope })
  }

  async function take(envelopes: Bytes[]): Promise<void> {
    const farewells = await openFarewells(room, envelopes)
    if (isClosed) return
    const isHeard = isErased && farewells.some(said => equalBytes(said, farewell))
    status.set({ isHeard, farewells })
    if (!isHeard) return sayAgain()
    tries = 0
    later(lookAgainMs)
  }

  return {
    status,
    close() {
      isClosed = true
      cancelTimer()
      line.leave()
    },
  }
}

/** Those that open with the room's key; what a stranger put there is left out. */
export async function openFarewells(room: RoomKeys, envelopes: Bytes[]): Promise<Uint8Array[]> {
  const opened = await Promise.all(envelopes.map(envelope => openEnvelope(room, envelope)))
  return opened.flatMap(one => (one.ok && one.value.kind === 'farewell' ? [one.value.content] : []))
}
