import * as Y from 'yjs'
import { applyState, newDoc, onChange, type SharedDoc, stateOf } from '../../src/document/sharedDoc.ts'
import type { Farewell } from '../../src/domain/farewell.ts'
import type { DeviceId } from '../../src/domain/ids.ts'
import { createView, type WritableView } from '../../src/domain/view.ts'
import type { Relay } from '../../src/workspace/ports.ts'
import type { SyncStatus } from '../../src/workspace/views.ts'

interface Member {
  doc: SharedDoc
  device: DeviceId
  status: WritableView<SyncStatus['relay']>
  tell(): void
  card: string | null
  lookAround: Set<() => void>
}

/** Rooms by their secret: they keep what was brought there; what a device has merged, it has received. */
export class Rooms {
  readonly #rooms = new Map<string, { kept: SharedDoc; members: Set<Member> }>()
  readonly #farewells = new Map<string, { device: DeviceId; farewell: Farewell }[]>()
  readonly #left = new Set<() => void>()
  #isOffline = false
  /** The relay says that the room ended, of its own accord. */
  readonly lies = new Set<string>()
  /** Rooms of which the relay doesn't answer for a while. */
  readonly silent = new Set<string>()
  /** Rooms that a device entered twice; a real connection throws then, for a room has one handler at a time. */
  readonly clashes: string[] = []
  readonly #entered = new Set<string>()
  readonly #erased = new Map<string, SharedDoc>()
  /** Devices without a network, while the others have one. */
  readonly #away = new Set<DeviceId>()

  get isOffline(): boolean {
    return this.#isOffline
  }
  set isOffline(isOffline: boolean) {
    this.#isOffline = isOffline
    for (const { members } of this.#rooms.values())
      for (const { status } of members)
        status.set(isOffline ? { state: 'offline', since: null } : { state: 'sending' })
  }

  /** Devices whose rooms the relay hasn't answered since the start. */
  readonly unanswered = new Set<DeviceId>()

  setAway(device: DeviceId, isAway: boolean): void {
    if (isAway) this.#away.add(device)
    else this.#away.delete(device)
    for (const { members } of this.#rooms.values())
      for (const member of members)
        if (isAway && member.device === device) member.status.set({ state: 'offline', since: null })
    if (!isAway) this.meet()
  }

  isAway = (device: DeviceId): boolean => this.#away.has(device)

  share: Relay['share'] = ({ doc, secret, device }) => {
    const key = String(secret)
    const leaveLine = this.#enter(key, device)
    const room = this.#rooms.get(key) ?? { kept: newDoc(), members: new Set() }
    this.#rooms.set(key, room)
    const farewells = createView<Farewell[] | null>(null)
    const listeners = new Set<() => void>()
    const member: Member = {
      doc,
      device,
      card: null,
      lookAround: new Set(),
      status: createView<SyncStatus['relay']>({ state: 'offline', since: null }),
      tell: () => {
        const said = this.#farewells.get(key)?.map(({ farewell }) => farewell)
        if (said || this.lies.has(key)) farewells.set(said ?? [])
        for (const listen of listeners) listen()
      },
    }
    room.members.add(member)
    const stop = onChange(doc, () => this.#meet(key))
    queueMicrotask(() => this.#meet(key))
    return {
      farewells,
      status: member.status,
      isAllSent: () => (this.unanswered.has(device) ? null : isAlike(room.kept, doc)),
      hasReceived: of => [...room.members].some(other => other.device === of && isAlike(other.doc, doc)),
      onReceipts(listen) {
        listeners.add(listen)
        return () => listeners.delete(listen)
      },
      hurry() {},
      presence: {
        show(card) {
          member.card = card
          for (const { lookAround } of room.members) for (const look of lookAround) look()
        },
        cardOf: of =>
          member.card === null
            ? null
            : ([...room.members].find(other => other.device === of && other.card !== null)?.card ?? null),
        subscribe(listen) {
          member.lookAround.add(listen)
          return () => member.lookAround.delete(listen)
        },
      },
      handover: () => Promise.reject(new Error('These rooms have no codes')),
      async close() {
        stop()
        leaveLine()
        room.members.delete(member)
      },
    }
  }

  leave: Relay['leave'] = ({ secret, device, farewell, mayEnd }) => {
    const key = String(secret)
    const status = createView<{ isHeard: boolean; farewells: Farewell[] }>({ isHeard: false, farewells: [] })
    const look = () => {
      const said = this.#farewells.get(key)
      if (this.isOffline || this.#away.has(device) || this.silent.has(key) || (!said && !mayEnd)) return
      const others = (said ?? []).filter(one => one.device !== device)
      this.#farewells.set(key, [...others, { device, farewell }])
      this.#meet(key)
      status.set({ isHeard: true, farewells: [...others.map(one => one.farewell), farewell] })
    }
    const leaveLine = this.#enter(key, device)
    this.#left.add(look)
    queueMicrotask(look)
    return {
      status,
      close: () => {
        leaveLine()
        this.#left.delete(look)
      },
    }
  }

  /** The relay has nothing of this room any more. */
  hasEnded = (secret: Uint8Array): boolean => this.#farewells.has(String(secret))

  #enter(key: string, device: DeviceId): () => void {
    const line = `${device} ${key}`
    if (this.#entered.has(line)) this.clashes.push(line)
    this.#entered.add(line)
    return () => this.#entered.delete(line)
  }

  /** All rooms, after having been offline. */
  meet(): void {
    for (const look of this.#left) look()
    for (const key of this.#rooms.keys()) this.#meet(key)
  }

  #meet(key: string): void {
    if (this.isOffline) return
    const room = this.#rooms.get(key)
    if (!room) return
    const { kept, members } = room
    const here = [...members].filter(({ device }) => !this.#away.has(device))
    const present = this.#farewells.has(key) ? [] : here
    for (const { doc } of present) if (!isAlike(kept, doc)) applyState(kept, stateOf(doc), 'room')
    for (const { doc } of present) if (!isAlike(kept, doc)) applyState(doc, stateOf(kept), 'room')
    const isOver = this.#farewells.has(key)
    for (const { status, tell } of here) {
      if (isOver) status.set({ state: 'trouble', code: 'ended' })
      else if (status.get().state !== 'safe') status.set({ state: 'safe' })
      tell()
    }
  }

  erase(secret: Uint8Array): void {
    const key = String(secret)
    const room = this.#rooms.get(key)
    if (!room) return
    this.#farewells.set(key, [])
    this.#erased.set(key, room.kept)
    room.kept = newDoc()
    this.#meet(key)
  }

  /** What an administrator keeps of the relay's database. */
  copy(): ReadonlyMap<string, Uint8Array> {
    return new Map([...this.#rooms].map(([key, { kept }]) => [key, stateOf(kept)]))
  }

  /** The relay comes back with that copy; whoever is there brings what it lacks. */
  restore(copy: ReadonlyMap<string, Uint8Array>): void {
    for (const [key, room] of this.#rooms) {
      room.kept = newDoc()
      const state = copy.get(key)
      if (state) applyState(room.kept, state, 'copy')
    }
    this.meet()
  }

  mend(secret: Uint8Array, edit: (held: SharedDoc) => void): void {
    const key = String(secret)
    const room = this.#rooms.get(key) ?? { kept: newDoc(), members: new Set() }
    this.#rooms.set(key, room)
    edit(room.kept)
    this.#meet(key)
  }

  /** What it held before it was erased, or holds. */
  held(secret: Uint8Array): SharedDoc | null {
    return this.#erased.get(String(secret)) ?? this.at(secret)
  }

  /** What the relay holds in the room of this secret. */
  at(secret: Uint8Array): SharedDoc | null {
    const { kept } = this.#rooms.get(String(secret)) ?? {}
    return kept && kept.store.clients.size > 0 ? kept : null
  }
}

export const isAlike = (one: SharedDoc, other: SharedDoc): boolean =>
  Y.equalSnapshots(Y.snapshot(one), Y.snapshot(other))
