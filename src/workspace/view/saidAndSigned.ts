import type { OpenedPick } from '../../document/picks.ts'
import { readReplacements } from '../../document/replacements.ts'
import { mayLetIn } from '../../domain/access.ts'
import type { Conversation, Device, Participant } from '../../domain/conversation.ts'
import type { Farewell } from '../../domain/farewell.ts'
import type { ConversationId, ParticipantId } from '../../domain/ids.ts'
import { isParty } from '../../domain/participants.ts'
import { nextEpoch } from '../devices/removedDevices.ts'
import type { Secrets } from '../ports.ts'
import type { ConversationView } from '../views.ts'
import type { Computed } from './computed.ts'
import { isStated } from './isStated.ts'
import type { ViewParts } from './viewParts.ts'

/** A relay's word is none: only what a device that speaks for a participant here has signed (SPEC P-57). */
export function believedEnd(
  parts: ViewParts,
  participants: Participant[],
  speaking: (who: ParticipantId) => Device[],
): ConversationView['ended'] {
  const { farewells, entry } = parts
  const isTrue = ({ signature, ...said }: Farewell) =>
    participants.some(
      ({ id, role }) =>
        id === said.by &&
        (entry.group ? id === entry.group.leader : isParty({ role })) &&
        speaking(id).some(device =>
          isStated(parts, device, 'farewell', { conversation: entry.id, ...said }, signature),
        ),
    )
  const end = farewells.find(said => said.what === 'ended' && isTrue(said))
  return end ? { by: end.by, at: end.at } : null
}

/** Who says, signed by a device that speaks for them, that another device was let in instead of this one (SPEC P-124). */
export function replacer(
  parts: ViewParts,
  { participants, part }: Conversation,
  speaking: (who: ParticipantId) => Device[],
): ParticipantId | null {
  const { doc, entry, device, pack } = parts
  const { me } = entry
  const mine = participants.find(({ id }) => id === me)
  const mayHave = mine ? participants.filter(one => mayLetIn(pack, part, one, mine)) : []
  const epoch = nextEpoch(entry) - 1
  for (const { of, signKey, by, epoch: saidIn, signature } of readReplacements(doc)) {
    if (of !== me || signKey !== device.signKey || saidIn !== epoch) continue
    const replacement = { conversation: entry.id, participant: me, signKey, epoch }
    for (const { id } of mayHave) {
      const sayer = id !== me && speaking(id).find(one => one.signKey === by)
      if (sayer && isStated(parts, sayer, 'replacement', replacement, signature)) return id
    }
  }
  return null
}

/** Are these the words that were committed to? */
export function isTruePick(
  { by, keywords, salt, commitment }: OpenedPick,
  conversation: ConversationId,
  { commitPicks }: Secrets,
  { truth }: Computed,
): boolean {
  const check = async () =>
    (await commitPicks({ conversation, participant: by, keywords, salt })) === commitment
  return truth.get(JSON.stringify([by, commitment, keywords, salt.join()]), check) === true
}
