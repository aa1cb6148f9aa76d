import type { laid as source } from '../da/laid.ts'
import type { Shape } from '../shape.ts'

export const laid: Shape<typeof source> = {
  title: 'Det ni lade',
  open: 'Spara brädet som bild',
  lead: 'Så ligger ert bräde just nu. Ni kan spara det som en bild.',
  hint: 'hör inte till akten',
  note: 'Er egen bild. Den hör inte till akten.',
  keep: 'Spara eller dela bilden',
  nothing: 'Ni har inte lagt några frågor än. Det ni lägger på brädet kommer med här.',
  alt: 'Bild av brädet. Samma sak står som text nedanför.',
  asText: 'Som text',
  file: 'Pussel',
}
