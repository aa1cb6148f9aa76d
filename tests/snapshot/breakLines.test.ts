import { expect, test } from 'vitest'
import { breakLines } from '../../src/snapshot/breakLines.ts'
import type { Font } from '../../src/snapshot/displayList.ts'

const broken = (text: string, letters: number) =>
  breakLines(text, {} as Font, letters, { measure: ({ length }: string) => length } as Parameters<
    typeof breakLines
  >[3])

test('A day never parts from its month, nor a number from what it counts, where a line has room for both', () => {
  expect(broken('Inden fredag 29. januar 2027', 14)).toEqual(['Inden fredag', '29. januar', '2027'])
  expect(broken('I løbet af 3 måneder', 12)).toEqual(['I løbet af', '3 måneder'])
  expect(broken('29. november', 8)).toEqual(['29.', 'november'])
})
