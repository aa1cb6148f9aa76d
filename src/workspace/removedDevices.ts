import type { NotebookEntry } from '../document/notebookDoc.ts'
import { seedInUse } from '../document/notebookSeeds.ts'
import { type OwnDevice, readOwnDevices, readPapers } from '../document/ownDevices.ts'
import { readRotations } from '../document/rotations.ts'
import type { SharedDoc } from '../document/sharedDoc.ts'
import type { Device } from '../domain/conversation.ts'
import type { DeviceId } from '../domain/ids.ts'

export const isTakenOff = (notebook: SharedDoc, id: DeviceId): boolean =>
  readOwnDevices(notebook).some(one => one.device.id === id && one.removedAt !== null)

/** What still opens a conversation to a removed device is its secret: those that may know the one in use. */
export function knowingTooMuch(notebook: SharedDoc, entry: NotebookEntry): OwnDevice[] {
  if (!entry.secret) return []
  const keptFrom = entry.rotated?.keptFrom ?? entry.keptFrom
  return takenOff(notebook).filter(one => !keptFrom.includes(one.device.id))
}

/** Is there a rotation for this device to make or to follow? Cheap, for it's asked at every change. */
export function isRotationDue(
  doc: SharedDoc,
  notebook: SharedDoc,
  entry: NotebookEntry,
  me: DeviceId,
): boolean {
  if (!entry.secret || isTakenOff(notebook, me)) return false
  return readRotations(doc, nextEpoch(entry)).length > 0 || toShutOut(notebook, entry, me).length > 0
}

export const nextEpoch = ({ rotated }: NotebookEntry): number => (rotated?.epoch ?? 0) + 1

/** Empty where another of the person's devices sees to it. */
export function toShutOut(notebook: SharedDoc, entry: NotebookEntry, me: DeviceId): DeviceId[] {
  const all = knowingTooMuch(notebook, entry)
  return all.some(one => seesToIt(notebook, one, me)) ? all.map(one => one.device.id) : []
}

/** Whoever took it off sees to what follows; should that one have been taken off too, all that are left. */
export const seesToIt = (notebook: SharedDoc, { removedBy }: OwnDevice, me: DeviceId): boolean =>
  removedBy === me || removedBy === null || isTakenOff(notebook, removedBy)

/** No longer the person's, with the papers that they have seen: nothing new that these sign is theirs. */
export function outdatedDevices(notebook: SharedDoc): Device[] {
  const removed = takenOff(notebook).map(one => one.device)
  if (removed.length === 0) return []
  const inUse = seedInUse(notebook)?.name
  const papers = readPapers(notebook).filter(({ seed }) => seed !== '' && seed !== inUse)
  return [...removed, ...papers.map(({ keys }) => keys.public)]
}

export const takenOff = (notebook: SharedDoc): OwnDevice[] =>
  readOwnDevices(notebook).filter(one => one.removedAt !== null)
