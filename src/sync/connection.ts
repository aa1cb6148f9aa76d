import { toHex } from '../crypto/encoding.ts'
import { createView, type View } from '../domain/view.ts'
import type { ErrorCode, Frame, RelayFrame } from '../protocol/frames.ts'
import { retryDelayMs } from './backoff.ts'
import { type LineEnd, type OpenSocket, openLine, type RelayLine, type Socket } from './relayLine.ts'
import { type SetTimer, startTimer } from './timer.ts'

/** One WebSocket to the relay for all rooms; it comes back by itself for as long as a room needs it. */
export interface Connection {
  status: View<ConnectionStatus>
  /** From now on frames of this room go to the handler. A room has one handler at a time. */
  enter(room: Uint8Array, handler: RoomHandler): RoomLine
  /** The network or the person came back: try at once, and don't trust a socket that only looks open. */
  wake(): void
  close(): void
}

export interface ConnectionStatus {
  state: 'offline' | 'connecting' | 'online'
  since: number
  /** Why the last line ended or what the relay complained of; null after an ordinary start. */
  trouble: LineEnd | ErrorCode | null
}

export interface RoomHandler {
  /** A new socket: the room must be opened on it. Comes at once when one is open already. */
  online(): void
  offline(): void
  /** Frames of this room, and complaints that are about no single room. */
  receive(frame: RoomFrame): void
}
export type RoomFrame = Exclude<RelayFrame, { type: 'pong' }>

export interface RoomLine {
  /** False when there is no open socket; nothing is queued. */
  send(frame: Frame): boolean
  leave(): void
}

export interface ConnectOptions {
  url: string
  openSocket?: OpenSocket
  now?: () => number
  random?: () => number
  setTimer?: SetTimer
  /** False only where the phone itself knows that there is none; it then says when there is one again (`wake`). */
  hasNetwork?: () => boolean
}

/** After so long online a failure is a new one, not the next of a series. */
const stableAfterMs = 10_000
/** On a walk without signal every attempt wakes the phone for nothing; and now and then a browser is wrong about it. */
const withoutNetworkMs = 60_000
/** The socket outlives the last room a little, for the next screen's rooms. */
const lingerMs = 5_000

export function connect(options: ConnectOptions): Connection {
  const {
    url,
    openSocket = openWebSocket,
    now = Date.now,
    random = Math.random,
    setTimer = startTimer,
    hasNetwork = () => globalThis.navigator?.onLine !== false,
  } = options
  const rooms = new Map<string, RoomHandler>()
  const status = createView<ConnectionStatus>({ state: 'offline', since: now(), trouble: null })
  let line: RelayLine | null = null
  let failures = 0
  let isClosed = false
  let cancelRetry = () => {}
  let cancelLinger = () => {}

  const show = (
    state: ConnectionStatus['state'],
    trouble: ConnectionStatus['trouble'] = status.get().trouble,
  ) => {
    const before = status.get()
    status.set({ state, trouble, since: before.state === state ? before.since : now() })
  }
  const isOnline = () => status.get().state === 'online'

  const start = () => {
    cancelRetry()
    if (isClosed || line !== null || rooms.size === 0) return
    show('connecting')
    try {
      line = openLine(url, openSocket, setTimer, { onUp, onFrame, onDown })
    } catch {
      // Browsers throw on an address that they don't allow; it may be allowed later (mixed content, policy).
      onDown('closed')
    }
  }
  const onUp = () => {
    show('online', null)
    for (const handler of [...rooms.values()]) handler.online()
  }
  const onFrame = (frame: RelayFrame) => {
    if (frame.type === 'pong') return
    if (frame.type === 'error' && frame.room === null) {
      show('online', frame.code)
      for (const handler of [...rooms.values()]) handler.receive(frame)
    } else if ('room' in frame && frame.room !== null) rooms.get(toHex(frame.room))?.receive(frame)
  }
  const onDown = (end: LineEnd) => {
    const { state, since } = status.get()
    failures = state === 'online' && now() - since >= stableAfterMs ? 0 : failures + 1
    line = null
    show('offline', end)
    for (const handler of [...rooms.values()]) handler.offline()
    if (!isClosed) cancelRetry = setTimer(start, delayMs())
  }
  const delayMs = () =>
    hasNetwork() ? retryDelayMs(failures, random) : withoutNetworkMs + random() * withoutNetworkMs
  const endLine = () => {
    cancelRetry()
    cancelLinger()
    line?.end()
    line = null
    show('offline', null)
  }

  return {
    status,
    enter(room, handler) {
      const key = toHex(room)
      if (isClosed) throw new Error('the connection is closed')
      if (rooms.has(key)) throw new Error('this room has a handler already')
      rooms.set(key, handler)
      cancelLinger()
      const isInside = () => rooms.get(key) === handler
      // Not before `enter` has returned, so that the handler has its line.
      if (isOnline()) queueMicrotask(() => isInside() && isOnline() && handler.online())
      else if (rooms.size === 1) start()
      return {
        send(frame) {
          if (!isInside() || line === null || !isOnline()) return false
          line.send(frame)
          return true
        },
        leave() {
          if (!isInside()) return
          line?.send({ type: 'close', room })
          rooms.delete(key)
          if (rooms.size === 0) cancelLinger = setTimer(endLine, lingerMs)
        },
      }
    },
    wake() {
      if (isClosed) return
      failures = 0
      if (line === null) start()
      else line.probe()
    },
    close() {
      isClosed = true
      endLine()
      for (const handler of [...rooms.values()]) handler.offline()
      rooms.clear()
    },
  }
}

const openWebSocket: OpenSocket = url => new WebSocket(url) as unknown as Socket
