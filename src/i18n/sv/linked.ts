import type { linked as source } from '../da/linked.ts'
import type { Shape } from '../shape.ts'

export const linked: Shape<typeof source> = {
  lead: 'Vart och ett är ett samtal för sig, mellan er två.',
  notYet: 'De kan skapas när den andra är med.',
  forItself:
    'Det har sin egen stig och sitt eget papper. Inget därifrån följer med hit, och inte heller tvärtom.',
  withPlan: 'Det har sin egen stig. Er plan är med där, men inget därifrån följer med hit.',
  make: 'Skapa ett och bjud in',
  makeAnother: 'Skapa ett till',
  open: 'Öppna',
  invited: ({ name }) => `${name} har bjudit in dig.`,
  invitedTo: ({ name, form }) => `${name} har bjudit in dig: ${form}.`,
  see: 'Se inbjudan',
  back: 'Till samtalet',
  offer: ({ forms }) => `Eget samtal: ${forms}`,
}
