import type { NotebookEntry } from '../../document/notebookDoc.ts'
import { seedInUse } from '../../document/notebookSeeds.ts'
import { type PaperKeys, readOwnDevices, readPapers } from '../../document/ownDevices.ts'
import { readClaimedDevices } from '../../document/participants.ts'
import type { SharedDoc } from '../../document/sharedDoc.ts'
import type { Device } from '../../domain/conversation.ts'
import { isSameDevice } from '../../domain/participants.ts'
import type { Notebook } from '../notebook/notebook.ts'

interface Parts {
  doc: SharedDoc
  notebook: Notebook
  entry: NotebookEntry
}

/** The person's devices that the conversation doesn't name yet; this one first, for it may vouch for the others. */
export function unnamed({ doc, notebook, entry }: Parts): Device[] {
  const claimed = claimsOf(doc, entry)
  const own = readOwnDevices(notebook.doc).filter(one => one.removedAt === null && !one.isExpected)
  const { identity } = notebook
  const all = [
    identity.public,
    ...own.map(one => one.device),
    ...livePapers(notebook.doc).map(one => one.public),
  ]
  return all.filter(
    (device, at) =>
      !claimed.some(claim => isSameDevice(claim.device, device)) &&
      all.findIndex(one => isSameDevice(one, device)) === at,
  )
}

/** One that a removed phone may have seen vouches for nobody any more. */
export function livePapers(notebook: SharedDoc): PaperKeys[] {
  const inUse = seedInUse(notebook)?.name
  return readPapers(notebook).flatMap(({ keys, seed }) => (seed === '' || seed === inUse ? [keys] : []))
}

export const claimsOf = (doc: SharedDoc, { me }: NotebookEntry) =>
  readClaimedDevices(doc).filter(({ of }) => of === me)
