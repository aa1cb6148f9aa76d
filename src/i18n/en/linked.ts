import type { linked as source } from '../da/linked.ts'
import type { Shape } from '../shape.ts'

export const linked: Shape<typeof source> = {
  lead: 'Each is a talk of its own, between the two of you.',
  notYet: 'They can be set up once the other has joined.',
  forItself:
    'It has its own path and its own paper. Nothing from there comes along here, nor the other way round.',
  withPlan: 'It has its own path. Your plan comes along there, but nothing from there comes along here.',
  make: 'Set one up and invite',
  makeAnother: 'Set up another',
  open: 'Open',
  invited: ({ name }) => `${name} has invited you.`,
  invitedTo: ({ name, form }) => `${name} has invited you: ${form}.`,
  see: 'See the invitation',
  back: 'To the talk',
  offer: ({ forms }) => `A talk of its own: ${forms}`,
}
