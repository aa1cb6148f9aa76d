import type { bring as source } from '../da/bring.ts'
import type { Shape } from '../shape.ts'

export const bring: Shape<typeof source> = {
  whom: 'Hvem tar du med?',
  invite: 'Inviter med lenke eller kode',
  showInvitation: 'Vis invitasjonen',
  absent: ({ name }) => `${name} er ikke med ennå.`,
  isIn: ({ name }) => `${name} er med.`,
  comes: ({ by, name }) => `${by} tar med ${name}.`,
  you: ({ name }) => `${name} har tatt deg med. Du ser denne samtalen og ingen andre.`,
  youAreIn: 'Du er med',
  asked: ({ name }) => `${name} har bedt om referat.`,
  again: {
    openTitle: ({ name }) => `Ta med ${name}`,
    admitted: 'Det skjer av seg selv så snart telefonen din er på nett.',
    doneTitle: ({ name }) => `${name} er med`,
    done: ({ name }) => `${name} ser denne samtalen og ingen andre.`,
  },
  preview: {
    title: ({ name }) => `${name} tar deg med`,
    text: ({ role }) => `Du er invitert som ${role}.`,
    sees: 'Du ser det de to deler i denne samtalen, og kan selv skrive.',
    only: 'Du ser ingen andre samtaler.',
    nothing: 'Du skal ikke bekrefte eller skrive under på noe.',
    accept: 'Ja, jeg blir med',
  },
}
