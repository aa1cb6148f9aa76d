import { readNotebookEntry } from '../../document/notebookDoc.ts'
import { readClaimedDevices } from '../../document/participants.ts'
import { readPins } from '../../document/pinnedDevices.ts'
import { applyState, newDoc, type SharedDoc } from '../../document/sharedDoc.ts'
import { isSameDevice } from '../../domain/participants.ts'
import { withVouchedFor } from '../devices/vouchedFor.ts'
import type { Offer } from '../lobbyPorts.ts'
import type { Secrets } from '../ports.ts'

/**
 * Who took part knows all that an offer needs, but the inviter's keys: so the device that invites is one that is pinned
 * here, or that the offered document shows to be vouched for by one (SPEC P-148).
 */
export async function isKnownInviter(
  { conversation, inviter, inviterDevice, document }: Offer,
  { notebook, secrets }: { notebook: SharedDoc; secrets: Pick<Secrets, 'isEndorsed'> },
): Promise<boolean> {
  const pins = readPins(notebook, conversation).filter(({ of }) => of === inviter)
  const pinned = pins.filter(({ how }) => mayVouch.has(how)).map(({ device }) => device)
  // Of two the one that was met in the lobby is in no pin before something becomes of it.
  const { peer, peerIs, invitee, me } = readNotebookEntry(notebook, conversation) ?? {}
  const isMet = peer && inviter === (invitee === me ? peerIs : invitee)
  if (isMet && !pins.some(({ device }) => isSameDevice(device, peer))) pinned.push(peer)
  const offered = newDoc()
  applyState(offered, document, 'invitation')
  const claims = readClaimedDevices(offered).filter(({ of }) => of === inviter)
  const known = await withVouchedFor(pinned, claims, { conversation, secrets })
  return known.some(device => isSameDevice(device, inviterDevice))
}

const mayVouch = new Set(['joined', 'endorsed', 'accepted'])
