import type { modules as source } from '../da/modules.ts'
import type { Shape } from '../shape.ts'

export const modules: Shape<typeof source> = {
  title: 'Det dere tar med',
  lead: 'Velg sammen hvilke moduler dere går gjennom. Tid og moduler er en avtale når begge har sagt ja.',
  ask: ({ name }) => `Først litt om ${name}`,
  askHint: 'det står på din egen liste og avgjør hvilke moduler som hører med',
  otherCode: 'En annen',
  yes: 'Ja',
  no: 'Nei',
  modules: 'Moduler',
  locked: 'Må være med',
  answerFirst: 'Svar først på spørsmålet over.',
  theirs: ({ name }) => `Det avgjør ${name}, som vet om det hører med.`,
  optional: 'Kan tas med',
  confirm: 'Ja, det avtaler vi',
  both: 'Dere har begge sagt ja til tid og moduler.',
  mine: ({ names }) => `Du har sagt ja. ${names} har ikke sagt ja ennå.`,
  theirTurn: ({ names }) => `${names} har sagt ja. Passer det for deg også?`,
  nobody: 'Ingen av dere har sagt ja ennå.',
  noDay: 'Dere har ikke avtalt en dag ennå.',
  part: 'Tid og moduler',
  partCount: ({ count }) => `${count} moduler er med`,
  partSee: 'Se og velg moduler',
  setting: 'Se eller endre tid og sted',
  facts: {
    permanent: ({ name }) => `Er ${name} fast ansatt?`,
    leaderPosition: ({ name }) => `Er ${name} selv leder?`,
    unskilled: ({ name }) => `Er ${name} ufaglært?`,
    jobCode: ({ name }) => `Hvilken stillingskode har ${name}?`,
    shortEducation: ({ name }) => `Har ${name} høyst videregående skole?`,
  },
}
