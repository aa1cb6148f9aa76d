import * as Y from 'yjs'
import { equalBytes } from '../crypto/bytes.ts'
import { toHex } from '../crypto/encoding.ts'
import { maxContentBytes } from '../crypto/padding.ts'
import type { RoomKeys } from '../crypto/roomKeys.ts'
import type { RelayTrouble } from '../domain/relayState.ts'
import { createView, type View } from '../domain/view.ts'
import { type Bytes, decodeEnvelope } from '../protocol/envelope.ts'
import type { ErrorCode } from '../protocol/frames.ts'
import { retryDelayMs } from './backoff.ts'
import type { Connection, RoomFrame } from './connection.ts'
import { openFarewells } from './endedRoom.ts'
import { ownNameOf } from './ownName.ts'
import { readEnvelopes } from './readEnvelope.ts'
import { createReceipts } from './receipts.ts'
import type { RoomInside, RoomStore } from './roomInside.ts'
import { emptyMemory, forgetLog, ownLastUpTo, packMemory, unpackMemory } from './roomMemory.ts'
import { createSender, mergeEditsMs } from './roomSender.ts'
import { isSameState, isSameStatus, type RoomPhase, type RoomStatus, relayStateOf } from './roomStatus.ts'
import { RELAY_ORIGIN, takeIn, waitingIn } from './takeIn.ts'
import { createTaskQueue } from './taskQueue.ts'
import { type SetTimer, startTimer } from './timer.ts'

/** Keeps one document and one room of the relay alike, from opening to close. */
export interface RoomSession {
  status: View<RoomStatus>
  /** This device's name in the room (hex); it changes when the device can't go on under the old one (P-06). */
  name(): string
  /** The relay holds everything that stands in the document; known without a network as well. */
  isAllSent(): boolean
  /** Has the device of this name (hex) durably merged all that stands here now? */
  receivedBy(deviceName: string): boolean
  /** The answer of `receivedBy` may have changed. */
  onReceived(listen: () => void): () => void
  /** What the devices say, sealed, about the end of the room; null as long as the relay doesn't say that it ended. */
  farewells: View<Uint8Array[] | null>
  /** Sends at once what waits to be merged with the next key presses (the page is being hidden). */
  hurry(): void
  /** For what is loaded only when it is needed: a handover side by side, a posting for while the page is away. */
  inside: RoomInside
  /** Resolves when all that has come so far is dealt with; waiting timers and answers don't count. */
  settled(): Promise<void>
  /** Resolves when nothing will touch the document or its store any more. */
  close(): Promise<void>
}

export interface RoomSessionOptions {
  doc: Y.Doc
  stored: RoomStore
  room: RoomKeys
  /** This device's names in the room: the first, and those that it takes when it can't go on under one (P-06). */
  names: readonly Uint8Array[]
  connection: Connection
  now?: () => number
  random?: () => number
  setTimer?: SetTimer
  /** So many envelopes after the last snapshot, a new one is made. */
  compactAfter?: number
  /** What is larger than this is sent in parts. */
  partBytes?: number
}

const leastPauseMs = 1_000
const answerWithinMs = 30_000

export function openRoomSession(options: RoomSessionOptions): RoomSession {
  const { doc, stored, room, names, connection } = options
  const { now = Date.now, random = Math.random, setTimer = startTimer } = options
  const { compactAfter = 200, partBytes = maxContentBytes } = options
  const memoryKey = `room/${toHex(room.roomId)}`
  const queue = createTaskQueue(setTimer)
  const counts = { taken: 0, contradictions: 0 }

  const memory = emptyMemory()
  const own = ownNameOf(names, memory)
  let phase: RoomPhase = 'offline'
  const farewells = createView<Uint8Array[] | null>(null)
  const isLive = createView(false)
  const presenceHeard = new Set<(envelope: Bytes) => Promise<void>>()
  /** Why the relay doesn't serve this room now. */
  let refusal: RelayTrouble | null = null
  let refusedAsLast: readonly Uint8Array[] = []
  let tries = { open: 0, pause: 0 }
  /** The relay said that all before the cursor was pruned; then a snapshot comes first (P-51). */
  let expectsSnapshot = false

  const receipts = createReceipts(doc, room, own, memory)
  const sender = createSender({
    ...{ doc, stored, room, own, memory, receipts, queue, random, compactAfter, partBytes },
    say: frame => void line.send(frame),
    isLive: () => phase === 'live' && refusal === null,
    openAgain,
    refetchAll,
    contradict,
    remember,
    onAck() {
      tries = { open: 0, pause: 0 }
    },
    onChange: show,
  })
  const status = createView<RoomStatus>(describe(now()))

  queue.run(async () => {
    Object.assign(memory, unpackMemory(await stored.read(memoryKey).catch(() => null), own.all))
    if (memory.waiting !== null) Y.applyUpdate(doc, memory.waiting, RELAY_ORIGIN)
    receipts.changed()
  })
  const line = connection.enter(room.roomId, { online, offline, receive })

  // The socket comes and goes

  function online() {
    phase = 'waiting'
    queue.cancel('open')
    queue.run(() => {
      if (phase !== 'waiting') return
      tries = { open: 0, pause: 0 }
      refusal = null
      sender.startAfresh()
      open()
    })
  }

  function offline() {
    phase = 'offline'
    queue.cancel('answer')
    show()
  }

  function receive(frame: RoomFrame) {
    queue.run(() => handle(frame))
  }

  function handle(frame: RoomFrame): void | Promise<void> {
    // Frames of an earlier socket, or of an opening that was given up, end here.
    if (phase === 'offline' || phase === 'waiting' || phase === 'ended') return
    if (frame.type === 'ended') return takeEnd(frame.farewells)
    if (frame.type === 'error') return complain(frame.code, frame.room === null)
    if (frame.type === 'receipt') return takeReceipts([frame.envelope]).then(() => {})
    if (frame.type === 'presence') return hearPresence(frame.envelope)
    if (phase === 'opening') {
      if (frame.type === 'opened') return takeOpened(frame.position, frame.chain, frame.receipts)
      if (frame.type === 'forked') return takeForked()
    }
    if (phase === 'opening') return
    if (frame.type === 'push') return takePush(frame.position, frame.envelopes)
    if (frame.type === 'caughtUp') return takeCaughtUp(frame.position)
    if (frame.type === 'ack') return sender.takeAck(frame.position)
  }

  // Opening

  function open() {
    sender.forgetInFlight()
    phase = 'opening'
    expectAnswer()
    const { cursor, chain } = memory
    line.send({ type: 'open', room: room.roomId, token: room.token, cursor, chain })
    show()
  }

  /** The first time at once; a relay that goes on contradicting itself is asked ever more seldom. */
  function openAgain(leastMs = 0) {
    if (phase === 'offline') return
    const delayMs = tries.open++ === 0 ? leastMs : Math.max(leastMs, retryDelayMs(tries.open, random))
    if (delayMs === 0) return open()
    sender.forgetInFlight()
    queue.cancel('answer')
    phase = 'waiting'
    queue.later('open', delayMs, () => {
      if (phase === 'waiting') open()
    })
    show()
  }

  function expectAnswer() {
    queue.cancel('answer')
    queue.later('answer', answerWithinMs, () => openAgain())
  }

  /** The relay's log isn't the one that we know: nothing that it held is certain any more. */
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
    show()
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
    counts.taken += read.length
    if (phase === 'reading') expectAnswer()
    if (taken.hasNews) sender.owesReceipt()
    remember()
    receipts.changed()
    if (phase === 'live') sender.planSnapshot()
    if (!taken.hasSnapshot) return show()
    // Readers to come won't meet this device's envelopes any more, so it has to say what it holds.
    memory.held.delete(own.hex)
    // Whatever the snapshot lacks is sent again by all who have it: a little chance lets one be first.
    sender.deriveAnew(random() * 4 * mergeEditsMs)
    show()
  }

  async function takeCaughtUp(position: number) {
    if (position !== memory.cursor || expectsSnapshot) contradict()
    expectsSnapshot = false
    if (position !== memory.cursor) return position > memory.cursor ? openAgain() : refetchAll()
    phase = 'live'
    isLive.set(true)
    queue.cancel('answer')
    tries.open = 0
    refusal = null
    sender.owesReceipt()
    sender.planSnapshot()
    await sender.send()
  }

  /** It is no accident, and what this relay says isn't trusted any more while the page is open. */
  function contradict() {
    counts.contradictions++
    show()
  }

  function complain(code: ErrorCode, isAboutNoRoom: boolean): void | Promise<void> {
    if (code === 'slow-down' || code === 'storage') {
      refusal = code === 'slow-down' ? 'slow-down' : null
      return openAgain(leastPauseMs + retryDelayMs(tries.pause++, random))
    }
    if (code === 'newer-version' || (!isAboutNoRoom && (code === 'bad-token' || code === 'bad-frame'))) {
      refusal = code === 'newer-version' ? 'newer-version' : 'refused'
      queue.cancel('answer')
      return show()
    }
    if (isAboutNoRoom) return
    if (code !== 'not-open') return sender.takeRefusal(code)
    if (phase === 'live' || phase === 'reading') openAgain()
  }

  /** Nothing is forgotten or sent anew (SPEC P-36); whether it's true is for whoever knows the devices (P-57). */
  async function takeEnd(envelopes: Bytes[]): Promise<void> {
    phase = 'ended'
    queue.cancel('answer')
    sender.forgetInFlight()
    farewells.set(await openFarewells(room, envelopes))
    show()
  }

  // Receipts

  async function takeReceipts(envelopes: Bytes[]): Promise<Uint8Array | null> {
    const ownReceipt = await receipts.take(envelopes)
    if (envelopes.length > 0) remember()
    if (phase === 'live') sender.planSnapshot()
    show()
    return ownReceipt
  }

  async function hearPresence(envelope: Bytes): Promise<void> {
    for (const hear of presenceHeard) await hear(envelope)
  }

  // What is true now

  /** Should it fail, the store keeps it, tries again and tells; `flush` waits for it wherever it matters. */
  function remember() {
    keep().catch(() => {})
  }

  function keep(): Promise<void> {
    memory.waiting = waitingIn(doc)
    receipts.boundMemory()
    return stored.remember({ [memoryKey]: packMemory(memory, own.all) })
  }

  function show() {
    if (phase !== 'live') isLive.set(false)
    const next = describe(now())
    if (isSameStatus(next, status.get())) return
    if (isSameState(next.relay, status.get().relay)) next.since = status.get().since
    status.set(next)
  }

  function describe(since: number): RoomStatus {
    const relay = relayStateOf({
      phase,
      offlineSince: connection.status.get().since,
      trouble: refusal ?? sender.trouble(),
      isContradicting: counts.contradictions > 0,
      isAllSent: sender.isDone,
      unread: memory.unread,
      isBehind: receipts.isBehind,
    })
    return { relay, since, counts: { ...memory.unread, ...counts } }
  }

  return {
    status,
    name: () => own.hex,
    isAllSent: sender.isDone,
    receivedBy: receipts.receivedBy,
    onReceived: receipts.onChange,
    farewells,
    hurry: sender.hurry,
    inside: {
      doc,
      stored,
      room,
      own,
      memory,
      receipts,
      queue,
      remember: keep,
      inFlight: sender.inFlight,
      isLive,
      sayPresence: envelope => {
        if (isLive.get()) line.send({ type: 'presence', room: room.roomId, envelope })
      },
      presenceHeard,
    },
    settled: queue.idle,
    close() {
      line.leave()
      sender.close()
      receipts.close()
      offline()
      return queue.close()
    },
  }
}
