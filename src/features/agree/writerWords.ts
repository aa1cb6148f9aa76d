import { hasOneWriter, mayWritePlan, planWriter } from '../../domain/access.ts'
import { shortName } from '../../i18n/names.ts'
import type { Speech } from './agreementWords.ts'

/** R-KS-09: who writes in the form, as I am told it; `hint` fits on the tab of a paper. */
export function writerWords({ view, messages }: Speech): { hint: string; told: string } {
  const words = messages.agree.writer
  const { me, conversation } = view
  const { participants, planExtra } = conversation
  const isLeader = me.role === 'leader'
  const writer = participants.find(({ role }) => role === planExtra[planWriter])
  if (writer?.role === me.role) return { hint: words.hint, told: words.mine }
  if (!writer && isLeader) return { hint: words.hintUndecided, told: words.undecided }
  const named = writer ?? participants.find(({ role }) => role === 'leader')
  const name = shortName(named?.name ?? '', participants) || messages.common.somebody
  if (!writer) return { hint: words.hintWaits({ name }), told: words.waits({ name }) }
  const told = isLeader ? words.theyWrite : words.leaderWrites
  return { hint: words.hintTheirs({ name }), told: told({ name }) }
}

/** Where I may not write, the paper itself says who may. */
export function paperHint(speech: Speech, usual: string): string {
  const { pack, conversation, me } = speech.view
  return hasOneWriter(pack) && !mayWritePlan(pack, conversation, me) ? writerWords(speech).hint : usual
}
