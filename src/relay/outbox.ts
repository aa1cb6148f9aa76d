import type { WebSocket } from 'ws'
import { encodeFrame, type Frame } from '../protocol/frames.ts'
import { closeCodes, type Limits } from '../protocol/limits.ts'

const cutOffMs = 2_000

/** The way out to one client; it is bounded, however slowly the client reads (SPEC P-64). */
export class Outbox {
  readonly #socket: WebSocket
  readonly #limits: Limits
  readonly #onClose: (code: number) => void
  #wakeUps: (() => void)[] = []

  constructor(socket: WebSocket, limits: Limits, onClose: (code: number) => void) {
    this.#onClose = onClose
    this.#socket = socket
    this.#limits = limits
    socket.on('close', () => this.#wake())
  }

  get isOpen(): boolean {
    return this.#socket.readyState === this.#socket.OPEN
  }

  get isBusy(): boolean {
    return this.#socket.bufferedAmount > this.#limits.pauseAtBufferedBytes
  }

  send(frame: Frame): void {
    if (!this.isOpen) return
    if (this.#socket.bufferedAmount > this.#limits.maxBufferedBytes) {
      // What waits for a reader that doesn't read would hold its goodbye back too, and the memory with it.
      this.giveUp(closeCodes.slowReader, 'reads too slowly')
      return
    }
    this.#socket.send(encodeFrame(frame), () => {
      if (!this.isBusy) this.#wake()
    })
  }

  /** Settles when there is room again, or when the socket has closed. */
  whenFree(): Promise<void> {
    if (!this.isOpen || !this.isBusy) return Promise.resolve()
    return new Promise(resolve => this.#wakeUps.push(resolve))
  }

  /** For a state that the client mends by connecting again. */
  askToReopen(): void {
    this.close(closeCodes.reopen, 'open again')
  }

  close(code: number, reason: string): void {
    if (!this.isOpen) return
    this.#onClose(code)
    this.#socket.close(code, reason)
  }

  /** Whoever doesn't read, or doesn't stop, is told, no longer listened to, and soon cut off. */
  giveUp(code: number, reason: string): void {
    if (!this.isOpen) return
    this.close(code, reason)
    this.#socket.pause()
    setTimeout(() => this.#socket.terminate(), cutOffMs).unref()
  }

  #wake(): void {
    const wakeUps = this.#wakeUps
    this.#wakeUps = []
    for (const wakeUp of wakeUps) wakeUp()
  }
}
