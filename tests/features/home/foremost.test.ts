import { expect, test } from 'vitest'
import type { ConversationId } from '../../../src/domain/ids.ts'
import { ownersOf } from '../../../src/domain/sameNames.ts'
import { isPast, isWaiting, orderByTurn } from '../../../src/features/home/foremost.ts'
import { dayAhead, headlineOf, statusOf, toldApartByDay, whenOf } from '../../../src/features/home/words.ts'
import { start } from '../../../src/i18n/da/start.ts'
import { formats } from '../../../src/i18n/format.ts'
import type { ConversationSummary } from '../../../src/workspace/views.ts'

const row = (name: string, of: Partial<ConversationSummary>): ConversationSummary => ({
  id: name as ConversationId,
  packName: 'MUS',
  myRole: 'leader',
  others: [name],
  date: '2026-11-26',
  time: '10:00',
  manner: 'walk',
  station: 'prepare',
  reach: { mine: 'prepare', others: 'prepare' },
  waitsFor: { who: 'me', act: 'pick' },
  followUpDate: '',
  changedAt: 0,
  ...of,
})
const wording = { messages: start, formats: formats('da'), today: '2026-11-22' }

test('what waits for me comes before what waits for others, and the nearest day first', () => {
  const rows = [
    row('Birthe', { waitsFor: { who: 'nobody', act: 'done' } }),
    row('Fatima', { waitsFor: { who: 'others', act: 'confirm-plan' } }),
    row('Lis', { date: '' }),
    row('Bo', { date: '2026-12-24' }),
    row('Jonas', {}),
  ]
  expect(orderByTurn(rows, wording.today).map(({ id }) => id)).toEqual([
    'Jonas',
    'Bo',
    'Lis',
    'Fatima',
    'Birthe',
  ])
})

test('the talk of today comes before one that was not held three weeks ago, and before plans that nobody looked at for a year', () => {
  const followUp = { station: 'followup', waitsFor: { who: 'both', act: 'followup' } } as const
  const rows = [
    row('Ali', { ...followUp, date: '2024-11-06', followUpDate: '2025-05-06' }),
    row('Mette', { ...followUp, date: '2025-11-30', followUpDate: '2026-11-20' }),
    row('Bo', { date: '2026-11-01', waitsFor: { who: 'both', act: 'talk' } }),
    row('Jonas', { date: '2026-11-22', waitsFor: { who: 'both', act: 'talk' } }),
  ]
  expect(orderByTurn(rows, wording.today).map(({ id }) => id)).toEqual(['Jonas', 'Mette', 'Bo', 'Ali'])
})

test('the talk of today comes before a yes to the time of one next year', () => {
  const rows = [
    row('Maja', { date: '2027-11-22', waitsFor: { who: 'me', act: 'confirm-setting' } }),
    row('Eva', { date: '2026-11-22', waitsFor: { who: 'both', act: 'talk' } }),
    row('Bo', { date: '2026-11-23', waitsFor: { who: 'both', act: 'talk' } }),
  ]
  expect(orderByTurn(rows, wording.today).map(({ id }) => id)).toEqual(['Eva', 'Maja', 'Bo'])
})

test('the talk of today stands first also while the other hasn’t answered or chosen, and each row ahead says its day', () => {
  const rows = [
    row('Bo', { date: '', waitsFor: { who: 'me', act: 'invite' }, station: 'invite' }),
    row('Jonas', { date: '2026-11-22', waitsFor: { who: 'others', act: 'pick' } }),
    row('Held', { date: '2026-11-22', station: 'file', waitsFor: { who: 'others', act: 'file' } }),
  ]
  expect(orderByTurn(rows, wording.today).map(({ id }) => id)).toEqual(['Jonas', 'Bo', 'Held'])
  expect(rows.map(each => dayAhead(each, wording))).toEqual(['', 'I dag kl.\u00a010', ''])
})

test('only what has nothing ahead and was held more than a month ago lies among the earlier ones', () => {
  const over = { station: 'followup', waitsFor: { who: 'nobody', act: 'done' } } as const
  const held = (heldOn: string, of: Partial<ConversationSummary> = {}) =>
    row('Lis', { ...over, heldOn, ...of })
  const isPastOf = (each: ConversationSummary) => isPast(each, wording.today)
  expect([held('2026-10-22'), held('2025-11-06')].map(isPastOf)).toEqual([true, true])
  const here = [
    held('2026-10-23'),
    held('2025-11-06', { followUpDate: '2026-11-26' }),
    held('2025-11-06', { waitsFor: { who: 'me', act: 'file' } }),
    row('Bo', { ...over, date: '' }),
  ]
  expect(here.filter(isPastOf)).toEqual([])
})

test('a conversation that is done is never made large', () => {
  expect(isWaiting(row('Birthe', { waitsFor: { who: 'nobody', act: 'done' } }))).toBe(false)
})

test('two with the same person are told apart by their days', () => {
  const [last, next] = [row('last', { others: ['Jonas Berg'] }), row('next', { others: ['Jonas Berg'] })]
  const beside = row('beside', { others: ['Jonas Berg'], part: 'Midtvejs' })
  const rows = [last, row('Jonas', {}), beside, next]
  expect([...toldApartByDay(rows)]).toEqual([last, next])
})

test('how the two meet is said of a talk that lies ahead or goes on, not of one that was held', () => {
  const when = (of: Partial<ConversationSummary>) =>
    whenOf(row('Jonas', { date: '2026-11-22', ...of }), wording)
  expect(when({ station: 'talk' })).toBe('I dag kl.\u00a010 · I går en tur')
  expect(when({ station: 'followup', date: '2024-11-06' })).toBe('6.\u00a0november 2024')
})

test('the headline says whose turn it is, by first name', () => {
  expect(headlineOf(row('Jonas Holm Kristensen', {}), wording)).toBe('Jonas er klar. Nu er det dig.')
})

test('a row says what is waited for, and when the plan comes up again', () => {
  const fatima = row('Fatima Yıldız', { waitsFor: { who: 'others', act: 'confirm-plan' } })
  expect(statusOf(fatima, wording)).toBe('Planen venter på Fatimas ja')
  const year = new Date().getFullYear()
  const birthe = row('Birthe', { waitsFor: { who: 'nobody', act: 'done' }, followUpDate: `${year}-12-14` })
  expect(statusOf(birthe, wording)).toBe('I ser på planen igen 14.\u00a0december')
})

test('of a group the plan waits for its leader to file it, and for nobody else', () => {
  const asMember = row('Maja Holm', {
    group: { leader: 'file', members: [] },
    waitsFor: { who: 'others', act: 'file' },
    others: ['Maja Holm', 'Fatima Yıldız', 'Ole Sand'],
  })
  expect(headlineOf(asMember, wording)).toBe('Maja lægger planen i mappen.')
  expect(statusOf(asMember, wording)).toBe('Maja lægger planen i mappen')
})

test('whoever’s answer came to nothing is led to whoever invites, in a group too', () => {
  const refused = row('Maja Holm', {
    group: { leader: 'prepare', members: [] },
    waitsFor: { who: 'me', act: 'ask-anew' },
    others: ['Maja Holm', 'Fatima Yıldız', 'Ole Sand'],
  })
  expect(headlineOf(refused, wording)).toBe('Bed Maja om en ny invitation.')
  expect(statusOf(refused, wording)).toBe('Se, hvad der skete')
})

test('where several use one phone each row says whose it is, and where one person does no row', () => {
  const rows = [row('Lone', { myName: 'Anna Bo' }), row('Mette', { myName: 'anna' }), row('Bo', {})]
  expect(ownersOf(rows)).toEqual(['Anna Bo'])
  expect(ownersOf([...rows, row('Lone', { myName: 'Dora Elm' })])).toEqual(['Anna Bo', 'Dora Elm'])
})

test('of a talk that was ended for all, Home says so, and no day', () => {
  const ended = row('Maja Holm', { endedBy: 'Maja Holm', waitsFor: { who: 'nobody', act: 'done' } })
  expect(statusOf(ended, wording)).toBe('Maja har afsluttet samtalen')
  expect(dayAhead(ended, wording)).toBe('')
})
