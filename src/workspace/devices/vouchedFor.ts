import type { ClaimedDevice } from '../../document/participants.ts'
import type { Device } from '../../domain/conversation.ts'
import type { ConversationId } from '../../domain/ids.ts'
import type { Secrets } from '../ports.ts'

/** The trusted devices, and those that one of them vouches for, or one of those; all of one participant. */
export async function withVouchedFor(
  trusted: readonly Device[],
  claims: readonly ClaimedDevice[],
  of: { conversation: ConversationId; secrets: Pick<Secrets, 'isEndorsed'> },
): Promise<Device[]> {
  const known = [...trusted]
  let rest = claims
  for (let before = -1; before !== rest.length; ) {
    before = rest.length
    const still: ClaimedDevice[] = []
    for (const claim of rest) {
      if (await isVouchedFor(claim)) known.push(claim.device)
      else still.push(claim)
    }
    rest = still
  }
  return known

  async function isVouchedFor({ of: participant, device, endorsement }: ClaimedDevice): Promise<boolean> {
    const added = { conversation: of.conversation, participant, device }
    for (const by of known)
      if (endorsement && (await of.secrets.isEndorsed(by, added, endorsement))) return true
    return false
  }
}
