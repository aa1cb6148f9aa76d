import { applyState, onChange, type SharedDoc, stateOf } from '../../src/document/sharedDoc.ts'
import type { Farewell } from '../../src/domain/farewell.ts'
import type { DeviceId } from '../../src/domain/ids.ts'
import { createView } from '../../src/domain/view.ts'
import type { Relay } from '../../src/workspace/ports.ts'
import type { SyncStatus } from '../../src/workspace/views.ts'

/** Rooms by their secret, between whoever is online; what a device has merged, it has received. */
export class Rooms {
  readonly #rooms = new Map<string, Set<{ doc: SharedDoc; device: DeviceId; tell(): void }>>()
  readonly #farewells = new Map<string, { device: DeviceId; farewell: Farewell }[]>()
  readonly #left = new Set<() => void>()
  isOffline = false
  /** The relay says that the room ended, of its own accord. */
  readonly lies = new Set<string>()

  share: Relay['share'] = ({ doc, secret, device }) => {
    const key = String(secret)
    const room = this.#rooms.get(key) ?? new Set()
    this.#rooms.set(key, room)
    const farewells = createView<Farewell[] | null>(null)
    const listeners = new Set<() => void>()
    const member = {
      doc,
      device,
      tell: () => {
        const said = this.#farewells.get(key)?.map(({ farewell }) => farewell)
        if (said || this.lies.has(key)) farewells.set(said ?? [])
        for (const listen of listeners) listen()
      },
    }
    room.add(member)
    const stop = onChange(doc, () => this.#meet(key))
    queueMicrotask(() => this.#meet(key))
    return {
      farewells,
      status: createView<SyncStatus['relay']>({ state: 'safe' }),
      isAllSent: () => [...room].every(other => isAlike(other.doc, doc)),
      hasReceived: of => [...room].some(other => other.device === of && isAlike(other.doc, doc)),
      onReceipts(listen) {
        listeners.add(listen)
        return () => listeners.delete(listen)
      },
      hurry() {},
      handover: () => Promise.reject(new Error('These rooms have no codes')),
      async close() {
        stop()
        room.delete(member)
      },
    }
  }

  leave: Relay['leave'] = ({ secret, device, farewell }) => {
    const key = String(secret)
    const status = createView<{ isHeard: boolean; farewells: Farewell[] }>({ isHeard: false, farewells: [] })
    const look = () => {
      const said = this.#farewells.get(key)
      if (this.isOffline || (!said && farewell.what === 'deleted')) return
      const others = (said ?? []).filter(one => one.device !== device)
      this.#farewells.set(key, [...others, { device, farewell }])
      this.#meet(key)
      status.set({ isHeard: true, farewells: [...others.map(one => one.farewell), farewell] })
    }
    this.#left.add(look)
    queueMicrotask(look)
    return { status, close: () => void this.#left.delete(look) }
  }

  /** All rooms, after having been offline. */
  meet(): void {
    for (const look of this.#left) look()
    for (const key of this.#rooms.keys()) this.#meet(key)
  }

  #meet(key: string): void {
    if (this.isOffline) return
    const room = [...(this.#rooms.get(key) ?? [])]
    const hasEnded = this.#farewells.has(key)
    for (const one of hasEnded ? [] : room)
      for (const other of room)
        if (one !== other && !isAlike(one.doc, other.doc)) applyState(one.doc, stateOf(other.doc), 'room')
    for (const { tell } of room) tell()
  }
}

const isAlike = (one: SharedDoc, other: SharedDoc) => String(stateOf(one)) === String(stateOf(other))
