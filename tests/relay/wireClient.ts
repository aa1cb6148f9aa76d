import { once } from 'node:events'
import { WebSocket } from 'ws'
import { emptyChain } from '../../src/protocol/envelope.ts'
import { decodeRelayFrame, encodeFrame, type Frame, type RelayFrame } from '../../src/protocol/frames.ts'

type FrameOf<Type extends RelayFrame['type']> = Extract<RelayFrame, { type: Type }>
export type TestRoom = { room: Uint8Array; token: Uint8Array }

/** A client that does nothing by itself: it sends what a test says and keeps what comes, in order. */
export class WireClient {
  readonly socket: WebSocket
  readonly #frames: RelayFrame[] = []
  #wakeUp = () => {}

  private constructor(socket: WebSocket) {
    this.socket = socket
    socket.on('message', data => {
      const frame = decodeRelayFrame(data as Buffer)
      if (!frame) throw new Error('the relay sent a malformed frame')
      this.#frames.push(frame)
      this.#wakeUp()
    })
    socket.on('error', () => {})
    socket.on('close', () => this.#wakeUp())
  }

  static async connect(url: string, headers: Record<string, string> = {}): Promise<WireClient> {
    const socket = new WebSocket(`${url.replace('http', 'ws')}/relay`, { perMessageDeflate: false, headers })
    const client = new WireClient(socket)
    await once(socket, 'open')
    return client
  }

  send(frame: Frame): void {
    this.socket.send(encodeFrame(frame))
  }

  /** The next frame, whatever it is; fails when the socket closes first. */
  async next(): Promise<RelayFrame> {
    for (;;) {
      const frame = this.#frames.shift()
      if (frame) return frame
      if (this.socket.readyState === WebSocket.CLOSED) throw new Error('closed before a frame came')
      await new Promise<void>(resolve => {
        this.#wakeUp = resolve
      })
    }
  }

  /** The next frame, which must be of this type. */
  async expect<Type extends RelayFrame['type']>(type: Type): Promise<FrameOf<Type>> {
    const frame = await this.next()
    if (frame.type !== type) throw new Error(`${type} was expected, ${describeFrame(frame)} came`)
    return frame as FrameOf<Type>
  }

  /** Reads on until a frame of this type comes. */
  async expectEventually<Type extends RelayFrame['type']>(type: Type): Promise<FrameOf<Type>> {
    for (;;) {
      const frame = await this.next()
      if (frame.type === type) return frame as FrameOf<Type>
    }
  }

  /** Opens and reads up to `caughtUp`; returns what was pushed. */
  async open({ room, token }: TestRoom, cursor = 0, chain: Uint8Array = emptyChain()): Promise<Uint8Array[]> {
    this.send({ type: 'open', room, token, cursor, chain })
    await this.expect('opened')
    return this.readToEnd()
  }

  async readToEnd(): Promise<Uint8Array[]> {
    const read: Uint8Array[] = []
    for (;;) {
      const frame = await this.next()
      if (frame.type === 'caughtUp') return read
      if (frame.type !== 'push') throw new Error(`a push was expected, ${describeFrame(frame)} came`)
      read.push(...frame.envelopes)
    }
  }

  async append(room: Uint8Array, envelope: Uint8Array): Promise<number> {
    this.send({ type: 'append', room, envelope })
    return (await this.expect('ack')).position
  }

  /** Waits until everything sent so far was answered, and tells what else came before the answer. */
  async settle(): Promise<RelayFrame[]> {
    this.send({ type: 'ping' })
    const before: RelayFrame[] = []
    for (;;) {
      const frame = await this.next()
      if (frame.type === 'pong') return before
      before.push(frame)
    }
  }

  async close(): Promise<void> {
    if (this.socket.readyState === WebSocket.CLOSED) return
    this.socket.terminate()
    await once(this.socket, 'close')
  }
}

function describeFrame(frame: RelayFrame): string {
  return frame.type === 'error' ? `error ${frame.code}` : frame.type
}
