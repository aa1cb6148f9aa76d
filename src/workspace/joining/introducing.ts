import type { NotebookEntry } from '../../document/notebookDoc.ts'
import type { Device } from '../../domain/conversation.ts'
import type { ParticipantId } from '../../domain/ids.ts'
import { isSameDevice } from '../../domain/participants.ts'
import { keptFromNow, nextEpoch } from '../devices/removedDevices.ts'
import type { Secrets } from '../ports.ts'
import type { ReadConversation } from '../view/conversationView.ts'

/** For a device that was let in: all that it takes to go on, sealed to it (SPEC P-122). */
export async function introductionFor(
  device: Device,
  of: {
    entry: NotebookEntry
    present: ReadConversation
    secrets: Secrets
    document: Uint8Array
    offered?: Uint8Array | null
  },
): Promise<Uint8Array> {
  const { entry, present, secrets, document, offered } = of
  const { id, secret } = entry
  if (!secret) throw new Error('Nobody can be let in where nobody was')
  const { participants, group } = present.view.conversation
  const speaking = [...present.othersSpeaking, ...present.ownSpeaking]
  const isHere = (who: ParticipantId) => participants.some(one => one.id === who)
  const devices = [...participants, ...(group?.left ?? [])].flatMap(({ id: of, devices: known }) =>
    known.map(one => ({
      of,
      device: one,
      isIn: isHere(of) && speaking.some(other => isSameDevice(other, one)),
    })),
  )
  const epoch = nextEpoch(entry) - 1
  const shown = offered ? { offered } : {}
  const packed = {
    conversation: id,
    secret,
    epoch,
    keptFrom: keptFromNow(entry),
    devices,
    document,
    ...shown,
  }
  return secrets.sealTo(device, await secrets.packIntroduction(packed))
}
