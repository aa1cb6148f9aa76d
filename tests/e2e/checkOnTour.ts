import { beforeAll, describe, expect, test } from 'vitest'
import { type Borders, watchBorders } from './borders.ts'
import { lookAt } from './see.ts'
import { goOn, type Tour } from './visits.ts'

/** What holds wherever the tour stops. */
export function checkOnTour(where: string, tour: Tour, { stops, phones }: { stops: number; phones: number }) {
  describe(where, () => {
    const visited: string[] = []
    const inaccessible: string[] = []
    const tooWide: string[] = []
    const misread: string[] = []
    const uncoloured: string[] = []
    const namedAlike: string[] = []
    const borders: Borders[] = []

    beforeAll(async () => {
      await goOn(
        tour,
        async (phone, url) => {
          // What moves only delays the looking: what is judged is how it stands in the end.
          await phone.page.emulateMedia({ reducedMotion: 'reduce' })
          borders.push(await watchBorders(phone, url))
        },
        async (phone, where) => {
          visited.push(where)
          const seen = await lookAt(phone, where)
          inaccessible.push(...seen.inaccessible)
          tooWide.push(...seen.tooWide)
          misread.push(...seen.misread)
          uncoloured.push(...seen.uncoloured)
          namedAlike.push(...seen.namedAlike)
        },
      )
    }, 400_000)

    test('axe finds nothing, in light, dark and daylight', () => {
      expect(visited.length).toBeGreaterThanOrEqual(stops)
      expect(inaccessible).toEqual([])
    })

    test('nothing scrolls sideways or is cut, small, lying, with letters twice as large, in the longest words', () => {
      expect(visited.length).toBeGreaterThanOrEqual(stops)
      expect(tooWide).toEqual([])
    })

    test('every word of the form is read out in the language of the form, whatever the app speaks', () => {
      expect(visited.length).toBeGreaterThanOrEqual(stops)
      expect(misread).toEqual([])
    })

    test('no drawing is left without a colour of the theme', () => {
      expect(visited.length).toBeGreaterThanOrEqual(stops)
      expect(uncoloured).toEqual([])
    })

    test('no two controls of a screen are named alike', () => {
      expect(visited.length).toBeGreaterThanOrEqual(stops)
      expect(namedAlike).toEqual([])
    })

    test('nothing breaks the content security policy, and nobody but the own relay is asked', () => {
      expect(borders).toHaveLength(phones)
      expect(borders.flatMap(({ violations }) => violations)).toEqual([])
      expect(borders.flatMap(({ foreign }) => foreign)).toEqual([])
    })
  })
}
