import type { laid as source } from '../da/laid.ts'
import type { Shape } from '../shape.ts'

export const laid: Shape<typeof source> = {
  title: 'Det dere la',
  open: 'Ta vare på brettet som bilde',
  lead: 'Slik ligger brettet deres akkurat nå. Dere kan ta vare på det som et bilde.',
  hint: 'hører ikke hjemme i mappa',
  note: 'Deres eget bilde. Det hører ikke hjemme i mappa.',
  keep: 'Lagre eller del bildet',
  nothing: 'Dere har ikke lagt noen spørsmål ennå. Det dere legger på brettet, blir med her.',
  alt: 'Bilde av brettet. Det samme står som tekst nedenfor.',
  asText: 'Som tekst',
  file: 'Puslespill',
}
