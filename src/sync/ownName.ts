import { toHex } from '../crypto/encoding.ts'
import { beginUnderName, type RoomMemory } from './roomMemory.ts'

/** By which of its names this device takes part in a room. */
export interface OwnName {
  readonly bytes: Uint8Array
  readonly hex: string
  /** In hex, the first one first. */
  readonly all: readonly string[]
  /** It can't say any more what its last envelope was, so it begins anew under its next name (P-06). */
  takeNext(): boolean
}

export function ownNameOf(names: readonly Uint8Array[], memory: RoomMemory): OwnName {
  const all = names.map(toHex)
  return {
    all,
    get bytes() {
      return names[memory.name]!
    },
    get hex() {
      return all[memory.name]!
    },
    takeNext() {
      if (memory.name + 1 >= names.length) return false
      beginUnderName(memory, memory.name + 1, all[memory.name])
      return true
    },
  }
}
