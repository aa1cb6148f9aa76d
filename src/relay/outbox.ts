import type { WebSocket } from 'ws'
import { encodeFrame, type Frame } from '../protocol/frames.ts'
import { closeCodes, type Limits } from '../protocol/limits.ts'

/** The way out to one client; it is bounded, however slowly the client reads (SPEC P-64). */
export class Outbox {
  readonly #socket: WebSocket
  readonly #limits: Limits
  #wakeUps: (() => void)[] = []

  constructor(socket: WebSocket, limits: Limits) {
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
      this.#socket.close(closeCodes.slowReader, 'reads too slowly')
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
    this.#socket.close(closeCodes.reopen, 'open again')
  }

  #wake(): void {
    const wakeUps = this.#wakeUps
    this.#wakeUps = []
    for (const wakeUp of wakeUps) wakeUp()
  }
}
