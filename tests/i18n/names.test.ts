import { expect, test } from 'vitest'
import {
  danishPossessive,
  englishPossessive,
  firstName,
  initial,
  swedishPossessive,
} from '../../src/i18n/names.ts'

test('whose it is, as each language writes it', () => {
  expect(danishPossessive('Fatima')).toBe('Fatimas')
  expect(danishPossessive('Jonas')).toBe('Jonas’')
  expect(swedishPossessive('Jonas')).toBe('Jonas')
  expect(englishPossessive('Maja')).toBe('Maja’s')
})

test('a person is called by the first name, also one who has only that', () => {
  expect(firstName('  Jonas Holm Kristensen')).toBe('Jonas')
  expect(firstName('Lis')).toBe('Lis')
  expect(firstName('')).toBe('')
})

test('an initial is a whole letter', () => {
  expect(initial('øyvind')).toBe('Ø')
  expect(initial('')).toBe('')
})
