import type { DeviceId } from '../domain/ids.ts'
import { idOf, rowsOf } from './parse.ts'
import { change, type SharedDoc } from './sharedDoc.ts'

// In the notebook, seeds: <seed>/for/<device> = the seed, sealed to that device · <seed>/next/<other seed> = device:
// that device put the other in its place · <seed>/left/<device> = true: that device has told the old room and gone on.
const seeds = (doc: SharedDoc) => doc.getMap<unknown>('seeds')

/**
 * A seed that opens the notebook's own room, by its name. It never stands here in clear, so that a device which is no
 * longer the person's finds nothing to go on with.
 */
export interface NotebookSeed {
  name: string
  sealedFor: Map<DeviceId, Uint8Array>
  /** Empty while it is in use; several while two devices that moved at the same time settle whose holds. */
  next: { name: string; by: DeviceId }[]
  leftBy: DeviceId[]
}

/** `replaces`: the seeds that were in use until now. */
export function putSeed(
  doc: SharedDoc,
  { name, sealedFor }: Pick<NotebookSeed, 'name' | 'sealedFor'>,
  replaces: { names: readonly string[]; by: DeviceId },
): void {
  change(doc, () => {
    for (const [device, sealed] of sealedFor) seeds(doc).set(`${name}/for/${device}`, sealed)
    for (const old of replaces.names) if (old !== name) seeds(doc).set(`${old}/next/${name}`, replaces.by)
  })
}

/** Another device was first: what this one wrote shall count for nobody. */
export function withdrawSeed(doc: SharedDoc, name: string): void {
  change(doc, () => {
    for (const { path } of rowsOf(seeds(doc)))
      if (path[0] === name || (path[1] === 'next' && path[2] === name)) seeds(doc).delete(path.join('/'))
  })
}

export function leaveSeed(doc: SharedDoc, name: string, device: DeviceId): void {
  change(doc, () => seeds(doc).set(`${name}/left/${device}`, true))
}

export function readSeeds(doc: SharedDoc): NotebookSeed[] {
  const found = new Map<string, NotebookSeed>()
  for (const { path, value } of rowsOf(seeds(doc))) {
    const [name, field, what, ...rest] = path
    const id = idOf<DeviceId>(what)
    if (!name || !id || rest.length > 0) continue
    const seed: NotebookSeed = found.get(name) ?? { name, sealedFor: new Map(), next: [], leftBy: [] }
    found.set(name, seed)
    if (field === 'for' && value instanceof Uint8Array) seed.sealedFor.set(id, value)
    const by = idOf<DeviceId>(value)
    if (field === 'next' && by) seed.next.push({ name: id, by })
    if (field === 'left') seed.leftBy.push(id)
  }
  return [...found.values()]
}
