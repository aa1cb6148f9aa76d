import type { people as source } from '../da/people.ts'
import type { Shape } from '../shape.ts'

export const people: Shape<typeof source> = {
  title: 'Folkene dine',
  lead: 'Hvem du har samtale med, og når det er tid igjen.',
  hint: 'bare du ser listen',
  none: 'Her er ingen ennå. Den du lager en samtale med, kommer på listen av seg selv.',
  due: 'Nå er det tid',
  others: 'De andre',
  everybody: 'Alle',
  add: 'Skriv en på listen',
  name: 'Navn',
  nameMissing: 'Skriv et navn først',
  form: 'Skjema',
  never: 'Ingen samtale ennå',
  last: ({ day }) => `Sist ${day}`,
  now: 'Tid for en samtale',
  shouldNow: 'Bør få en samtale',
  from: ({ day }) => `Tid igjen fra ${day}`,
  running: 'Dere er i gang',
  facts: {
    permanent: 'Fast ansatt',
    since: 'Ansatt siden',
    leaderPosition: 'Er selv leder',
    unskilled: 'Er ufaglært',
    jobCode: 'Stillingskode',
    shortEducation: 'Høyst videregående skole',
  },
  make: 'Lag en samtale',
  open: 'Til samtalen deres',
  openLast: 'Se den siste samtalen',
  remove: 'Fjern fra listen',
}
