import { mayBeOne } from '../../domain/sameNames.ts'
import type { ConversationSummary } from '../../domain/summary.ts'
import type { InvitationPreview } from '../views.ts'

/** A talk of the two that is here already and still to be held: both may have invited. */
export function talkAhead(rows: readonly ConversationSummary[], inviter: string): InvitationPreview['ahead'] {
  for (const row of rows) {
    const { part, group, others, heldOn, date, time } = row
    const [name] = others
    const isOther = part || group || heldOn || isSealed(row) || others.length > 1
    if (!isOther && name && mayBeOne(name, inviter)) return { name, date, time }
  }
  return null
}

/** Both have said yes to its plan. */
export const isSealed = ({ station }: ConversationSummary): boolean => sealedStations.has(station)
const sealedStations: ReadonlySet<ConversationSummary['station']> = new Set(['file', 'followup'])
