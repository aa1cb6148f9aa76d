import { expect, test } from 'vitest'
import type { ConversationId } from '../../src/domain/ids.ts'
import type { ConversationSummary } from '../../src/domain/summary.ts'
import { turnToday } from '../../src/domain/turnToday.ts'

const row = (of: Partial<ConversationSummary>): ConversationSummary => ({
  id: 'c1' as ConversationId,
  packName: 'MUS',
  myRole: 'leader',
  others: ['Jonas'],
  date: '2026-11-26',
  time: '10:00',
  manner: 'walk',
  station: 'followup',
  reach: { mine: 'followup', others: 'followup' },
  waitsFor: { who: 'nobody', act: 'done' },
  followUpDate: '2027-05-28',
  changedAt: 0,
  ...of,
})
const waitsOn = (today: string, of: Partial<ConversationSummary> = {}) => turnToday(row(of), today).waitsFor

test('a plan comes up on its day, though its conversation was not opened since it was filed', () => {
  expect(waitsOn('2027-05-27')).toEqual({ who: 'nobody', act: 'done' })
  expect(waitsOn('2027-05-28')).toEqual({ who: 'both', act: 'followup' })
  expect(waitsOn('2027-06-30', { myRole: 'unionRep' })).toEqual({ who: 'others', act: 'followup' })
  expect(waitsOn('2027-06-30', { followUpDate: '' })).toEqual({ who: 'nobody', act: 'done' })
})

test('on its day a talk waits for both, whatever could still be done before', () => {
  for (const act of ['prepare', 'confirm-setting'] as const) {
    const waiting = { station: 'talk', waitsFor: { who: 'others', act } } as const
    expect(waitsOn('2026-11-25', waiting)).toEqual(waiting.waitsFor)
    expect(waitsOn('2026-11-26', waiting)).toEqual({ who: 'both', act: 'talk' })
    expect(waitsOn('2026-11-26', { ...waiting, date: '' })).toEqual(waiting.waitsFor)
  }
  const begun = { station: 'talk', waitsFor: { who: 'both', act: 'talk-on' } } as const
  expect(waitsOn('2026-11-27', begun)).toEqual(begun.waitsFor)
})
