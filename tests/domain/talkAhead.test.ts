import { expect, test } from 'vitest'
import type { ConversationId } from '../../src/domain/ids.ts'
import type { ConversationSummary } from '../../src/domain/summary.ts'
import { lastPlanWith, talkAhead } from '../../src/domain/talkAhead.ts'

const here: ConversationSummary = {
  id: 'mine' as ConversationId,
  packName: 'MUS',
  myRole: 'employee',
  others: ['Maja'],
  date: '2026-11-28',
  time: '10:00',
  manner: 'walk',
  station: 'invite',
  reach: { mine: 'invite', others: 'invite' },
  waitsFor: { who: 'others', act: 'answer' },
  followUpDate: '',
  changedAt: 0,
}
const ahead = { name: 'Maja', date: '2026-11-28', time: '10:00' }

test.each<[string, Partial<ConversationSummary>, string, typeof ahead | null]>([
  ['the two have one that is still to be held', {}, 'Maja Holm', ahead],
  [
    'names are written alike, not letter by letter',
    { others: ['maja  holm'] },
    'Maja Holm',
    { ...ahead, name: 'maja  holm' },
  ],
  ['another surname is another person', { others: ['Maja Lund'] }, 'Maja Holm', null],
  ['another first name is another person', {}, 'Mia Holm', null],
  ['whose talk it is was written shorter', { myName: 'Jonas' }, 'Maja Holm', ahead],
  ['it is that of somebody else who uses this phone, too', { myName: 'Anna Bo' }, 'Maja Holm', null],
  ['it was ended for all', { endedBy: 'Maja Holm' }, 'Maja Holm', null],
  ['it was held', { heldOn: '2026-11-20' }, 'Maja Holm', null],
  ['its plan is sealed, though not all of it is done', { station: 'followup' }, 'Maja Holm', null],
  ['it is one beside the yearly one', { part: 'Midtvejs' }, 'Maja Holm', null],
  ['it is a group’s', { others: ['Maja', 'Ole'] }, 'Maja Holm', null],
])('A second invitation between two: %s', (_, row, inviter, found) => {
  expect(talkAhead([{ ...here, ...row }], inviter, 'Jonas Berg')).toEqual(found)
})

test('A talk that is begun by itself is shown the latest plan of the two, and nobody else’s', () => {
  const plan = (id: string, more: Partial<ConversationSummary>): ConversationSummary => ({
    ...here,
    id: id as ConversationId,
    station: 'followup',
    heldOn: '2025-11-20',
    ...more,
  })
  const rows = [
    plan('older', { heldOn: '2024-11-20' }),
    plan('last', {}),
    plan('linked', { part: 'Midtvejs', heldOn: '2026-01-01' }),
    plan('anna’s', { myName: 'Anna Bo', heldOn: '2026-01-01' }),
    plan('another’s', { others: ['Mette'], heldOn: '2026-01-01' }),
    plan('not sealed', { station: 'agree', heldOn: '2026-01-01' }),
  ]
  expect(lastPlanWith(rows, 'Maja Holm', 'Jonas Berg')?.id).toBe('last')
  expect(lastPlanWith(rows, 'Ole', 'Jonas Berg')).toBeNull()
})
