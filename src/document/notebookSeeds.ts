import type { DeviceId } from '../domain/ids.ts'
import { readOwnDevices } from './ownDevices.ts'
import { idOf } from './parse.ts'
import { rowsOf } from './rows.ts'
import { change, type SharedDoc } from './sharedDoc.ts'

// In the notebook, seeds: <seed>/for/<device> = the seed, sealed to that device · <seed>/next/<other seed> = device:
// that device put the other in its place · <seed>/left/<device> = true: that device has told its room and gone on ·
// <seed>/in/<device> = true: that device has gone on there · <seed>/over/<device> = true: that device has its room erased.
const seeds = (doc: SharedDoc) => doc.getMap<unknown>('seeds')

/**
 * A seed that opens the notebook's own room, by its name. It never stands here in clear, so that a device which is no
 * longer the person's finds nothing to go on with.
 */
export interface NotebookSeed {
  name: string
  sealedFor: Map<DeviceId, Uint8Array>
  /** What took its place; several where devices did so without knowing of each other. */
  next: string[]
  leftBy: DeviceId[]
  enteredBy: DeviceId[]
  /** Its room is being erased. */
  isOver: boolean
}

/** `replaces`: what it takes the place of. */
export function putSeed(
  doc: SharedDoc,
  { name, sealedFor }: Pick<NotebookSeed, 'name' | 'sealedFor'>,
  replaces: { names: readonly string[]; by: DeviceId },
): void {
  change(doc, () => {
    for (const [device, sealed] of sealedFor) seeds(doc).set(`${name}/for/${device}`, sealed)
    for (const old of replaces.names) seeds(doc).set(`${old}/next/${name}`, replaces.by)
  })
}

export function leaveSeed(doc: SharedDoc, name: string, device: DeviceId): void {
  change(doc, () => seeds(doc).set(`${name}/left/${device}`, true))
}

export function enterSeed(doc: SharedDoc, name: string, device: DeviceId): void {
  change(doc, () => seeds(doc).set(`${name}/in/${device}`, true))
}

export function endSeed(doc: SharedDoc, name: string, device: DeviceId): void {
  change(doc, () => seeds(doc).set(`${name}/over/${device}`, true))
}

export function readSeeds(doc: SharedDoc): NotebookSeed[] {
  const found = new Map<string, NotebookSeed>()
  for (const { path, value } of rowsOf(seeds(doc))) {
    const [name, field, what, ...rest] = path
    const id = idOf<DeviceId>(what)
    if (!name || !id || rest.length > 0) continue
    const seed: NotebookSeed = found.get(name) ?? {
      name,
      sealedFor: new Map(),
      next: [],
      leftBy: [],
      enteredBy: [],
      isOver: false,
    }
    found.set(name, seed)
    if (field === 'for' && value instanceof Uint8Array) seed.sealedFor.set(id, value)
    if (field === 'next') seed.next.push(id)
    if (field === 'left') seed.leftBy.push(id)
    if (field === 'in') seed.enteredBy.push(id)
    if (field === 'over') seed.isOver = true
  }
  return [...found.values()].filter(({ sealedFor }) => sealedFor.size > 0)
}

/**
 * Those whose place nothing has taken, or only what they in turn took the place of. The first is the one that all go
 * on with: whoever has read the same comes to the same one, in whatever order it was written. One that fewer removed
 * devices know comes first.
 */
export function standingSeeds(doc: SharedDoc): NotebookSeed[] {
  const all = readSeeds(doc)
  const removed = readOwnDevices(doc).flatMap(one => (one.removedAt === null ? [] : [one.device.id]))
  const openTo = ({ sealedFor }: NotebookSeed) => removed.filter(id => sealedFor.has(id)).length
  return all
    .filter(one => after(all, one).every(later => after(all, later).includes(one)))
    .sort((one, other) => openTo(one) - openTo(other) || (one.name < other.name ? -1 : 1))
}

export const seedInUse = (doc: SharedDoc): NotebookSeed | null => standingSeeds(doc)[0] ?? null

/** Itself, and all that came in its place since. */
export function after(all: readonly NotebookSeed[], seed: NotebookSeed): NotebookSeed[] {
  const found = [seed]
  for (const { next } of found)
    for (const name of next) {
      const later = all.find(one => one.name === name)
      if (later && !found.includes(later)) found.push(later)
    }
  return found
}
