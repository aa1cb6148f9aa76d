import { expect, test } from 'vitest'
import { chooseLanguage, isLanguage } from '../../src/i18n/language.ts'

test('the first language that the app speaks is chosen', () => {
  expect(chooseLanguage(['fi-FI', 'sv-FI', 'en'])).toBe('sv')
  expect(chooseLanguage(['da-DK', 'en-GB'])).toBe('da')
})

test('every kind of Norwegian reads Bokmål', () => {
  expect(chooseLanguage(['nb-NO'])).toBe('nb')
  expect(chooseLanguage(['nn-NO', 'nb-NO'])).toBe('nb')
  expect(chooseLanguage(['no'])).toBe('nb')
})

test('English is spoken to everybody else, and where nothing is known', () => {
  expect(chooseLanguage(['fi-FI', 'de'])).toBe('en')
  expect(chooseLanguage([])).toBe('en')
})

test('a remembered value that is no language is not taken for one', () => {
  expect(isLanguage('da')).toBe(true)
  expect(isLanguage('klingon')).toBe(false)
  expect(isLanguage(null)).toBe(false)
})
