import type { people as source } from '../da/people.ts'
import type { Shape } from '../shape.ts'

export const people: Shape<typeof source> = {
  title: 'Dina medarbetare',
  lead: 'Vem du har samtal med, och när det är dags igen.',
  hint: 'bara du ser listan',
  none: 'Här finns ingen än. Den du skapar ett samtal med kommer själv med på listan.',
  due: 'Nu är det dags',
  others: 'De andra',
  everybody: 'Alla',
  add: 'Skriv upp någon',
  name: 'Namn',
  nameMissing: 'Skriv ett namn först',
  form: 'Mall',
  never: 'Inget samtal än',
  last: ({ day }) => `Senast ${day}`,
  now: 'Dags för ett samtal',
  shouldNow: 'Bör få ett samtal',
  from: ({ day }) => `Dags igen från ${day}`,
  running: 'Ni har börjat',
  facts: {
    permanent: 'Tillsvidareanställd',
    since: 'Anställd sedan',
    leaderPosition: 'Är själv chef',
    unskilled: 'Saknar yrkesutbildning',
    jobCode: 'Befattningskod',
    shortEducation: 'Högst gymnasieutbildning',
  },
  make: 'Skapa ett samtal',
  open: 'Till ert samtal',
  openLast: 'Se ert senaste samtal',
  remove: 'Ta bort från listan',
}
