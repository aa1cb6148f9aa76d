/** Somebody whom one of the two brings along. */
export const bring = {
  whom: 'Hvem tager du med?',
  invite: 'Invitér med link eller kode',
  showInvitation: 'Vis invitationen',
  absent: ({ name }: { name: string }) => `${name} er ikke med endnu.`,
  isIn: ({ name }: { name: string }) => `${name} er med.`,
  comes: ({ by, name }: { by: string; name: string }) => `${by} tager ${name} med.`,
  you: ({ name }: { name: string }) => `${name} har taget dig med. Du ser denne samtale og ingen andre.`,
  youAreIn: 'Du er med',
  asked: ({ name }: { name: string }) => `${name} har bedt om referat.`,
  again: {
    openTitle: ({ name }: { name: string }) => `Tag ${name} med`,
    admitted: 'Det sker af sig selv, så snart din telefon er på nettet.',
    doneTitle: ({ name }: { name: string }) => `${name} er med`,
    done: ({ name }: { name: string }) => `${name} ser denne samtale og ingen andre.`,
  },
  preview: {
    title: ({ name }: { name: string }) => `${name} tager dig med`,
    text: ({ role }: { role: string }) => `Du er inviteret som ${role}.`,
    sees: 'Du ser det, de to deler i denne samtale, og kan selv skrive.',
    only: 'Du ser ingen andre samtaler.',
    nothing: 'Du skal ikke bekræfte eller skrive under på noget.',
    accept: 'Ja, jeg kommer med',
  },
}
