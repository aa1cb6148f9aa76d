import type * as Y from 'yjs'
import { equalBytes } from '../crypto/bytes.ts'
import type { RoomKeys } from '../crypto/roomKeys.ts'
import { type Bytes, decodeEnvelope } from '../protocol/envelope.ts'
import type { Frame } from '../protocol/frames.ts'
import { retryDelayMs } from './backoff.ts'
import type { OwnName } from './ownName.ts'
import { readEnvelopes } from './readEnvelope.ts'
import type { Receipts } from './receipts.ts'
import { forgetLog, ownLastUpTo, type RoomMemory } from './roomMemory.ts'
import { mergeEditsMs, type RoomSender } from './roomSender.ts'
import type { RoomPhase } from './roomStatus.ts'
import { takeIn } from './takeIn.ts'
import type { TaskQueue } from './taskQueue.ts'

/** Opens the room, reads its log to the end, and reads on. Runs inside the room's queue. */
export interface RoomReader {
  phase(): RoomPhase
  /** `waiting`: a new socket is up, on which `open` is still to come. */
  stop(as: 'offline' | 'waiting' | 'ended'): void
  open(): void
  /** The first time at once; a relay that goes on contradicting itself is asked ever more seldom. */
  openAgain(leastMs?: number): void
  /** The relay's log isn't the one that we know: nothing that it held is certain any more. */
  refetchAll(refused?: readonly Uint8Array[]): void
  /** The relay did what was asked: the next time it is asked at once again. */
  forgetTries(): void
  takeOpened(position: number, chain: Bytes, receipts: Bytes[]): Promise<void>
  takeForked(): void
  takePush(position: number, envelopes: Bytes[]): Promise<void>
  takeCaughtUp(position: number): Promise<void>
}

export interface ReaderParts {
  doc: Y.Doc
  room: RoomKeys
  own: OwnName
  memory: RoomMemory
  receipts: Receipts
  queue: TaskQueue
  sender: RoomSender
  random: () => number
  say(frame: Frame): void
  /** Answers with the hash of this device's own receipt, should it be among them. */
  takeReceipts(envelopes: Bytes[]): Promise<Uint8Array | null>
  /** So many envelopes were read. */
  onTaken(count: number): void
  /** All that the relay has is read. */
  onLive(): void
  /** The relay contradicts itself. */
  contradict(): void
  remember(): void
  /** What is true of the room may have changed. */
  onChange(): void
}

const answerWithinMs = 30_000

export function createReader(parts: ReaderParts): RoomReader {
  const { doc, room, own, memory, receipts, queue, sender, random, say } = parts
  const { takeReceipts, onTaken, onLive, contradict, remember, onChange } = parts
  let phase: RoomPhase = 'offline'
  let tries = 0
  let refusedAsLast: readonly Uint8Array[] = []
  /** The relay said that all before the cursor was pruned; then a snapshot comes first (P-51). */
  let expectsSnapshot = false

  function stop(as: 'offline' | 'waiting' | 'ended') {
    phase = as
    queue.cancel(as === 'waiting' ? 'open' : 'answer')
  }

  function open() {
    sender.forgetInFlight()
    phase = 'opening'
    expectAnswer()
    const { cursor, chain } = memory
    say({ type: 'open', room: room.roomId, token: room.token, cursor, chain })
    onChange()
  }

  function openAgain(leastMs = 0) {
    if (phase === 'offline') return
    const delayMs = tries++ === 0 ? leastMs : Math.max(leastMs, retryDelayMs(tries, random))
    if (delayMs === 0) return open()
    sender.forgetInFlight()
    queue.cancel('answer')
    phase = 'waiting'
    queue.later('open', delayMs, () => {
      if (phase === 'waiting') open()
    })
    onChange()
  }

  function expectAnswer() {
    queue.cancel('answer')
    queue.later('answer', answerWithinMs, () => openAgain())
  }

  function refetchAll(refused: readonly Uint8Array[] = []) {
    forgetLog(memory)
    memory.held.delete(own.hex)
    refusedAsLast = refused
    remember()
    openAgain()
  }

  function takeForked() {
    // Any log agrees with a reader who knows nothing of it.
    if (memory.cursor === 0) contradict()
    refetchAll()
  }

  async function takeOpened(position: number, chain: Bytes, newest: Bytes[]) {
    const isOurs = position === memory.cursor && equalBytes(chain, memory.chain)
    if (position < memory.cursor || (position === memory.cursor && !isOurs)) {
      contradict()
      return refetchAll()
    }
    // What of ours comes after this place will be read again.
    if (memory.cursor === 0) memory.ownLast = ownLastUpTo(memory, position, refusedAsLast)
    expectsSnapshot = position > memory.cursor
    if (expectsSnapshot) {
      // The prefix was pruned; a snapshot that follows has what matters of it.
      forgetLog(memory)
      Object.assign(memory, { cursor: position, chain, isPruned: true })
      remember()
    }
    phase = 'reading'
    expectAnswer()
    const ownReceipt = await takeReceipts(newest)
    const isOwnKept = memory.receiptHash !== null && ownReceipt && equalBytes(ownReceipt, memory.receiptHash)
    // Should the relay have lost this device's receipt, it is said again.
    if (!isOwnKept && memory.receiptHash !== null) memory.held.delete(own.hex)
    onChange()
  }

  async function takePush(position: number, envelopes: Bytes[]) {
    const known = memory.cursor + 1 - position
    if (known < 0) {
      contradict()
      return openAgain()
    }
    if (expectsSnapshot && decodeEnvelope(envelopes[0]!)?.kind !== 'snapshot') contradict()
    expectsSnapshot = false
    const read = await readEnvelopes(room, envelopes.slice(known), memory.chain)
    if (read.length === 0) return
    const taken = takeIn(doc, memory, own.hex, read)
    onTaken(read.length)
    if (phase === 'reading') expectAnswer()
    if (taken.hasNews) sender.owesReceipt()
    remember()
    receipts.changed()
    if (phase === 'live') sender.planSnapshot()
    if (!taken.hasSnapshot) return onChange()
    // Readers to come won't meet this device's envelopes any more, so it has to say what it holds.
    memory.held.delete(own.hex)
    // Whatever the snapshot lacks is sent again by all who have it: a little chance lets one be first.
    sender.deriveAnew(random() * 4 * mergeEditsMs)
    onChange()
  }

  async function takeCaughtUp(position: number) {
    if (position !== memory.cursor || expectsSnapshot) contradict()
    expectsSnapshot = false
    if (position !== memory.cursor) return position > memory.cursor ? openAgain() : refetchAll()
    phase = 'live'
    queue.cancel('answer')
    tries = 0
    onLive()
    sender.owesReceipt()
    sender.planSnapshot()
    await sender.send()
  }

  return {
    phase: () => phase,
    stop,
    open,
    openAgain,
    refetchAll,
    forgetTries() {
      tries = 0
    },
    takeOpened,
    takeForked,
    takePush,
    takeCaughtUp,
  }
}
