import type { Bytes } from '../protocol/envelope.ts'
import type { Frame } from '../protocol/frames.ts'
import type { Limits } from '../protocol/limits.ts'
import { areEqual, hashOf, keyOf } from './hashing.ts'
import type { Outbox } from './outbox.ts'
import type { AppendOutcome, Entry, Store } from './store.ts'

type Parts = { store: Store; outbox: Outbox; limits: Limits }

/**
 * One room, open on one connection. It hands the log on in order of positions and never holds a queue of its
 * own: it knows how far it sent and how far the log goes, and reads what lies between when the socket has room.
 */
export class Channel {
  readonly room: Bytes
  /** The store has nothing of the room: whatever is kept now makes it. */
  isNew = false
  readonly #parts: Parts
  /** Hashes of this connection's own appends that wait for their ack; see {@link #deliver}. */
  readonly #unacked = new Set<string>()
  #sent = 0
  #head = 0
  #isReading = false
  #isCaughtUp = false
  #state: 'opening' | 'open' | 'closed' = 'opening'
  #leaveStore = () => {}

  constructor(room: Bytes, parts: Parts) {
    this.room = room
    this.#parts = parts
  }

  get isOpen(): boolean {
    return this.#state === 'open'
  }

  /** Answers `opened`, `forked`, `ended` or an error (SPEC P-31 … P-33), and starts the pushes. */
  async open(cursor: number, chain: Uint8Array): Promise<'opened' | 'refused'> {
    const { store, outbox } = this.#parts
    // Before the log is looked at, so that nothing can fall between the look and the listening.
    this.#leaveStore = store.subscribe(this.room, (position, envelope) => this.#hear(position, envelope))
    const opening = await store.open(this.room, cursor)
    if (this.#state === 'closed') return 'refused'
    if (!opening) return this.#refuse({ type: 'error', room: this.room, code: 'storage' })
    if ('farewells' in opening) return this.#refuse({ type: 'ended', room: this.room, ...opening })

    const { head, base, baseChain, chainAtCursor, receipts } = opening
    const isPruned = cursor < base
    if (!isPruned && !(chainAtCursor && areEqual(chainAtCursor, chain)))
      return this.#refuse({ type: 'forked', room: this.room })

    this.#state = 'open'
    this.isNew = head === 0 && receipts.length === 0
    this.#sent = isPruned ? base : cursor
    this.#head = Math.max(this.#head, head)
    const known = isPruned ? baseChain : chain
    outbox.send({ type: 'opened', room: this.room, position: this.#sent, chain: known, receipts })
    void this.#catchUp()
    return 'opened'
  }

  /** The ack comes when the pushes have reached the envelope's place (SPEC P-44). */
  async append(entry: Entry): Promise<AppendOutcome> {
    const hash = keyOf(entry.hash)
    this.#unacked.add(hash)
    const outcome = await this.#parts.store.append(this.room, entry)
    if (!outcome.ok) this.#unacked.delete(hash)
    // A repeat that lies behind will not come by again.
    else if (outcome.isRepeat && outcome.position <= this.#sent) this.#acknowledge(hash, outcome.position)
    return outcome
  }

  close(): void {
    this.#state = 'closed'
    this.#leaveStore()
  }

  #refuse(answer: Frame): 'refused' {
    this.close()
    this.#parts.outbox.send(answer)
    return 'refused'
  }

  #hear(position: number, envelope: Uint8Array): void {
    this.#head = Math.max(this.#head, position)
    if (this.#state !== 'open' || this.#isReading) return
    if (position === this.#sent + 1 && !this.#parts.outbox.isBusy) this.#deliver(position, [envelope])
    else void this.#catchUp()
  }

  async #catchUp(): Promise<void> {
    const { store, outbox, limits } = this.#parts
    this.#isReading = true
    while (this.#sent < this.#head && this.#isAlive()) {
      await outbox.whenFree()
      if (!this.#isAlive()) return
      const page = await store.readFrom(this.room, this.#sent + 1, limits.pushBytes)
      if (!this.#isAlive()) return
      // Pruned or purged under the read, or the disk fails: opening again finds out which.
      if (!page || page.position !== this.#sent + 1 || page.envelopes.length === 0)
        return outbox.askToReopen()
      this.#deliver(page.position, page.envelopes)
    }
    this.#isReading = false
    if (!this.#isCaughtUp && this.#isAlive()) {
      this.#isCaughtUp = true
      outbox.send({ type: 'caughtUp', room: this.room, position: this.#sent })
    }
  }

  /** Pushes what others wrote; where an envelope of this connection's own stands, its ack takes the place. */
  #deliver(position: number, envelopes: Uint8Array[]): void {
    let first = 0
    for (const [index, envelope] of envelopes.entries()) {
      const hash = this.#unacked.size > 0 ? this.#hashIfMine(envelope) : null
      if (hash === null) continue
      this.#push(position + first, envelopes.slice(first, index))
      this.#acknowledge(hash, position + index)
      first = index + 1
    }
    this.#push(position + first, envelopes.slice(first))
    this.#sent = position + envelopes.length - 1
  }

  #push(position: number, envelopes: Uint8Array[]): void {
    if (envelopes.length > 0) this.#parts.outbox.send({ type: 'push', room: this.room, position, envelopes })
  }

  #hashIfMine(envelope: Uint8Array): string | null {
    const hash = keyOf(hashOf(envelope))
    return this.#unacked.has(hash) ? hash : null
  }

  #acknowledge(hash: string, position: number): void {
    this.#unacked.delete(hash)
    if (this.#isAlive()) this.#parts.outbox.send({ type: 'ack', room: this.room, position })
  }

  #isAlive(): boolean {
    return this.#state === 'open' && this.#parts.outbox.isOpen
  }
}
