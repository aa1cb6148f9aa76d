import type { seal as source } from '../da/seal.ts'
import { danishPossessive as possessive } from '../names.ts'
import type { Shape } from '../shape.ts'

const numbers = ['Ingen', 'Én', 'To', 'Tre', 'Fire', 'Fem', 'Seks', 'Sju', 'Åtte', 'Ni', 'Ti']

export const seal: Shape<typeof source> = {
  title: 'Trekk til knuten',
  titleSealed: 'Knuten er trukket til',
  titleChanged: 'Knuten må trekkes til på nytt',
  agreements: ({ count }) => `${numbers[count] ?? count} ${count === 1 ? 'avtale' : 'avtaler'}.`,
  lookAgain: ({ day }) => `Dere ser på planen igjen ${day}.`,
  sealedText: 'Begge har sagt ja til det samme. Det dere sa ja til, kan ikke endres etterpå.',
  you: 'Du',
  saidYesAt: ({ time }) => `sa ja kl. ${time}`,
  saidYesOn: ({ moment }) => `sa ja ${moment}`,
  saidYes: 'har sagt ja',
  lacksYes: 'har ikke sagt ja ennå',
  knot: {
    none: 'Knuten: ingen har sagt ja ennå.',
    half: ({ name }) => `Knuten: ${possessive(name)} line er trukket gjennom.`,
    whole: 'Knuten: begge linene er trukket gjennom.',
  },

  recordHint: 'det er dette mappa får',
  sameCode: 'Samme kode på begge telefoner?',
  codeComing: 'Koden regnes ut',
  seePlan: 'Se planen slik mappa får den',
  confirm: 'Ja, det er planen vår',
  confirming: 'Signerer',
  waiting: ({ name }) => `Du har sagt ja. Nå er det ${possessive(name)} tur.`,
  toFile: 'Lagre og arkiver planen',
  toAgreements: 'Til avtalene',
  failures: {
    'not-ready': 'Planen ble endret mens du trykket. Se gjennom den, og prøv igjen.',
    'too-long':
      'Planen er for lang til at dere kan si ja til den. Gjør noen av tekstene kortere, og prøv igjen.',
    'no-key':
      'Telefonen har mistet nøkkelen sin og kan ikke signere. Det dere har skrevet, er her fortsatt. Si ja på en annen telefon som er med i samtalen.',
  },

  blocked: {
    title: 'Dette må på plass først',
    text: 'Knuten kan trekkes til når ingenting mangler.',
    about: ({ what }) => `«${what}»`,
  },

  changes: {
    sinceYes: ({ name }) => `Planen er endret siden ${name} sa ja`,
    sinceMyYes: 'Planen er endret siden du sa ja',
    sinceSeal: 'Endret etter at dere forseglet',
    sealStands: ({ code }) =>
      `Det dere har sagt ja til, omfatter ikke det nye. Planen med koden ${code} gjelder til begge har sagt ja på nytt.`,
    yesStands: 'Det svaret gjelder den gamle planen. Dette er endret siden:',
    before: 'før',
    after: 'nå',
    nothing: 'ingenting',
    added: 'Ny avtale',
    removed: 'Fjernet avtale',
    changed: 'Avtale',
    whole: 'Hele planen',
    group: 'Står under',
    order: 'Plass i planen',
    date: 'Dagen for samtalen',
    participant: 'Den som er med',
    pack: 'Versjonen av skjemaet',
    edition: 'Spørsmålene deres',
    editionChanged: 'Ordene i spørsmålene deres er endret.',
  },

  followup: {
    title: 'Planen lever videre',
    nextShort: 'Dere ser på hele planen',
    order: 'Dette står for tur',
    hint: 'slik dere forseglet den',
    noDay: 'Uten dag',
    notSealed: 'Det er ingen forseglet plan ennå',
    notSealedText: 'Når begge har sagt ja, står avtalene her med dagene sine.',
    toSeal: 'Til knuten',
    changed: 'Planen er endret siden dere forseglet den. Her står den dere forseglet.',
    outcome: {
      ask: 'Hvordan går det?',
      title: 'Hvordan har det gått?',
      legend: 'Hvor langt er dere kommet?',
      status: { open: 'Ikke i mål ennå', done: 'Det er gjort', changed: 'Det ble til noe annet' },
      result: 'Skriv kort hvordan det gikk',
    },
    next: {
      title: 'Neste gang dere ser på planen',
      day: 'Velg en dag',
      calendar: 'Legg dagen i kalenderen',
      calendarTitle: ({ name }) => `Oppfølging med ${name}`,
    },
    nextTalk: {
      make: 'Lag den neste samtalen',
      open: 'Til den neste samtalen',
      invited: ({ name }) => `${name} inviterer deg til den neste samtalen.`,
      see: 'Se invitasjonen',
    },
    previous: {
      title: 'Planen fra sist',
      lead: 'Begynn med det dere avtalte sist: Hvordan har det gått?',
      none: 'Det er ingen plan fra sist i denne samtalen.',
      goOn: 'Videre til forberedelsen',
    },
    unreadable: 'Planen er forseglet i en nyere versjon av appen og kan ikke leses her.',
    seePlan: 'Se planen slik mappa får den',
  },
}
