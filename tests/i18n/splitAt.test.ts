import { expect, test } from 'vitest'
import { splitAt } from '../../src/i18n/splitAt.ts'

test.each([
  [['Møder'], 'Lägg tillbaka Møder', ['Lägg tillbaka ', 'Møder', '']],
  [['Hvad', 'Hvem'], 'Det saknas: Hvem och hvad.', ['Det saknas: ', 'Hvem', ' och ', 'hvad', '.']],
  [['Mål', 'Mål for året'], 'Mål for året fattas', ['', 'Mål for året', ' fattas']],
  [['Hva'], 'Hvad mangler?', ['Hvad mangler?']],
  [['', 'Møder'], 'Inget saknas', ['Inget saknas']],
])('of %j the sentence »%s« holds every second part', (words, sentence, parts) => {
  expect(splitAt(words, sentence)).toEqual(parts)
})
