import { describe, expect, test } from 'vitest'
import type { ConversationId, PackId, PersonId } from '../../src/domain/ids.ts'
import type { Pack } from '../../src/domain/pack.ts'
import { askedOf, isDue, type Person, type PersonFacts, standingOf } from '../../src/domain/people.ts'
import type { ConversationSummary } from '../../src/domain/summary.ts'
import { readPack } from '../packs/readPack.ts'

const today = '2026-11-22'
const person = (facts: PersonFacts = {}, talks: string[] = []): Person => ({
  id: 'p' as PersonId,
  name: 'Jonas Berg',
  form: 'albertslund' as PackId,
  facts,
  talks: talks as ConversationId[],
})
const talk = (id: string, date: string, station: ConversationSummary['station']) =>
  ({ id, date, station }) as ConversationSummary

/** Permanent staff must, others after a year should. */
const staff: Pick<Pack, 'audience' | 'cadence' | 'rules' | 'window'> = {
  audience: [
    { who: { eq: ['employee.permanent', true] }, level: 'mandatory', tag: 'S' },
    { who: { gt: ['employee.monthsEmployed', 12] }, level: 'should', tag: 'S' },
  ],
  cadence: { perYear: 1, extraTalks: 'none' },
  window: null,
  rules: [],
}

const albertslund = await readPack('albertslund' as PackId)

describe('R-ALB-01 whoever had no MUS in the last 12 months is due', () => {
  const form = albertslund
  test('without any talk, at once', () => {
    const standing = standingOf(person(), form, [], today)
    expect(standing).toEqual({
      level: 'mandatory',
      last: '',
      latest: null,
      dueFrom: '',
      linked: [],
      deadline: null,
      running: null,
    })
    expect(isDue(standing, today)).toBe(true)
  })
  test('a year after the last one that was held, and not a day before', () => {
    const talks = [talk('a', '2024-11-01', 'followup'), talk('b', '2025-11-22', 'file')]
    const standing = standingOf(person({}, ['a', 'b']), form, talks, today)
    expect(standing).toMatchObject({ last: '2025-11-22', dueFrom: '2026-11-22' })
    expect(isDue(standing, today)).toBe(true)
    expect(isDue(standing, '2026-11-21')).toBe(false)
  })
  test('the next one goes on from the last that is still on this phone', () => {
    const talks = [talk('b', '2025-11-22', 'file'), talk('a', '2024-11-01', 'followup')]
    expect(standingOf(person({}, ['a', 'b', 'deleted']), form, talks, today).latest).toBe(talks[0])
    expect(standingOf(person({}, ['deleted']), form, [], today).latest).toBeNull()
  })
  test('held is held, on the day itself: sooner or later than planned, or without a plan for it', () => {
    const later = { ...talk('later', '2026-03-02', 'seal'), heldOn: '2026-04-15' }
    expect(standingOf(person({}, ['later']), form, [later], today).last).toBe('2026-04-15')
    const unplanned = { ...talk('unplanned', '', 'file'), heldOn: '2026-05-04' }
    expect(standingOf(person({}, ['unplanned']), form, [unplanned], today).last).toBe('2026-05-04')
  })
  test('a talk beside the yearly one neither counts for it nor keeps it from being due', () => {
    const extra = { ...talk('extra', '2026-11-01', 'agree'), part: 'Extra samtal' }
    const standing = standingOf(person({}, ['extra']), form, [extra], today)
    expect(standing).toMatchObject({ last: '', dueFrom: '', running: null, linked: [extra] })
    expect(isDue(standing, today)).toBe(true)
  })
  test('not while a talk is under way, and another person’s talk doesn’t count', () => {
    const talks = [talk('mine', '2026-12-01', 'prepare'), talk('hers', '2026-11-01', 'followup')]
    const standing = standingOf(person({}, ['mine']), form, talks, today)
    expect(standing).toMatchObject({ last: '', running: 'mine' })
    expect(isDue(standing, today)).toBe(false)
  })
})

describe('R-LUN-16 by what is known of the person', () => {
  const levelOf = (facts: PersonFacts) => standingOf(person(facts), staff, [], today).level
  test('permanent staff must', () => expect(levelOf({ permanent: true })).toBe('mandatory'))
  test('temporary staff should after more than twelve months', () => {
    expect(levelOf({ permanent: false, since: '2025-10-22' })).toBe('should')
    expect(levelOf({ permanent: false, since: '2025-11-22' })).toBeNull()
    expect(levelOf({ since: '2025-10-23' })).toBeNull()
  })
  test('nobody is due of whom nothing is known that the form asks for', () => {
    const standing = standingOf(person(), staff, [], today)
    expect(standing.dueFrom).toBeNull()
    expect(isDue(standing, today)).toBe(false)
  })
  test('only what the form looks at is asked for', () => {
    expect(askedOf(staff)).toEqual(['permanent', 'since'])
    expect(askedOf(albertslund)).toEqual([])
  })
})

test('a form that names no interval makes nobody due', () => {
  const form = { ...staff, cadence: { perYear: null, extraTalks: 'none' as const } }
  expect(standingOf(person({ permanent: true }), form, [], today).dueFrom).toBeNull()
})
