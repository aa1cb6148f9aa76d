import { danishPossessive } from '../names.ts'

const numbers = ['Ingen', 'Én', 'To', 'Tre', 'Fire', 'Fem', 'Seks', 'Syv', 'Otte', 'Ni', 'Ti']

export const seal = {
  title: 'Træk knuden til',
  titleSealed: 'Knuden er trukket',
  titleChanged: 'Knuden skal trækkes igen',
  agreements: ({ count }: { count: number }) =>
    `${numbers[count] ?? count} ${count === 1 ? 'aftale' : 'aftaler'}.`,
  lookAgain: ({ day }: { day: string }) => `I ser på planen igen ${day}.`,
  sealedText: 'I har begge sagt ja til det samme. Det, I sagde ja til, kan ikke ændres bagefter.',
  you: 'Du',
  saidYesAt: ({ time }: { time: string }) => `sagde ja kl. ${time}`,
  saidYesOn: ({ moment }: { moment: string }) => `sagde ja ${moment}`,
  saidYes: 'har sagt ja',
  lacksYes: 'mangler at sige ja',
  knot: {
    none: 'Knuden: ingen har sagt ja endnu.',
    half: ({ name }: { name: string }) => `Knuden: ${danishPossessive(name)} line er trukket igennem.`,
    whole: 'Knuden: begge liner er trukket igennem.',
  },

  recordHint: 'det er det, mappen får',
  sameCode: 'Samme kode på begge telefoner?',
  codeComing: 'Koden bliver regnet ud',
  seePlan: 'Se planen, som mappen får den',
  confirm: 'Ja, det er vores plan',
  confirming: 'Skriver under',
  waiting: ({ name }: { name: string }) => `Du har sagt ja. Nu er det ${name}.`,
  toFile: 'Gem og arkivér planen',
  toAgreements: 'Til aftalerne',
  failures: {
    'not-ready': 'Planen blev ændret, mens du trykkede. Se den igennem, og prøv igen.',
    'too-long':
      'Planen er for lang til, at I kan sige ja til den. Gør nogle af teksterne kortere, og prøv igen.',
    'no-key':
      'Telefonen har mistet sin nøgle og kan ikke skrive under. Det, I har skrevet, er her stadig. Sig ja på en anden telefon, der er med i samtalen.',
  },

  blocked: {
    title: 'Først skal det her på plads',
    text: 'Knuden kan trækkes, når intet mangler.',
    about: ({ what }: { what: string }) => `»${what}«`,
  },

  changes: {
    sinceYes: ({ name }: { name: string }) => `Planen er ændret, siden ${name} sagde ja`,
    sinceMyYes: 'Planen er ændret, siden du sagde ja',
    sinceSeal: 'Ændret, siden I forseglede',
    sealStands: ({ code }: { code: string }) =>
      `Jeres ja gælder ikke det nye. Planen med koden ${code} gælder, indtil I begge har sagt ja igen.`,
    yesStands: 'Det ja gælder den gamle plan. Det her er ændret siden:',
    before: 'før',
    after: 'nu',
    nothing: 'ingenting',
    added: 'Ny aftale',
    removed: 'Fjernet aftale',
    changed: 'Aftale',
    whole: 'Hele planen',
    group: 'Står under',
    order: 'Plads i planen',
    date: 'Samtalens dag',
    participant: 'Den, der er med',
    pack: 'Skemaets udgave',
    edition: 'Jeres spørgsmål',
    editionChanged: 'Ordene i jeres spørgsmål er rettet.',
  },

  followup: {
    title: 'Planen lever videre',
    nextShort: 'I ser på hele planen',
    order: 'Det står for tur',
    hint: 'sådan som I forseglede den',
    noDay: 'Uden dag',
    notSealed: 'Der er ingen forseglet plan endnu',
    notSealedText: 'Når I begge har sagt ja, står aftalerne her med deres dage.',
    toSeal: 'Til knuden',
    changed: 'Planen er ændret, siden I forseglede den. Her står den, I forseglede.',
    outcome: {
      ask: 'Hvordan går det?',
      title: 'Hvordan er det gået?',
      legend: 'Hvor langt er I?',
      status: { open: 'Ikke i mål endnu', done: 'Det er gjort', changed: 'Det blev til noget andet' },
      result: 'Skriv kort, hvordan det gik',
    },
    next: {
      title: 'Næste gang I ser på planen',
      day: 'Vælg en dag',
      calendar: 'Læg dagen i kalenderen',
      calendarTitle: ({ name }: { name: string }) => `Opfølgning med ${name}`,
    },
    nextTalk: {
      make: 'Lav jeres næste samtale',
      open: 'Til jeres næste samtale',
      invited: ({ name }: { name: string }) => `${name} inviterer dig til jeres næste samtale.`,
      see: 'Se invitationen',
    },
    previous: {
      title: 'Planen fra sidst',
      lead: 'Begynd med det, I aftalte sidst: Hvordan er det gået?',
      none: 'Der er ingen plan fra sidst i denne samtale.',
      goOn: 'Videre til jeres forberedelse',
    },
    unreadable: 'Planen er forseglet i en nyere udgave af appen og kan ikke læses her.',
    seePlan: 'Se planen, som mappen får den',
  },
}
