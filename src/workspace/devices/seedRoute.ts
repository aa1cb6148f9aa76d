import {
  after,
  type NotebookSeed,
  readSeeds,
  seedInUse,
  standingSeeds,
} from '../../document/notebookSeeds.ts'
import type { OwnDevice } from '../../document/ownDevices.ts'
import type { SharedDoc } from '../../document/sharedDoc.ts'
import type { DeviceId } from '../../domain/ids.ts'
import { takenOff } from './removedDevices.ts'

/** Where a device goes with the notebook follows from what stands in it, and from nothing else (SPEC P-105). */
export interface SeedRoute {
  /** What the person's devices go on with. */
  inUse: NotebookSeed | null
  /** One whose room hasn't been told of it yet; first where most removed devices read. */
  toTell: NotebookSeed | null
}

interface Traveller {
  id: DeviceId
  cameFrom: CameFrom
  /** Nobody has handed on the seed in use, so this device no longer stays where a removed one reads. */
  hasWaited: boolean
}

/** By a seed's name those that a device had left when it came there. */
export type CameFrom = Partial<Record<string, string[]>>

export function seedRoute(doc: SharedDoc, me: Traveller): SeedRoute {
  const inUse = seedInUse(doc)
  const [toTell = null] = readSeeds(doc)
    .filter(one => one.name !== inUse?.name && one.sealedFor.has(me.id) && !one.leftBy.includes(me.id))
    .filter(one => !isShutBehind(doc, one, me))
    .filter(one => inUse?.sealedFor.has(me.id) || !me.hasWaited || openTo(doc, one).length === 0)
    .sort((one, other) => openTo(doc, other).length - openTo(doc, one).length)
  return { inUse, toTell }
}

/** Removed devices that can read in its room. */
export const openTo = (doc: SharedDoc, { sealedFor }: NotebookSeed): OwnDevice[] =>
  takenOff(doc).filter(one => sealedFor.has(one.device.id))

/**
 * What somebody wrote where a removed device can't read is never brought to where it can. What this one came from was
 * brought there before; it goes by its own word for that, since the removed one may have changed the notebook.
 */
export function isShutBehind(
  doc: SharedDoc,
  seed: NotebookSeed,
  { id: me, cameFrom }: Pick<Traveller, 'id' | 'cameFrom'>,
): boolean {
  const brought = readSeeds(doc).filter(
    ({ name, enteredBy, leftBy }) =>
      (enteredBy.includes(me) || (enteredBy.length > 0 && leftBy.includes(me))) &&
      !cameFrom[seed.name]?.includes(name),
  )
  return openTo(doc, seed).some(({ device: { id } }) => brought.some(one => !one.sealedFor.has(id)))
}

/**
 * Seeds that stand beside the one in use: devices replaced the same one at the same time, each its own way. In the old
 * room's log one of them came before the other, so whoever knows the second knows both (P-44), and goes to tell.
 */
export function rivals(doc: SharedDoc): NotebookSeed[] {
  const standing = standingSeeds(doc)
  const [inUse] = standing
  return inUse ? standing.filter(one => !after(standing, inUse).includes(one)) : []
}
