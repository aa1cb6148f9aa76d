import { expect, test } from 'vitest'
import { breakable } from '../../src/i18n/breakable.ts'

test.each([
  ['Medarbejdersamtale', 'Medarbejder-samtale'],
  ['Individuell kompetensutvecklingsplan', 'Individuell kompetens-utvecklings-plan'],
  ['Kompetanseutviklingsavtale', 'Kompetanse-utviklings-avtale'],
  ['Karriereutvikling', 'Karriere-utvikling'],
  ['Arbejdspladsen', 'Arbejds-pladsen'],
  ['Ansvarsområder', 'Ansvars-områder'],
  ['Organisationskompasset', 'Organisations-kompasset'],
  ['Avansementsmuligheter', 'Avansements-muligheter'],
  ['KOMPETENSUTVECKLINGSPLAN', 'KOMPETENS-UTVECKLINGS-PLAN'],
])('of %s only the long compound may break, where its parts meet', (text, parted) => {
  expect(breakable(text).replaceAll('\u00ad', '-')).toBe(parted)
})

test('two words may part at the stroke between them, where they are long', () => {
  expect(breakable('Trivsel/arbejdsmiljø, og/eller')).toBe('Trivsel/\u200barbejdsmiljø, og/eller')
})

test.each(['Samtalsplan', 'Medarbejderens', 'Tillsvidareanställda', 'Det vi är överens om'])(
  '%s, short or without such a joint, stays as it is',
  text => {
    expect(breakable(text)).toBe(text)
  },
)
