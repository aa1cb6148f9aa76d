import type { laid as source } from '../da/laid.ts'
import type { Shape } from '../shape.ts'

export const laid: Shape<typeof source> = {
  title: 'What you laid out',
  open: 'Keep the board as a picture',
  lead: 'This is your board as it lies now. You can keep it as a picture.',
  hint: 'not part of the record',
  note: 'Your own picture. It is not part of the record.',
  keep: 'Save or share the picture',
  nothing: 'You haven’t laid out any questions yet. What you lay on the board shows up here.',
  alt: 'Picture of the board. The same is below as text.',
  asText: 'As text',
  file: 'Puzzle',
}
