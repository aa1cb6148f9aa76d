import { randomBytes } from '../../crypto/bytes.ts'
import { createDeviceKeys } from '../../crypto/deviceKeys.ts'
import { addDevice, readParticipants } from '../../document/participants.ts'
import { commitPicks, openPicks } from '../../document/picks.ts'
import { confirmSetting } from '../../document/setting.ts'
import type { SharedDoc } from '../../document/sharedDoc.ts'
import type { ConversationId, NodeId, ParticipantId } from '../../domain/ids.ts'
import { secrets } from '../secrets.ts'
import type { Colleague } from './memoryMachinery.ts'

/** The other end of a talk that one tries out: says yes to day and place, and picks words. Nothing is ever sealed. */
export interface PlayedColleague extends Colleague {
  /** Once the form is known. */
  pick(conversation: ConversationId, keywords: readonly NodeId[]): Promise<void>
}

export async function playColleague(name: string): Promise<PlayedColleague> {
  const keys = await createDeviceKeys()
  let doc: SharedDoc | null = null
  const me = (there: SharedDoc): ParticipantId | null =>
    readParticipants(there).find(one => one.name === name)?.id ?? null
  return {
    answer: () => [{ invitee: '' as ParticipantId, name, device: keys.public }],
    come(there) {
      const id = me(there)
      if (!id || doc) return
      doc = there
      addDevice(doc, id, keys.public)
      confirmSetting(doc, id)
    },
    async pick(conversation, keywords) {
      const participant = doc && me(doc)
      if (!doc || !participant || keywords.length === 0) return
      const salt = randomBytes(32)
      const commitment = await secrets.commitPicks({ conversation, participant, keywords, salt })
      commitPicks(doc, participant, { commitment, isLate: false })
      openPicks(doc, participant, { keywords, salt })
    },
  }
}
