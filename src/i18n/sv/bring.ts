import type { bring as source } from '../da/bring.ts'
import type { Shape } from '../shape.ts'

export const bring: Shape<typeof source> = {
  whom: 'Vem tar du med?',
  invite: 'Bjud in med länk eller kod',
  showInvitation: 'Visa inbjudan',
  absent: ({ name }) => `${name} är inte med än.`,
  isIn: ({ name }) => `${name} är med.`,
  comes: ({ by, name }) => `${by} tar med ${name}.`,
  you: ({ name }) => `${name} har tagit med dig. Du ser det här samtalet och inga andra.`,
  youAreIn: 'Du är med',
  asked: ({ name }) => `${name} har bett om minnesanteckningar.`,
  again: {
    openTitle: ({ name }) => `Ta med ${name}`,
    admitted: 'Det sker av sig självt så snart din telefon har nät.',
    doneTitle: ({ name }) => `${name} är med`,
    done: ({ name }) => `${name} ser det här samtalet och inga andra.`,
  },
  preview: {
    title: ({ name }) => `${name} tar med dig`,
    text: ({ role }) => `Du är inbjuden som ${role}.`,
    sees: 'Du ser det de två delar i det här samtalet och kan själv skriva.',
    only: 'Du ser inga andra samtal.',
    nothing: 'Du ska inte bekräfta eller skriva under något.',
    accept: 'Ja, jag är med',
  },
}
