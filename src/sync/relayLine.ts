import { decodeRelayFrame, encodeFrame, type Frame, type RelayFrame } from '../protocol/frames.ts'
import type { SetTimer } from './timer.ts'

/** What we use of a WebSocket; tests pass their own. */
export interface Socket {
  binaryType: string
  send(bytes: Uint8Array<ArrayBuffer>): void
  close(): void
  onopen: (() => void) | null
  onmessage: ((event: { data: unknown }) => void) | null
  onclose: (() => void) | null
  onerror: (() => void) | null
}
export type OpenSocket = (url: string) => Socket

/** Why a line ended: the other side or the network, nothing heard in time, or bytes that aren't ours. */
export type LineEnd = 'closed' | 'silent' | 'bad-frame'

/** One WebSocket from its opening to its end, which is told exactly once. */
export interface RelayLine {
  send(frame: Frame): void
  /** Asks for a sign of life soon: after a phone woke up, a dead socket still looks open. */
  probe(): void
  end(): void
}

export interface LineEvents {
  onUp(): void
  onFrame(frame: RelayFrame): void
  onDown(end: LineEnd): void
}

const openWithinMs = 10_000
const heartbeatMs = 25_000
const answerWithinMs = 10_000
const probeWithinMs = 4_000

export function openLine(
  url: string,
  openSocket: OpenSocket,
  setTimer: SetTimer,
  events: LineEvents,
): RelayLine {
  const socket = openSocket(url)
  let isUp = false
  let hasEnded = false
  let isWaitingForAnswer = false
  let cancelTimer = setTimer(() => down('silent'), openWithinMs)

  const wait = (run: () => void, ms: number) => {
    cancelTimer()
    cancelTimer = setTimer(run, ms)
  }
  const rest = () => {
    isWaitingForAnswer = false
    wait(() => ping(answerWithinMs), heartbeatMs)
  }
  const ping = (withinMs: number) => {
    isWaitingForAnswer = true
    socket.send(encodeFrame({ type: 'ping' }))
    wait(() => down('silent'), withinMs)
  }
  const release = () => {
    hasEnded = true
    cancelTimer()
    socket.onopen = socket.onmessage = socket.onclose = socket.onerror = null
    socket.close()
  }
  const down = (end: LineEnd) => {
    if (hasEnded) return
    release()
    events.onDown(end)
  }

  socket.binaryType = 'arraybuffer'
  socket.onopen = () => {
    isUp = true
    rest()
    events.onUp()
  }
  socket.onmessage = ({ data }) => {
    const frame = data instanceof ArrayBuffer ? decodeRelayFrame(new Uint8Array(data)) : null
    // What can't be read may have been an envelope or an ack: start over instead of guessing.
    if (frame === null) return down('bad-frame')
    rest()
    if (frame.type !== 'pong') events.onFrame(frame)
  }
  socket.onclose = () => down('closed')
  socket.onerror = () => down('closed')

  return {
    send: frame => {
      if (isUp && !hasEnded) socket.send(encodeFrame(frame))
    },
    probe: () => {
      if (isUp && !hasEnded && !isWaitingForAnswer) ping(probeWithinMs)
    },
    end: () => {
      if (!hasEnded) release()
    },
  }
}
