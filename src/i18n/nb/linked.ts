import type { linked as source } from '../da/linked.ts'
import type { Shape } from '../shape.ts'

export const linked: Shape<typeof source> = {
  lead: 'Hver av dem er en samtale for seg, med dere to.',
  notYet: 'De kan lages når den andre er med.',
  forItself:
    'Den har sin egen sti og sitt eget papir. Ingenting derfra blir med hit, og heller ikke omvendt.',
  withPlan: 'Den har sin egen sti. Planen deres er med der, men ingenting derfra blir med hit.',
  make: 'Lag en og inviter',
  makeAnother: 'Lag en til',
  open: 'Åpne',
  invited: ({ name }) => `${name} har invitert deg.`,
  invitedTo: ({ name, form }) => `${name} har invitert deg: ${form}.`,
  see: 'Se invitasjonen',
  back: 'Til samtalen',
  offer: ({ forms }) => `Egen samtale: ${forms}`,
}
