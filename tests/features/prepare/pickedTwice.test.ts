import { expect, it } from 'vitest'
import { pickedTwice } from '../../../src/features/prepare/pickedTwice.ts'
import { jonas, maja, pickOf, sixWords, word } from '../../domain/yearlyTalk.ts'

it('Words that both picked are named once', () => {
  expect(pickedTwice({ picks: sixWords })).toEqual([word('mod')])
})

it('Words that one phone lists twice, or that are still sealed, are nobody’s match', () => {
  const twice = pickOf(maja, [word('mod'), word('mod')])
  expect(pickedTwice({ picks: [twice, pickOf(jonas, null)] })).toEqual([])
})
