import type * as Y from 'yjs'
import { maxContentBytes } from '../crypto/padding.ts'
import type { RoomKeys } from '../crypto/roomKeys.ts'
import type { RelayTrouble } from '../domain/relayState.ts'
import type { Bytes } from '../protocol/envelope.ts'
import type { ErrorCode, Frame } from '../protocol/frames.ts'
import { limits } from '../protocol/limits.ts'
import { wholeState } from './acknowledged.ts'
import { createOutbox } from './outbox.ts'
import type { OwnName } from './ownName.ts'
import { snapshotDelayMs, whySnapshot } from './planSnapshot.ts'
import { foldChain } from './readEnvelope.ts'
import type { Receipts } from './receipts.ts'
import type { RoomMemory } from './roomMemory.ts'
import { previousHash, sealSaved } from './sealSaved.ts'
import { splitUpdate } from './splitUpdate.ts'
import { countContent } from './takeIn.ts'
import type { TaskQueue } from './taskQueue.ts'

/** Brings to the relay what stands in the document: edits, snapshots, receipts. Runs inside the room's queue. */
export interface RoomSender {
  /** Sends the next content, if there is one and the way is free. */
  send(): Promise<void>
  takeAck(position: number): Promise<void>
  /** The relay didn't keep what was on its way. */
  takeRefusal(code: ErrorCode): void | Promise<void>
  /** Nobody will answer any more for what was on its way. */
  forgetInFlight(): void
  /** What is acknowledged became less: compare again, and send after the pause. */
  deriveAnew(pauseMs: number): void
  owesReceipt(): void
  /** Makes a snapshot after a while, should one be due. */
  planSnapshot(): void
  /** A new connection: what was given up is tried again. */
  startAfresh(): void
  /** Sends at once what waits for its pause. */
  hurry(): void
  /** Sent, and not acknowledged yet. */
  inFlight(): InFlight | null
  /** Everything that stands in the document is acknowledged. */
  isDone(): boolean
  /** Why nothing more is sent on this connection. */
  trouble(): RelayTrouble | null
  close(): void
}

export interface SenderParts {
  doc: Y.Doc
  stored: { flush(): Promise<void> }
  room: RoomKeys
  own: OwnName
  memory: RoomMemory
  receipts: Receipts
  queue: TaskQueue
  random: () => number
  compactAfter: number
  partBytes: number
  say(frame: Frame): void
  /** The room is open on this socket and read to its end. */
  isLive(): boolean
  openAgain(): void
  /** `refused`: hashes that aren't this device's last envelope in the relay's eyes. */
  refetchAll(refused: readonly Uint8Array[]): void
  /** The relay contradicts itself. */
  contradict(): void
  remember(): void
  onAck(): void
  /** What `isDone` and `trouble` say may have changed. */
  onChange(): void
}

/** One content on its way; the relay takes one append of a room at a time (P-41). */
export interface InFlight {
  kind: 'update' | 'snapshot'
  update: Uint8Array
  envelope: Uint8Array
  hash: Bytes
}

export const mergeEditsMs = 300
const receiptDelayMs = 500
const retrySaveMs = 2_000
const ackWithinMs = 30_000
const maxOutOfStep = 3
/** The relay may have pruned by then. */
const roomWithinMs = 300_000

export function createSender(parts: SenderParts): RoomSender {
  const { doc, room, own, memory, receipts, queue, random, compactAfter, partBytes } = parts
  const { say, isLive, openAgain, refetchAll, contradict, remember, onAck, onChange } = parts
  let inFlight: InFlight | null = null
  /** Given up until the next connection, or until what is too large is changed. */
  let givenUp: RelayTrouble | null = null
  /** What was given as our last envelope, and refused as out of step. */
  let refused: Uint8Array[] = []
  let isSnapshotDue = false
  let hasTriedToShrink = false
  /** Snapshots that were made because something was missing or damaged. */
  let heals = 0

  const outbox = createOutbox(doc, () => {
    if (givenUp === 'too-large') givenUp = null
    queue.later('send', mergeEditsMs, send)
    onChange()
  })

  async function send() {
    if (!isLive() || inFlight !== null || givenUp !== null) return onChange()
    const kind = isSnapshotDue ? 'snapshot' : 'update'
    const update = isSnapshotDue ? wholeState(doc) : outbox.take(memory.acknowledged)
    isSnapshotDue = false
    if (update === null) planSnapshot()
    else await append(kind, firstPart(update))
    onChange()
  }

  /** What doesn't fit into one envelope goes on with the next; of a snapshot the rest are updates (P-50). */
  function firstPart(update: Uint8Array): Uint8Array {
    if (update.length <= partBytes) return update
    outbox.deriveAnew()
    return splitUpdate(update, partBytes)[0]!
  }

  async function append(kind: InFlight['kind'], update: Uint8Array) {
    if (update.length > maxContentBytes) return giveUp('too-large')
    const sealed = await sealSaved(parts, kind, update)
    if (sealed === null) return deriveAnew(retrySaveMs)
    // An answer can come only to the socket on which the room is open; on another one all is derived anew.
    if (!isLive()) return
    const sent = { kind, update, ...sealed }
    inFlight = sent
    say({ type: 'append', room: room.roomId, envelope: sealed.envelope })
    queue.cancel('ack')
    queue.later('ack', ackWithinMs, () => {
      if (inFlight === sent) openAgain()
    })
  }

  async function takeAck(position: number) {
    const sent = inFlight
    if (sent === null) return
    if (position !== memory.cursor + 1) {
      // Whatever is true, it isn't this (P-44). If the log has it, it will be read there.
      contradict()
      return openAgain()
    }
    const chain = await foldChain(memory.chain, sent.hash)
    inFlight = null
    refused = []
    countContent(memory, own.hex, sent.kind, sent.update)
    Object.assign(memory, { ownLast: { position, hash: sent.hash }, cursor: position, chain })
    remember()
    onAck()
    if (sent.kind === 'snapshot') outbox.deriveAnew()
    await send()
  }

  function takeRefusal(code: ErrorCode): void | Promise<void> {
    if (inFlight === null) return
    const { kind } = inFlight
    forgetInFlight()
    if (code === 'out-of-step') return findOwnLast()
    if (code === 'room-full') return kind === 'snapshot' || hasTriedToShrink ? waitForRoom() : shrink()
    if (code === 'too-large') giveUp(code)
  }

  function findOwnLast() {
    refused.push(previousHash(memory))
    // Perhaps an ack was lost: read on. If that doesn't help, a restored relay knows an earlier one.
    if (refused.length <= maxOutOfStep) return refused.length === 1 ? openAgain() : refetchAll(refused)
    // This device was rolled back, and what it sent since is pruned: only a new name has a known beginning.
    refused = []
    if (own.takeNext()) {
      owesReceipt()
      return send()
    }
    contradict()
    giveUp('contradiction')
  }

  /** A snapshot has room in reserve (P-61), holds what is to be sent too, and lets the relay shrink. */
  function shrink() {
    hasTriedToShrink = true
    isSnapshotDue = true
    return send()
  }

  function waitForRoom() {
    giveUp('full')
    queue.later('room', roomWithinMs, () => {
      if (givenUp === 'full') startAfresh()
      return send()
    })
  }

  function forgetInFlight() {
    inFlight = null
    outbox.deriveAnew()
  }

  function giveUp(code: RelayTrouble) {
    givenUp = code
    outbox.deriveAnew()
    onChange()
  }

  function startAfresh() {
    givenUp = null
    hasTriedToShrink = false
    refused = []
  }

  function deriveAnew(pauseMs: number) {
    outbox.deriveAnew()
    queue.later('send', pauseMs, send)
  }

  function planSnapshot() {
    const why = whySnapshot(memory, compactAfter, receipts.isBehind())
    if (why === null) return
    // A relay that damages and withholds without end must not be fed without end.
    const delayMs = snapshotDelayMs(memory, own.hex, random, why === 'heal' ? heals : 0)
    queue.later(`snapshot: ${why}`, delayMs, () => {
      if (!isLive() || whySnapshot(memory, compactAfter, receipts.isBehind()) !== why) return
      if (why === 'heal') heals++
      isSnapshotDue = true
      return send()
    })
  }

  const owesReceipt = () => queue.later('receipt', receiptDelayMs, sendReceipt)

  /** Only news from others leads to it, never a receipt, so everybody falls silent. */
  async function sendReceipt() {
    // Others count an envelope on top of what they knew before, so what is said must not overtake it.
    if (inFlight !== null) return owesReceipt()
    const receipt = isLive() ? receipts.next() : null
    if (receipt === null) return
    const sealed = await sealSaved(parts, 'receipt', await receipt.content())
    if (sealed === null) return queue.later('receipt', retrySaveMs, sendReceipt)
    if (!isLive() || sealed.envelope.length > limits.maxReceiptBytes) return
    receipt.said(sealed.hash)
    say({ type: 'receipt', room: room.roomId, envelope: sealed.envelope })
    remember()
  }

  return {
    send,
    takeAck,
    takeRefusal,
    forgetInFlight,
    deriveAnew,
    planSnapshot,
    owesReceipt,
    startAfresh,
    hurry() {
      queue.cancel('send')
      queue.run(send)
    },
    inFlight: () => inFlight,
    trouble: () => givenUp,
    isDone: () => inFlight === null && outbox.isEmpty(memory.acknowledged),
    close: outbox.close,
  }
}
