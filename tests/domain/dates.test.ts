import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { addDays, addMonths, daysBetween, isDate, isInWindow } from '../../src/domain/dates.ts'

const day = fc
  .date({ min: new Date('1600-01-01T00:00:00Z'), max: new Date('9990-12-31T00:00:00Z'), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10))

describe('days have no clock', () => {
  test('29 February is a day in leap years alone, also in 2000 and not in 1900', () => {
    expect(['2028-02-29', '2000-02-29', '1896-02-29'].every(isDate)).toBe(true)
    expect(['2027-02-29', '1900-02-29', '2026-02-30', '2026-13-01', '26-11-22'].some(isDate)).toBe(false)
  })

  test('a year after 29 February it is 28 February, and four years after 29 again', () => {
    expect(addMonths('2028-02-29', 12)).toBe('2029-02-28')
    expect(addMonths('2028-02-29', 48)).toBe('2032-02-29')
  })

  test('what so many days lead to lies so many days away, over every turn of a year since 1600', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -800, max: 800 }), (from, days) => {
        const to = addDays(from, days)
        expect(isDate(to)).toBe(true)
        expect(daysBetween(from, to)).toBe(days)
      }),
    )
  })

  test('the same day some months on is in that month, and never later than asked', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -40, max: 40 }), (from, months) => {
        const to = addMonths(from, months)
        expect(isDate(to)).toBe(true)
        expect(Number(to.slice(8))).toBeLessThanOrEqual(Number(from.slice(8)))
        expect(addMonths(to, -months).slice(0, 7)).toBe(from.slice(0, 7))
      }),
    )
  })

  test('a season may reach over New Year', () => {
    const season = { from: '11-15', to: '02-15' }
    expect(['2026-12-31', '2027-01-01', '2026-11-15', '2027-02-15'].every(at => isInWindow(at, season))).toBe(
      true,
    )
    expect(isInWindow('2026-11-14', season)).toBe(false)
  })
})

/** The first and the last place where a day begins, one west of Greenwich, and one that changes its clocks at midnight. */
const places = ['Pacific/Kiritimati', 'Pacific/Niue', 'America/Santiago', 'Europe/Copenhagen', 'UTC']
const homeZone = process.env.TZ

describe.each(places)('on a phone in %s', place => {
  afterEach(() => {
    vi.useRealTimers()
    if (homeZone === undefined) delete process.env.TZ
    else process.env.TZ = homeZone
  })

  /** As on a phone that was started there. */
  async function there(now: string) {
    process.env.TZ = place
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(now) })
    vi.resetModules()
    const { formats, isoToday } = await import('../../src/i18n/format.ts')
    return { da: formats('da'), isoToday }
  }

  test('a day reads as it was agreed: before 1900, on leap days, at New Year, when clocks change', async () => {
    const { da } = await there('2026-11-22T12:00:00Z')
    expect(da.fullDay('1899-12-31')).toBe('31.\u00a0december 1899')
    expect(da.day('2028-02-29')).toBe('tirsdag den 29.\u00a0februar 2028')
    expect(da.fullDay('2027-01-01')).toBe('1.\u00a0januar 2027')
    expect(da.day('2026-12-31')).toBe('torsdag 31.\u00a0december')
    for (const changed of ['2027-03-28', '2026-10-25', '2026-09-06', '2027-04-04'])
      expect(da.fullDay(changed)).toMatch(new RegExp(`^${Number(changed.slice(8))}\\.`))
  })

  test('tomorrow is tomorrow, also where the clocks change in between', async () => {
    const { da } = await there('2026-11-22T12:00:00Z')
    for (const today of ['2026-12-31', '2027-03-27', '2026-10-24', '2026-09-05', '2028-02-28'])
      expect(da.relativeDay(addDays(today, 1), today)).toBe('i morgen')
  })

  test('today is the day that a calendar on the wall there shows', async () => {
    const { isoToday } = await there('2026-12-31T11:00:00Z')
    const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: place }).format(new Date())
    expect(isoToday()).toBe(shown)
  })

  test('on a phone that came there with the app open, days and hours read as they did, and instants by its clock', async () => {
    const { da } = await there('2026-11-22T12:00:00Z')
    const evening = Date.parse('2027-06-03T20:00:00Z')
    const read = () => [da.soon('2026-11-26', '23:30', '2026-11-22'), da.moment('2027-01-01', '00:30')]
    const before = read()
    for (const next of places) {
      process.env.TZ = next
      expect(read()).toEqual(before)
      const shown = { hour: '2-digit', minute: '2-digit', timeZone: next } as const
      expect(da.clock(evening)).toBe(new Intl.DateTimeFormat('da-DK', shown).format(evening))
    }
  })
})
