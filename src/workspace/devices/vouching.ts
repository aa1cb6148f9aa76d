import type { NotebookEntry } from '../../document/notebookDoc.ts'
import { readSeeds } from '../../document/notebookSeeds.ts'
import { readOwnDevices } from '../../document/ownDevices.ts'
import { addDevice, type ClaimedDevice } from '../../document/participants.ts'
import { readPins } from '../../document/pinnedDevices.ts'
import type { SharedDoc } from '../../document/sharedDoc.ts'
import type { Device } from '../../domain/conversation.ts'
import { isSameDevice } from '../../domain/participants.ts'
import type { Notebook } from '../notebook/notebook.ts'
import type { Secrets } from '../ports.ts'
import { claimsOf, livePapers, unnamed } from './unnamedDevices.ts'
import { withVouchedFor } from './vouchedFor.ts'

interface Parts {
  doc: SharedDoc
  notebook: Notebook
  entry: NotebookEntry
  secrets: Secrets
  /** All that the relay holds of the conversation has been read. */
  isSettled: boolean
}

/**
 * Says in a conversation which further devices are the person's, so that the others take them without a question.
 * Whoever is known there vouches for the rest; a new phone that nobody could vouch for has the paper do it. Where there
 * is neither (a backup of the only phone, or its keys are gone) this one names itself, and the others are asked.
 * Settles when there is nothing left that this device can say.
 */
export async function vouchForOwnDevices(parts: Parts): Promise<void> {
  const { doc, notebook, entry, secrets, isSettled } = parts
  const { identity } = notebook
  for (const device of unnamed({ doc, notebook, entry })) {
    const added = { conversation: entry.id, participant: entry.me, device }
    const trusted = await trustedClaims(parts)
    const isIn = (one: Device) => trusted.some(known => isSameDevice(known, one))
    const paper = livePapers(notebook.doc).find(keys => isIn(keys.public))
    const endorsement = isIn(identity.public)
      ? await identity.sign('endorsement', added)
      : paper && isSameDevice(device, identity.public)
        ? await secrets.endorseByPaper(paper, added)
        : null
    if (endorsement || (isSettled && isAlone(device, parts))) addDevice(doc, entry.me, device, endorsement)
  }
}

/** Other keys under its name are for the people to see, not to be written over. */
function isAlone(device: Device, { doc, notebook, entry }: Parts): boolean {
  const isNamed = claimsOf(doc, entry).some(claim => claim.device.id === device.id)
  return isSameDevice(device, notebook.identity.public) && readSeeds(notebook.doc).length === 0 && !isNamed
}

/** The person's own that were there from the start, and whoever they let in. */
async function trustedClaims({ doc, notebook, entry, secrets }: Parts): Promise<Device[]> {
  const claims = claimsOf(doc, entry)
  const own = [notebook.identity.public, ...readOwnDevices(notebook.doc).map(one => one.device)]
  const isOwn = (device: Device) => own.some(one => isSameDevice(one, device))
  // Whoever was let in by somebody else is named with that one's endorsement.
  const joined = readPins(notebook.doc, entry.id).filter(({ of, how }) => of === entry.me && how === 'joined')
  const isFirst = ({ device, endorsement }: ClaimedDevice) =>
    endorsement === null || joined.some(pin => isSameDevice(pin.device, device))
  const first = claims.filter(claim => isOwn(claim.device) && isFirst(claim))
  const rest = claims.filter(claim => !first.includes(claim))
  const trusted = first.map(claim => claim.device)
  return withVouchedFor(trusted, rest, { conversation: entry.id, secrets })
}
