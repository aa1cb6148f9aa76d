import { expect, test } from 'vitest'
import { readPlanExtra, setPlanField } from '../../../src/document/plan.ts'
import { linesIn, withLine, withoutLine } from '../../../src/features/agree/lines.ts'
import { twoPhones } from '../../document/twoPhones.ts'

test('a line is added, changed and taken away, and an empty one can stand while it is written', () => {
  const two = withLine(withLine('', 0, 'IT'), 1, 'Vikar')
  expect(linesIn(two)).toEqual(['IT', 'Vikar'])
  expect(linesIn(withLine(two, 0, ''))).toEqual(['', 'Vikar'])
  expect(linesIn(withoutLine(two, 0))).toEqual(['Vikar'])
  expect(linesIn('')).toEqual([])
  expect(linesIn(withLine('', 0, 'to\nlinjer'))).toEqual(['to', 'linjer'])
})

test('two lines that were added apart, each the first, are two lines when the phones meet', () => {
  const { hers, his, meet } = twoPhones()
  setPlanField(hers, 'oppfolging', withLine('', 0, 'Nettbrett'))
  setPlanField(his, 'oppfolging', withLine('', 0, 'Vikar'))
  meet()
  for (const doc of [hers, his])
    expect(linesIn(readPlanExtra(doc).oppfolging ?? '').sort()).toEqual(['Nettbrett', 'Vikar'])
})
