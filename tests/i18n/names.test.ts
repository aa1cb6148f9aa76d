import { expect, test } from 'vitest'
import {
  danishPossessive,
  englishPossessive,
  firstName,
  initial,
  initialsOf,
  norwegianPossessive,
  shortInitial,
  shortName,
  swedishPossessive,
} from '../../src/i18n/names.ts'

test('whose it is, as each language writes it', () => {
  expect(danishPossessive('Fatima')).toBe('Fatimas')
  for (const possessive of [danishPossessive, norwegianPossessive]) expect(possessive('Jonas')).toBe('Jonas’')
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

test('two of the same first name are told apart by as little of the surname as it takes', () => {
  const group = [
    { name: 'Anna Karlsson' },
    { name: 'Anna Lindqvist' },
    { name: 'Bo Lund' },
    { name: 'Bo Lise Larsen' },
    { name: 'Eva Maria Holm' },
    { name: 'Eva Lise Holm' },
    { name: 'Ole' },
    { name: 'Ole Sand' },
  ]
  expect(group.map(({ name }) => shortName(name, group))).toEqual([
    'Anna\u00a0K',
    'Anna\u00a0L',
    'Bo Lund',
    'Bo Larsen',
    'Eva Maria Holm',
    'Eva Lise Holm',
    'Ole',
    'Ole\u00a0S',
  ])
  expect(shortName('Anna Karlsson', [{ name: 'Anna  Karlsson' }, { name: 'Bo Lund' }])).toBe('Anna')
  expect(shortName('', group)).toBe('')
  const letters = ['Anna\u00a0K', 'Anna\u00a0S', 'K']
  expect(letters.map(danishPossessive)).toEqual(['Anna\u00a0K’s', 'Anna\u00a0S’s', 'K’s'])
  expect(letters.map(norwegianPossessive)).toEqual(['Anna\u00a0Ks', 'Anna\u00a0S’', 'Ks'])
  expect(letters.map(swedishPossessive)).toEqual(['Anna\u00a0K:s', 'Anna\u00a0S:s', 'K:s'])
})

test('a letter on a stone is two where another’s name begins alike', () => {
  const group = [
    { name: 'Anna Karlsson' },
    { name: 'Åse Thorvaldsen' },
    { name: 'Amir Noori' },
    { name: 'Bo' },
  ]
  expect(group.map(({ name }) => shortInitial(name, group))).toEqual(['AK', 'Å', 'AN', 'B'])
  expect(initialsOf([group[0]!, group[3]!], group)).toBe('AK B')
  expect(initialsOf([group[1]!, group[3]!], group)).toBe('ÅB')
})
