import { describe, expect, test } from 'vitest'
import { loadKeyWords } from '../../src/i18n/keyWords.ts'
import { languages } from '../../src/i18n/language.ts'

describe.each(languages)('The words to say aloud in %s', language => {
  test('are 256 different ones of plain letters, short enough to be said at a glance', async () => {
    const words = await loadKeyWords(language)
    expect(words).toHaveLength(256)
    expect(new Set(words).size).toBe(256)
    for (const word of words) expect(word).toMatch(/^[a-zåäæøö]{3,12}$/)
  })

  test('differ by more than one sound, so that none is heard as another', async () => {
    const words = await loadKeyWords(language)
    const alike = words.flatMap((word, at) =>
      words.slice(0, at).flatMap(other => (isWithinOneLetter(word, other) ? [`${word}/${other}`] : [])),
    )
    expect(alike).toEqual([])
  })
})

test('A place in the list means the same thing in all four languages', async () => {
  const [da, nb, sv, en] = await Promise.all((['da', 'nb', 'sv', 'en'] as const).map(loadKeyWords))
  const at = (place: number) => [da![place], nb![place], sv![place], en![place]]
  const places = ['hund', 'sommerfugl', 'egern', 'jordbær', 'vindue', 'fyrtårn', 'sporvogn', 'bison']
  expect(places.map(word => at(da!.indexOf(word)))).toEqual([
    ['hund', 'hund', 'hund', 'dog'],
    ['sommerfugl', 'sommerfugl', 'fjäril', 'butterfly'],
    ['egern', 'ekorn', 'ekorre', 'squirrel'],
    ['jordbær', 'jordbær', 'jordgubbe', 'strawberry'],
    ['vindue', 'vindu', 'fönster', 'window'],
    ['fyrtårn', 'fyrtårn', 'fyrtorn', 'lighthouse'],
    ['sporvogn', 'trikk', 'spårvagn', 'tram'],
    ['bison', 'bison', 'bison', 'bison'],
  ])
})

/** One letter more, less or other. */
function isWithinOneLetter(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (long.length - short.length > 1) return false
  const from = [...short].findIndex((letter, at) => letter !== long[at])
  if (from < 0) return true
  return short.slice(long.length === short.length ? from + 1 : from) === long.slice(from + 1)
}
