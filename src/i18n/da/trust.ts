import { danishPossessive } from '../names.ts'

export const trust = {
  title: 'De samme fire ord',
  why: 'Sig dem højt for hinanden. Er de ens på alle jeres telefoner, er der ingen imellem jer.',
  notYet: ({ name }: { name: string }) => `Ordene kommer, når ${name} er med i samtalen.`,
  differ: 'Er de ikke ens?',
  differSteps: [
    'Taler telefonerne hver sit sprog, behøver ordene kun at betyde det samme.',
    'Lad alle telefonerne komme på nettet et øjeblik, og se igen. En af dem kan mangle nyt om en ny telefon.',
    'Er de stadig forskellige, så skriv ikke mere her. Lav en ny samtale, og scan koderne fra skærm til skærm.',
  ],
  offer: 'Se de samme fire ord',
  offerWhy: 'Vil I være sikre på, at kun jeres telefoner er med? Sig fire ord til hinanden.',
  news: {
    unknown: {
      theirs: ({ name }: { name: string }) =>
        `En telefon, som ingen har godkendt, siger, at den er ${danishPossessive(name)}.`,
      mine: 'En telefon, som ingen har godkendt, siger, at den er din.',
    },
    /** Not a phone: the recovery code that the person keeps. */
    paper: {
      theirs: ({ name }: { name: string }) =>
        `${name} har lavet en kode på papir, der kan hente samtalen tilbage.`,
      mine: 'Du har en kode, der kan hente samtalen tilbage.',
    },
    linked: {
      theirs: ({ name }: { name: string }) =>
        `${name} bruger nu også en anden telefon. Den er godkendt fra den, du kender.`,
      mine: 'Du bruger nu også en anden telefon. Den er godkendt fra den, du havde.',
    },
    removed: {
      theirs: ({ name }: { name: string }) =>
        `En af ${danishPossessive(name)} telefoner er ikke med mere. Den får ikke noget nyt her.`,
      mine: 'Du har fjernet en af dine telefoner. Den får ikke noget nyt her.',
    },
    look: 'Se, hvad du kan gøre',
    seen: 'Det er fint',
  },
  question: {
    theirs: {
      title: ({ name }: { name: string }) => `Er det ${danishPossessive(name)} nye telefon?`,
      text: ({ name }: { name: string }) =>
        `Bed ${name} åbne samtalen dér, finde »De samme fire ord« og læse dem op. Står der det samme her?`,
      compare: ({ name }: { name: string }) =>
        `Indtil du siger ja, tæller det ikke, hvad den telefon bekræfter. Har ${name} ingen ny telefon, så sig nej.`,
    },
    mine: {
      title: () => 'Er det din anden telefon?',
      text: () => 'Åbn samtalen dér, og find »De samme fire ord«. Står der det samme her?',
      compare: ({ name }: { name: string }) =>
        `Har du ingen anden telefon, så sig nej, og fortæl ${name} om det.`,
    },
    accept: 'Ja, ordene er ens',
    decline: 'Nej',
    later: 'Ikke nu',
  },
  declined: ({ name }: { name: string }) =>
    `Du har sagt nej til en telefon, der sagde, at den var ${danishPossessive(name)}. Den tæller ikke med.`,
  declinedMine: 'Du har sagt nej til en telefon, der sagde, at den var din. Den tæller ikke med.',
  acceptAfter: 'Sig ja alligevel',
}
