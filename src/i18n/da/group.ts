export const group = {
  members: 'Medarbejderne i gruppen',
  title: 'Ræk gruppen den anden ende',
  out: 'Du er ikke med mere',
  outAgain: ({ name }: { name: string }) =>
    `Vil du være med igen, så bed ${name} invitere dig på ny. Det kan være på denne telefon.`,
  allIn: 'Alle er med',
  someIn: ({ count, of }: { count: number; of: number }) => `${count} af ${of} er med`,
  you: 'Du',
  state: {
    in: 'er med',
    invited: 'er ikke med endnu',
    open: 'er ikke med endnu',
    expired: 'invitationen er udløbet',
    answered: 'har svaret og bliver lukket ind',
  },
  inviteOne: 'Invitér',
  look: 'Se',
  alsoTried: ({ name }: { name: string }) =>
    `En anden har også brugt linket til ${name}. Kun den første er lukket ind, og den anden kan ikke læse samtalen.`,
  more: 'Invitér en til',
  moreName: 'Navn',
  twice: 'En i gruppen hedder det allerede. Skriv efternavnet med.',
  notNow: 'Det går ikke lige nu. Prøv igen om lidt.',
  toGroup: 'Til hele gruppen',
  notYet: ({ name }: { name: string }) => `${name} er ikke med endnu`,
  elsewhere: 'Invitationen er lavet på en anden af dine telefoner. Åbn samtalen dér for at vise den.',
  answered: ({ name }: { name: string }) => `${name} har sagt ja`,
  answeredText: ({ name }: { name: string }) =>
    `${name} bliver lukket ind af sig selv, når din telefon er på nettet.`,
  showLast: 'Uden net? Vis en sidste kode',
  answerText: ({ name }: { name: string }) =>
    `${name} scanner koden her. Så viser ${name} en sidste kode, som du scanner.`,
  scanLast: ({ name }: { name: string }) => `Scan den sidste kode hos ${name}`,
  takeBack: 'Tag invitationen tilbage',
  takeBackYes: 'Ja, tag den tilbage',
  takeBackText: ({ name }: { name: string }) =>
    `Linket og koden til ${name} holder op med at virke, og ${name} står ikke længere i gruppen.`,
  takeOut: ({ name }: { name: string }) => `Tag ${name} ud af gruppen`,
  takeOutYes: 'Ja, tag ud af gruppen',
  takeOutText: ({ name }: { name: string }) =>
    `Så snart din telefon er på nettet, får ${name} intet nyt. Det, ${name} har skrevet i Vores, bliver i gruppen, og det, der allerede er på den telefon, bliver dér.`,
  keep: 'Lad det være',
  leave: 'Forlad gruppen',
  leaving: {
    text: [
      'Fra nu af får du intet nyt fra gruppen.',
      'Det, du har skrevet i Vores, bliver hos de andre.',
      'Dine egne noter bliver på din telefon. Kun du kan læse dem.',
      'En plan, du har sagt ja til, gælder stadig.',
    ],
    keep: 'Bliv i gruppen',
    yes: 'Ja, forlad gruppen',
  },
  apart: {
    offer: 'Hellere på tomandshånd',
    title: ({ name }: { name: string }) => `Tal med ${name} alene`,
    text: [
      ({ name }: { name: string }) => `Du laver en samtale, som kun du og ${name} er med i.`,
      (_: { name: string }) => 'De andre i gruppen får ikke noget at vide om den.',
      (_: { name: string }) => 'Du er stadig med i gruppen, til du selv forlader den.',
    ],
    keep: 'Bliv i gruppen',
    yes: 'Lav samtalen',
  },
}
