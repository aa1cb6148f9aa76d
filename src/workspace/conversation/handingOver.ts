import { readFormerSecrets } from '../../document/notebookDoc.ts'
import type { SharedDoc } from '../../document/sharedDoc.ts'
import type { Device } from '../../domain/conversation.ts'
import type { ConversationId } from '../../domain/ids.ts'
import { isOnPaper } from '../../domain/participants.ts'
import type { Handover } from '../conversationSession.ts'
import type { ConversationRoom } from './conversationRoom.ts'

interface Parts {
  id: ConversationId
  notebook: SharedDoc
  room: ConversationRoom
  /** Who may speak for the others. */
  speaking: readonly Device[]
  bytesPerCode: number
  /** It brought something, and is on disk. */
  onTaken(): void
}

/** What lies in this room, from phone to phone; null where there is no room yet. */
export async function handOver({
  id,
  notebook,
  room,
  speaking,
  bytesPerCode,
  onTaken,
}: Parts): Promise<Handover | null> {
  const inHand = speaking.filter(device => !isOnPaper(device)).map(device => device.id)
  const former = readFormerSecrets(notebook, id)
  const handover = await room.ours()?.handover(inHand, bytesPerCode, former)
  if (!handover) return null
  return {
    ...handover,
    async take(text) {
      const taken = await handover.take(text)
      if (taken.ok && taken.value.kind === 'taken') onTaken()
      return taken
    },
  }
}
