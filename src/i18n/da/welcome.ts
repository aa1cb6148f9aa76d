export const welcome = {
  count: ({ at, of }: { at: number; of: number }) => `${at} af ${of}`,
  next: 'Videre',
  skip: 'Spring over',
  begin: 'Lav en samtale',
  home: 'Til forsiden',
  steps: {
    apart: {
      title: 'En samtale om dit arbejde',
      text: 'En gang om året taler to sammen: en leder og en medarbejder. De kommer hver ad sin vej, som de to linjer her.',
    },
    alone: {
      title: 'Først tænker I hver for sig',
      text: 'Du skriver for dig selv. Det kan ingen andre læse, heller ikke din leder.',
    },
    together: {
      title: 'Så taler I',
      text: 'Ét spørgsmål ad gangen, gerne på en gåtur. Telefonerne klarer sig uden net.',
    },
    tied: {
      title: 'Til sidst en plan',
      text: 'I skriver, hvad I aftaler, og siger begge ja. Kun den kommer i mappen.',
    },
  },
  example: {
    note: 'Jeg vil gerne have mere tid hos dem, der er nye.',
    question: 'Hvad gik godt i år?',
    agreement: 'Jonas går med på natholdet to gange før jul',
  },
  trial: {
    label: 'Prøve',
    banner: 'En prøve. Her gemmes og sendes intet.',
    throwAway: 'Smid væk',
    begin: 'Prøv en samtale først',
    failed: 'Den kan ikke hentes lige nu. Prøv igen med net.',
    story: {
      me: 'Kim',
      colleague: 'Vibe Dahl',
      place: 'Stien ved søen',
      mark: 'PRØVE',
      instead: 'En opdigtet samtale',
      note: 'Mandagsmødet kunne være kortere, med en fast plan for natten.',
    },
  },
}
