import * as Y from 'yjs'
import { toHex } from '../crypto/encoding.ts'
import { maxContentBytes } from '../crypto/padding.ts'
import type { RoomKeys } from '../crypto/roomKeys.ts'
import type { RelayTrouble } from '../domain/relayState.ts'
import { createView, type View } from '../domain/view.ts'
import type { Bytes } from '../protocol/envelope.ts'
import type { ErrorCode, Frame } from '../protocol/frames.ts'
import { retryDelayMs } from './backoff.ts'
import type { Connection, RoomFrame } from './connection.ts'
import { openFarewells } from './endedRoom.ts'
import { ownNameOf } from './ownName.ts'
import { createReceipts } from './receipts.ts'
import type { RoomInside, RoomStore } from './roomInside.ts'
import { emptyMemory, packMemory, unpackMemory } from './roomMemory.ts'
import { createReader } from './roomReader.ts'
import { createSender } from './roomSender.ts'
import { isSameState, isSameStatus, type RoomStatus, relayStateOf } from './roomStatus.ts'
import { RELAY_ORIGIN, waitingIn } from './takeIn.ts'
import { createTaskQueue } from './taskQueue.ts'
import { type SetTimer, startTimer } from './timer.ts'

/** Keeps one document and one room of the relay alike, from opening to close. */
export interface RoomSession {
  status: View<RoomStatus>
  /** This device's name in the room (hex); it changes when the device can't go on under the old one (P-06). */
  name(): string
  /** The relay holds everything that stands in the document; known without a network as well, once the memory is read. */
  isAllSent(): boolean | null
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

export function openRoomSession(options: RoomSessionOptions): RoomSession {
  const { doc, stored, room, names, connection } = options
  const { now = Date.now, random = Math.random, setTimer = startTimer } = options
  const { compactAfter = 200, partBytes = maxContentBytes } = options
  const memoryKey = `room/${toHex(room.roomId)}`
  const queue = createTaskQueue(setTimer)
  const counts = { taken: 0, contradictions: 0 }

  const memory = emptyMemory()
  const own = ownNameOf(names, memory)
  const farewells = createView<Uint8Array[] | null>(null)
  const isLive = createView(false)
  const presenceHeard = new Set<(envelope: Bytes) => Promise<void>>()
  /** Why the relay doesn't serve this room now. */
  let refusal: RelayTrouble | null = null
  let pauses = 0
  let isMemoryRead = false

  const receipts = createReceipts(doc, room, own, memory)
  const sender = createSender({
    ...{ doc, stored, room, own, memory, receipts, queue, random, compactAfter, partBytes },
    say,
    isLive: () => reader.phase() === 'live' && refusal === null,
    openAgain: () => reader.openAgain(),
    refetchAll: refused => reader.refetchAll(refused),
    contradict,
    remember,
    onAck: forgetTries,
    onChange: show,
  })
  const reader = createReader({
    ...{ doc, room, own, memory, receipts, queue, sender, random, say, takeReceipts, contradict, remember },
    onTaken(count) {
      counts.taken += count
    },
    onLive() {
      isLive.set(true)
      refusal = null
    },
    onChange: show,
  })
  const status = createView<RoomStatus>(describe(now()))

  queue.run(async () => {
    Object.assign(memory, unpackMemory(await stored.read(memoryKey).catch(() => null), own.all))
    if (memory.waiting !== null) Y.applyUpdate(doc, memory.waiting, RELAY_ORIGIN)
    isMemoryRead = true
    receipts.changed()
  })
  const line = connection.enter(room.roomId, { online, offline, receive })

  function say(frame: Frame): void {
    line.send(frame)
  }

  // The socket comes and goes

  function online() {
    reader.stop('waiting')
    queue.run(() => {
      if (reader.phase() !== 'waiting') return
      forgetTries()
      refusal = null
      sender.startAfresh()
      reader.open()
    })
  }

  function offline() {
    reader.stop('offline')
    show()
  }

  function receive(frame: RoomFrame) {
    queue.run(() => handle(frame))
  }

  function handle(frame: RoomFrame): void | Promise<void> {
    const phase = reader.phase()
    // Frames of an earlier socket, or of an opening that was given up, end here.
    if (phase === 'offline' || phase === 'waiting' || phase === 'ended') return
    if (frame.type === 'ended') return takeEnd(frame.farewells)
    if (frame.type === 'error') return complain(frame.code, frame.room === null)
    if (frame.type === 'receipt') return takeReceipts([frame.envelope]).then(() => {})
    if (frame.type === 'presence') return hearPresence(frame.envelope)
    if (phase === 'opening') {
      if (frame.type === 'opened') return reader.takeOpened(frame.position, frame.chain, frame.receipts)
      if (frame.type === 'forked') return reader.takeForked()
      return
    }
    if (frame.type === 'push') return reader.takePush(frame.position, frame.envelopes)
    if (frame.type === 'caughtUp') return reader.takeCaughtUp(frame.position)
    if (frame.type === 'ack') return sender.takeAck(frame.position)
  }

  // What the relay says of itself

  function forgetTries() {
    reader.forgetTries()
    pauses = 0
  }

  /** It is no accident, and what this relay says isn't trusted any more while the page is open. */
  function contradict() {
    counts.contradictions++
    show()
  }

  function complain(code: ErrorCode, isAboutNoRoom: boolean): void | Promise<void> {
    if (code === 'slow-down' || code === 'storage') {
      refusal = code === 'slow-down' ? 'slow-down' : null
      return reader.openAgain(leastPauseMs + retryDelayMs(pauses++, random))
    }
    if (code === 'newer-version' || (!isAboutNoRoom && (code === 'bad-token' || code === 'bad-frame'))) {
      refusal = code === 'newer-version' ? 'newer-version' : 'refused'
      queue.cancel('answer')
      return show()
    }
    if (isAboutNoRoom) return
    if (code !== 'not-open') return sender.takeRefusal(code)
    if (['live', 'reading'].includes(reader.phase())) reader.openAgain()
  }

  /** Nothing is forgotten or sent anew (SPEC P-36); whether it's true is for whoever knows the devices (P-57). */
  async function takeEnd(envelopes: Bytes[]): Promise<void> {
    reader.stop('ended')
    sender.forgetInFlight()
    farewells.set(await openFarewells(room, envelopes))
    show()
  }

  // Receipts

  async function takeReceipts(envelopes: Bytes[]): Promise<Uint8Array | null> {
    const ownReceipt = await receipts.take(envelopes)
    if (envelopes.length > 0) remember()
    if (reader.phase() === 'live') sender.planSnapshot()
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
    if (reader.phase() !== 'live') isLive.set(false)
    const next = describe(now())
    if (isSameStatus(next, status.get())) return
    if (isSameState(next.relay, status.get().relay)) next.since = status.get().since
    status.set(next)
  }

  function describe(since: number): RoomStatus {
    const relay = relayStateOf({
      phase: reader.phase(),
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
    isAllSent: () => (isMemoryRead ? sender.isDone() : null),
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
