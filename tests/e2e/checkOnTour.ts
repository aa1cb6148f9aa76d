import { beforeAll, describe, expect, test } from 'vitest'
import { type Borders, watchBorders } from './borders.ts'
import { beyondTheEdge } from './layout.ts'
import { expectAccessible } from './phones.ts'
import { goOn, type Tour } from './visits.ts'

/** What holds wherever the tour stops. */
export function checkOnTour(where: string, tour: Tour, { stops, phones }: { stops: number; phones: number }) {
  describe(where, () => {
    const visited: string[] = []
    const inaccessible: string[] = []
    const tooWide: string[] = []
    const borders: Borders[] = []

    beforeAll(async () => {
      await goOn(
        tour,
        async (phone, url) => void borders.push(await watchBorders(phone, url)),
        async ({ page }, where) => {
          visited.push(where)
          await expectAccessible(page, where).catch((reason: Error) => inaccessible.push(reason.message))
          for (const place of await beyondTheEdge(page)) tooWide.push(`${where}, ${place}`)
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

    test('nothing breaks the content security policy, and nobody but the own relay is asked', () => {
      expect(borders).toHaveLength(phones)
      expect(borders.flatMap(({ violations }) => violations)).toEqual([])
      expect(borders.flatMap(({ foreign }) => foreign)).toEqual([])
    })
  })
}
