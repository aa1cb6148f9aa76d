import type { bring as source } from '../da/bring.ts'
import type { Shape } from '../shape.ts'

export const bring: Shape<typeof source> = {
  whom: 'Who are you bringing?',
  invite: 'Invite by link or code',
  showInvitation: 'Show the invitation',
  absent: ({ name }) => `${name} hasn’t joined yet.`,
  isIn: ({ name }) => `${name} has joined.`,
  comes: ({ by, name }) => `${by} brings ${name}.`,
  you: ({ name }) => `${name} has brought you along. You see this talk and no other.`,
  youAreIn: 'You have joined',
  asked: ({ name }) => `${name} has asked for minutes.`,
  again: {
    openTitle: ({ name }) => `Bring ${name}`,
    admitted: 'That happens by itself as soon as your phone is online.',
    doneTitle: ({ name }) => `${name} has joined`,
    done: ({ name }) => `${name} sees this talk and no other.`,
  },
  preview: {
    title: ({ name }) => `${name} brings you along`,
    text: ({ role }) => `You are invited as ${role}.`,
    sees: 'You see what the two share in this talk, and can write too.',
    only: 'You see no other talk.',
    nothing: 'You have nothing to confirm or sign.',
    accept: 'Yes, I’ll come',
  },
}
