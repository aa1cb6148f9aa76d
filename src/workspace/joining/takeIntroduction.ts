import { forgetEnd } from '../../document/departures.ts'
import { keepOffered } from '../../document/memberInvitations.ts'
import { changeNotebookEntry, type NotebookEntry, noteRotation, shutOut } from '../../document/notebookDoc.ts'
import { pinDevice } from '../../document/pinnedDevices.ts'
import { applyState, type SharedDoc } from '../../document/sharedDoc.ts'
import type { Introduction } from '../../domain/introduction.ts'
import { isSameDevice } from '../../domain/participants.ts'
import type { Notebook } from '../notebook/notebook.ts'
import type { KeptDoc, Secrets } from '../ports.ts'

interface Parts {
  doc: SharedDoc
  kept: KeptDoc
  notebook: Notebook
  /** Null when it was deleted meanwhile. */
  entry(): NotebookEntry | null
  secrets: Pick<Secrets, 'readIntroduction'>
}

/** What whoever let this device in sealed to it: the secret, whose devices are whose, and perhaps the document. */
export async function takeIntroduction(parts: Parts, sealed: Uint8Array | null): Promise<boolean> {
  const { doc, kept, notebook, entry, secrets } = parts
  const packed = sealed && (await notebook.identity.unseal(sealed))
  const introduced = packed && (await secrets.readIntroduction(packed))
  const now = entry()
  if (!introduced || !now || introduced.conversation !== now.id) return false
  if (introduced.document.length > 0) {
    try {
      applyState(doc, introduced.document, 'admission')
    } catch {
      return false
    }
    await kept.flush()
  }
  takeOver(introduced, now, notebook)
  await notebook.kept.flush()
  return true
}

/** Those who are in and those who were: what an old device of mine signed is still mine. */
function takeOver(
  { secret, epoch, keptFrom, devices, offered }: Introduction,
  { id, me }: NotebookEntry,
  notebook: Notebook,
): void {
  const { identity, doc } = notebook
  for (const { of, device, isIn } of devices) {
    if (isSameDevice(device, identity.public)) continue
    const gone = of === me ? 'replaced' : 'removed'
    pinDevice(doc, id, { of, device, how: isIn ? 'accepted' : gone, isTold: true })
  }
  pinDevice(doc, id, { of: me, device: identity.public, how: 'joined', isTold: true })
  if (offered) keepOffered(doc, id, offered)
  forgetEnd(doc, id)
  const neverKnew = [...new Set([...keptFrom, ...shutOut(doc)])]
  if (epoch > 0) noteRotation(doc, id, { epoch, secret, keptFrom: neverKnew })
  changeNotebookEntry(doc, id, {
    ...(epoch > 0 ? {} : { secret, rotated: null }),
    keptFrom: neverKnew,
    answer: 'admitted',
    invitation: null,
    returningTo: null,
    replaced: null,
  })
}
