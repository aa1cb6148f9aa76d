import type { Frame } from '../protocol/frames.ts'

export type Listener = { hear(frame: Frame): void }

/** Who has which room open in this process: the way of receipts and presence, which are in no log. */
export class Hub {
  readonly #byRoom = new Map<string, Set<Listener>>()

  get roomCount(): number {
    return this.#byRoom.size
  }

  join(roomKey: string, listener: Listener): () => void {
    const listeners = this.#byRoom.get(roomKey) ?? new Set()
    this.#byRoom.set(roomKey, listeners.add(listener))
    return () => {
      listeners.delete(listener)
      if (listeners.size === 0 && this.#byRoom.get(roomKey) === listeners) this.#byRoom.delete(roomKey)
    }
  }

  tellAll(roomKey: string, frame: Frame): void {
    const listeners = this.#byRoom.get(roomKey)
    if (listeners) for (const listener of [...listeners]) listener.hear(frame)
  }

  tellOthers(roomKey: string, sender: Listener, frame: Frame): void {
    const listeners = this.#byRoom.get(roomKey)
    if (listeners) for (const listener of listeners) if (listener !== sender) listener.hear(frame)
  }
}
