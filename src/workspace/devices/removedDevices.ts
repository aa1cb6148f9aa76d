import type { NotebookEntry } from '../../document/notebookDoc.ts'
import { seedInUse } from '../../document/notebookSeeds.ts'
import { type OwnDevice, readOwnDevices, readPapers } from '../../document/ownDevices.ts'
import { readPins } from '../../document/pinnedDevices.ts'
import { readRotations } from '../../document/rotations.ts'
import type { SharedDoc } from '../../document/sharedDoc.ts'
import type { Device } from '../../domain/conversation.ts'
import type { ConversationId, DeviceId } from '../../domain/ids.ts'

export const isTakenOff = (notebook: SharedDoc, id: DeviceId): boolean =>
  readOwnDevices(notebook).some(one => one.device.id === id && one.removedAt !== null)

/** What still opens a conversation to a removed device is its secret: those that may know the one in use. */
export function knowingTooMuch(notebook: SharedDoc, entry: NotebookEntry): OwnDevice[] {
  if (!entry.secret) return []
  const keptFrom = keptFromNow(entry)
  return takenOff(notebook).filter(one => !keptFrom.includes(one.device.id))
}

export const keptFromNow = ({ rotated, keptFrom }: NotebookEntry): DeviceId[] => rotated?.keptFrom ?? keptFrom

/** A device that is to be kept out, and the name by which `keptFrom` says that it was. */
interface ShutOut {
  device: Device
  as: DeviceId
}

/**
 * In whose place the others let in another (SPEC P-123), and those of whoever left the group (P-144). Who left may be in
 * again as somebody else, on the same device, and leave once more: so it is named with the one who left.
 */
export const replacedDevices = (notebook: SharedDoc, id: ConversationId): ShutOut[] =>
  readPins(notebook, id).flatMap(({ of, how, device }) => {
    if (how === 'replaced') return [{ device, as: device.id }]
    return how === 'left' ? [{ device, as: `${of}.${device.id}` as DeviceId }] : []
  })

/** Any device that knows of it may see to them. */
export function replacedToShutOut(notebook: SharedDoc, entry: NotebookEntry): DeviceId[] {
  if (!entry.secret) return []
  const ids = replacedDevices(notebook, entry.id).map(({ as }) => as)
  return ids.filter(id => !keptFromNow(entry).includes(id))
}

/** Is there a rotation for this device to make or to follow? Cheap, for it's asked at every change. */
export function isRotationDue(doc: SharedDoc, notebook: SharedDoc, entry: NotebookEntry, me: Seer): boolean {
  if (!entry.secret || isTakenOff(notebook, me.id)) return false
  return readRotations(doc, nextEpoch(entry)).length > 0 || toShutOut(notebook, entry, me).length > 0
}

export const nextEpoch = ({ rotated }: NotebookEntry): number => (rotated?.epoch ?? 0) + 1

/** Empty where another of the person's devices sees to it. */
export function toShutOut(notebook: SharedDoc, entry: NotebookEntry, me: Seer): DeviceId[] {
  const all = knowingTooMuch(notebook, entry)
  const own = all.some(one => seesToIt(notebook, one, me)) ? all.map(one => one.device.id) : []
  return [...own, ...replacedToShutOut(notebook, entry)]
}

/** A device, and the time by its clock. */
export interface Seer {
  id: DeviceId
  now: number
}

/** A phone may be lost before it has finished, so the others wait no longer. */
export const takeOverAfterMs = 10 * 60_000

/** Whoever took it off sees to what follows; should that one be taken off too, or stay away, all that are left. */
export const seesToIt = (notebook: SharedDoc, { removedBy, removedAt }: OwnDevice, me: Seer): boolean =>
  removedBy === me.id ||
  removedBy === null ||
  isTakenOff(notebook, removedBy) ||
  me.now - (removedAt ?? 0) >= takeOverAfterMs

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
