import type { RoomKeys } from '../crypto/roomKeys.ts'
import type { Result } from '../domain/result.ts'
import { fail, ok } from '../domain/result.ts'
import { createSignal } from '../domain/view.ts'
import { emptyChain } from '../protocol/envelope.ts'
import type { ErrorCode } from '../protocol/frames.ts'
import type { Connection, RoomFrame } from './connection.ts'
import type { LobbyEntry, TransportFailure } from './lobbyTransport.ts'
import type { SetTimer } from './timer.ts'

/** One lobby's room while it is open: its whole log in memory, read anew on every socket, and live after that. */
export interface OpenLobby {
  fetchAll(): Promise<Result<LobbyEntry[], TransportFailure>>
  append(envelope: Uint8Array): Promise<Result<number, TransportFailure>>
  erase(farewell: Uint8Array): Promise<Result<void, TransportFailure>>
  watch(onChange: () => void): () => void
  leave(): void
}

const answerWithinMs = 12_000

export const openLobby = (connection: Connection, room: RoomKeys, setTimer: SetTimer): OpenLobby => {
  let log: LobbyEntry[] = []
  let isCaughtUp = false
  let hasEnded = false
  const readers = new Set<(failure: TransportFailure | null) => void>()
  const news = createSignal()
  let unanswered: {
    envelope: Uint8Array
    settle: (outcome: Result<number, TransportFailure>) => void
  } | null = null
  let settleErase: (outcome: Result<void, TransportFailure>) => void = () => {}
  let lastAppend: Promise<unknown> = Promise.resolve()

  const tellWatchers = () => {
    if (isCaughtUp) news.tell()
  }
  const settleReaders = (failure: TransportFailure | null) => {
    for (const settle of [...readers]) settle(failure)
  }
  const settleAppend = (outcome: Result<number, TransportFailure>) => {
    unanswered?.settle(outcome)
    unanswered = null
  }
  /** The same position comes twice only when the same envelope does (P-42). */
  const remember = (entries: LobbyEntry[]) => {
    const end = log.at(-1)?.position ?? 0
    log = [...log, ...entries.filter(({ position }) => position > end)]
  }
  const failAll = (failure: TransportFailure) => {
    settleReaders(failure)
    settleAppend(fail(failure))
    // That it has ended is no answer to whoever asks for it: only `erased` is.
    if (failure !== 'ended') settleErase(fail(failure))
  }

  const receive = (frame: RoomFrame) => {
    switch (frame.type) {
      case 'push':
        remember(frame.envelopes.map((bytes, at) => ({ position: frame.position + at, bytes })))
        tellWatchers()
        break
      case 'caughtUp':
        isCaughtUp = true
        settleReaders(null)
        tellWatchers()
        break
      case 'ack':
        if (unanswered) remember([{ position: frame.position, bytes: unanswered.envelope }])
        settleAppend(ok(frame.position))
        break
      case 'forked':
        // Never at cursor 0; a relay that says so can't be used.
        failAll('refused')
        break
      case 'ended':
        hasEnded = true
        failAll('ended')
        tellWatchers()
        break
      case 'erased':
        hasEnded = true
        failAll('ended')
        settleErase(ok(undefined))
        tellWatchers()
        break
      case 'error':
        failAll(failureOf[frame.code])
        break
    }
  }

  const line = connection.enter(room.roomId, {
    online() {
      log = []
      isCaughtUp = false
      hasEnded = false
      line.send({ type: 'open', room: room.roomId, token: room.token, cursor: 0, chain: emptyChain() })
    },
    offline() {
      isCaughtUp = false
      failAll('offline')
    },
    receive,
  })

  const whenCaughtUp = (): Promise<TransportFailure | null> => {
    if (hasEnded) return Promise.resolve('ended')
    if (isCaughtUp) return Promise.resolve(null)
    // Somebody waits for this: don't sit out the pause between two attempts.
    if (connection.status.get().state === 'offline') connection.wake()
    return new Promise(resolve => {
      const settle = (failure: TransportFailure | null) => {
        cancel()
        readers.delete(settle)
        resolve(failure)
      }
      const cancel = setTimer(() => settle('offline'), answerWithinMs)
      readers.add(settle)
    })
  }
  const send = (envelope: Uint8Array): Promise<Result<number, TransportFailure>> =>
    new Promise(resolve => {
      const cancel = setTimer(() => settleAppend(fail('offline')), answerWithinMs)
      const settle = (outcome: Result<number, TransportFailure>) => {
        cancel()
        resolve(outcome)
      }
      unanswered = { envelope, settle }
      if (!line.send({ type: 'append', room: room.roomId, envelope })) settleAppend(fail('offline'))
    })

  return {
    async fetchAll() {
      const failure = await whenCaughtUp()
      return failure ? fail(failure) : ok(log)
    },
    append(envelope) {
      const outcome = lastAppend.then(async () => {
        const failure = await whenCaughtUp()
        return failure ? fail(failure) : send(envelope)
      })
      lastAppend = outcome
      return outcome
    },
    async erase(farewell) {
      const failure = await whenCaughtUp()
      if (failure && failure !== 'ended') return fail(failure)
      return new Promise(resolve => {
        const cancel = setTimer(() => settleErase(fail('offline')), answerWithinMs)
        settleErase = outcome => {
          cancel()
          resolve(outcome)
        }
        const frame = { type: 'erase', room: room.roomId, token: room.token, envelope: farewell } as const
        if (!line.send(frame)) settleErase(fail('offline'))
      })
    },
    watch: news.subscribe,
    leave() {
      line.leave()
      failAll('offline')
    },
  }
}

const failureOf: Record<ErrorCode, TransportFailure> = {
  'bad-frame': 'refused',
  'bad-token': 'refused',
  'not-open': 'refused',
  'out-of-step': 'out-of-step',
  'too-large': 'too-large',
  'room-full': 'full',
  storage: 'full',
  'slow-down': 'slow-down',
  'newer-version': 'newer-version',
}
