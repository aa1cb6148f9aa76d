import type { AppendListener } from './store.ts'

/** Who wants to hear of a room's new envelopes; shared by the stores that live in one process. */
export class RoomListeners {
  readonly #byRoom = new Map<string, Set<AppendListener>>()

  add(roomKey: string, listener: AppendListener): () => void {
    const listeners = this.#byRoom.get(roomKey) ?? new Set()
    this.#byRoom.set(roomKey, listeners.add(listener))
    return () => {
      listeners.delete(listener)
      if (listeners.size === 0 && this.#byRoom.get(roomKey) === listeners) this.#byRoom.delete(roomKey)
    }
  }

  tell(roomKey: string, position: number, envelope: Uint8Array): void {
    const listeners = this.#byRoom.get(roomKey)
    if (listeners) for (const listener of [...listeners]) listener(position, envelope)
  }
}
