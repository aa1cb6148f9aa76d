import { describe, expect, it } from 'vitest'
import type { Conversation } from '../../src/domain/conversation.ts'
import type { Pack } from '../../src/domain/pack.ts'
import { longDate, shortMoment, weekdayAndDate } from '../../src/snapshot/dates.ts'
import { fileName } from '../../src/snapshot/fileName.ts'
import { snapshotContent } from '../../src/snapshot/snapshotContent.ts'
import { textTwin } from '../../src/snapshot/textTwin.ts'
import { checkCode, examplePlan, formPack, hash } from './examples.ts'
import { sourceOf } from './laidOut.ts'

const twin = (conversation: Conversation) => textTwin(snapshotContent(sourceOf(conversation)))

describe('The text twin', () => {
  it('reads like the form', () => {
    const [head, facts, first] = twin(examplePlan()).split('\n\n')
    expect(head).toBe('Albertslund Kommune · MUS\nUDVIKLINGSPLAN\nAftaler')
    expect(facts).toBe(
      'Medarbejder: Jonas Holm Kristensen\nLeder: Maja Lund Andersen\nDato: 26. november 2026\nUdgave: Skema, gåtur',
    )
    expect(first).toBe(
      'Adfærd\n' +
        'Hvad: Vi slutter aftenvagten med ti minutters fælles pause, hvor vi deler noget, der lykkedes.\n' +
        'Hvornår: Fra 1. december\n' +
        'Hvem deltager: Hele holdet\n' +
        'Hvem har ansvar: Maja Lund Andersen\n' +
        'Hvornår følges der op? fredag 29. januar 2027',
    )
  })

  it('ends with the seals, the code, and the whole hash that the QR code holds', () => {
    const text = twin(examplePlan())
    expect(text).toContain('Maja Lund Andersen: Bekræftet 26.11.2026 kl. 11.24')
    expect(text.endsWith(`Kontrolkode: ${checkCode}\nSHA-256: ${hash}\n`)).toBe(true)
  })

  it('shows a perspective without agreements as such', () => {
    expect(twin(examplePlan({ agreements: [] }))).toContain('Adfærd\n—\n\nStruktur\n—\n\nOpgaver\n—\n')
  })
})

describe('Dates on the snapshot', () => {
  it.each([
    ['da', '26. november 2026', 'torsdag 26. november 2026'],
    ['nb', '26. november 2026', 'torsdag 26. november 2026'],
    ['sv', '26 november 2026', 'torsdag 26 november 2026'],
  ] as const)('are worded as in %s', (locale, long, withWeekday) => {
    expect(longDate('2026-11-26', locale)).toBe(long)
    expect(weekdayAndDate('2026-11-26', locale)).toBe(withWeekday)
  })

  it('show a moment in the time of the country, summer and winter', () => {
    expect(shortMoment('2026-11-26T10:24:00Z', { locale: 'da', country: 'DK' })).toBe('26.11.2026 kl. 11.24')
    expect(shortMoment('2026-06-30T22:05:00Z', { locale: 'sv', country: 'SE' })).toBe('2026-07-01 kl. 00.05')
  })

  it('leave alone what is no date', () => {
    expect(weekdayAndDate('uge 50', 'da')).toBe('uge 50')
    expect(weekdayAndDate('2026-13-45', 'da')).toBe('2026-13-45')
    expect(weekdayAndDate('2026-02-30', 'da')).toBe('2026-02-30')
    expect(shortMoment('engang', { locale: 'da', country: 'DK' })).toBe('engang')
  })
})

describe('The file name', () => {
  const name = (
    conversation: Conversation,
    page?: { number: number; count: number },
    pack: Pack = formPack(),
  ) => fileName({ plan: sourceOf(conversation).plan, pack, ending: 'jpg', ...(page ? { page } : {}) })

  it('says which plan, whose and when', () => {
    expect(name(examplePlan())).toBe('Udviklingsplan Jonas Holm Kristensen 2026-11-26.jpg')
  })

  it('numbers several pages so that they sort', () => {
    expect(name(examplePlan(), { number: 3, count: 12 })).toBe(
      'Udviklingsplan Jonas Holm Kristensen 2026-11-26 03-12.jpg',
    )
  })

  it('holds nothing that a file system would stumble over, and is short enough for it', () => {
    const participants = examplePlan().participants.map(one => ({
      ...one,
      name: `../${'Å:*?"<>|\\'.repeat(60)}.exe`,
    }))
    const result = name(examplePlan({ participants }))
    expect(result).toMatch(/^[\p{L}\p{N} -]+\.jpg$/u)
    expect(new TextEncoder().encode(result).length).toBeLessThanOrEqual(255)
  })
})
