import type { WaitsFor } from './path.ts'
import type { ConversationSummary } from './summary.ts'

/**
 * A row says what waits as it was when its conversation was last open; what comes with a day of its own comes by the
 * calendar alone, also for one that nobody has opened for months.
 */
export function turnToday(row: ConversationSummary, today: string): ConversationSummary {
  const { station, waitsFor, date, followUpDate } = row
  const everybody = row.myRole === 'unionRep' ? 'others' : 'both'
  if (station === 'talk' && beforeTheDay.has(waitsFor.act) && date !== '' && date <= today)
    return { ...row, waitsFor: { who: everybody, act: 'talk' } }
  if (station === 'followup' && waitsFor.who === 'nobody' && followUpDate !== '' && followUpDate <= today)
    return { ...row, waitsFor: { who: everybody, act: 'followup' } }
  return row
}

const beforeTheDay: ReadonlySet<WaitsFor['act']> = new Set(['confirm-setting', 'prepare'])
