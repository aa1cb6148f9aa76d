import type { modules as source } from '../da/modules.ts'
import type { Shape } from '../shape.ts'

export const modules: Shape<typeof source> = {
  title: 'Det ni tar med',
  lead: 'Välj tillsammans vilka moduler ni går igenom. Tid och moduler är en överenskommelse när båda har sagt ja.',
  ask: ({ name }) => `Först lite om ${name}`,
  askHint: 'det står på din egen lista och avgör vilka moduler som hör till',
  otherCode: 'En annan',
  yes: 'Ja',
  no: 'Nej',
  modules: 'Moduler',
  locked: 'Ska vara med',
  answerFirst: 'Svara först på frågan ovanför.',
  theirs: ({ name }) => `Det avgör ${name}, som vet om det hör till.`,
  optional: 'Kan tas med',
  confirm: 'Ja, så gör vi',
  both: 'Ni har båda sagt ja till tid och moduler.',
  mine: ({ names }) => `Du har sagt ja. ${names} har inte sagt ja än.`,
  theirTurn: ({ names }) => `${names} har sagt ja. Passar det dig också?`,
  nobody: 'Ingen av er har sagt ja än.',
  noDay: 'Ni har inte bestämt någon dag än.',
  part: 'Tid och moduler',
  partCount: ({ count }) => `${count} moduler är med`,
  partSee: 'Se och välj moduler',
  setting: 'Se eller ändra tid och plats',
  facts: {
    permanent: ({ name }) => `Är ${name} fast anställd?`,
    leaderPosition: ({ name }) => `Är ${name} själv chef?`,
    unskilled: ({ name }) => `Saknar ${name} yrkesutbildning?`,
    jobCode: ({ name }) => `Vilken befattningskod har ${name}?`,
    shortEducation: ({ name }) => `Har ${name} högst gymnasieutbildning?`,
  },
}
