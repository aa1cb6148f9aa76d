import { expect, test } from 'vitest'
import { inSentence, nearestFirst } from '../../src/i18n/packText.ts'

test('the forms of the reader’s own language come first, the others as they stand', () => {
  const forms = ['da', 'sv', 'nb', 'sv'].map((locale, at) => ({ locale, at }))
  const order = (language: 'sv' | 'en') => nearestFirst(forms, language).map(({ at }) => at)
  expect(order('sv')).toEqual([1, 3, 0, 2])
  expect(order('en')).toEqual([0, 1, 2, 3])
})

test.each([
  ['Uppföljningssamtal', 'uppföljningssamtal'],
  ['MUS', 'MUS'],
  ['Årssamtal', 'årssamtal'],
])('within a sentence %s is %s', (name, within) => {
  expect(inSentence(name)).toBe(within)
})
