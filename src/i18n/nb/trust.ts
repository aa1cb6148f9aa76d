import type { trust as source } from '../da/trust.ts'
import type { Shape } from '../shape.ts'

export const trust: Shape<typeof source> = {
  title: 'De samme fire ordene',
  why: 'Si dem høyt til hverandre. Er de like på alle telefonene deres, er det ingen imellom dere.',
  notYet: ({ name }) => `Ordene kommer når ${name} er med i samtalen.`,
  differ: 'Er de ikke like?',
  differSteps: [
    'Snakker telefonene hvert sitt språk, trenger ordene bare å bety det samme.',
    'La alle telefonene komme på nett et øyeblikk, og se på nytt. En av dem kan mangle nytt om en ny telefon.',
    'Er de fortsatt ulike, så skriv ikke mer her. Lag en ny samtale, og skann kodene fra skjerm til skjerm.',
  ],
  offer: 'Se de samme fire ordene',
  offerWhy: 'Vil dere være sikre på at bare telefonene deres er med? Si fire ord til hverandre.',
  news: {
    unknown: {
      theirs: ({ name }) => `En telefon som ingen har godkjent, sier at den tilhører ${name}.`,
      mine: 'En telefon som ingen har godkjent, sier at den er din.',
    },
    /** Not a phone: the recovery code that the person keeps. */
    paper: {
      theirs: ({ name }) => `${name} har laget en kode på papir som kan hente samtalen tilbake.`,
      mine: 'Du har en kode som kan hente samtalen tilbake.',
    },
    linked: {
      theirs: ({ name }) => `${name} bruker nå også en annen telefon. Den er godkjent fra den du kjenner.`,
      mine: 'Du bruker nå også en annen telefon. Den er godkjent fra den du hadde.',
    },
    removed: {
      theirs: ({ name }) => `En av telefonene til ${name} er ikke med lenger. Den får ikke noe nytt her.`,
      mine: 'Du har fjernet en av telefonene dine. Den får ikke noe nytt her.',
    },
    look: 'Se hva du kan gjøre',
    seen: 'Det er fint',
  },
  question: {
    theirs: {
      title: ({ name }) => `Har ${name} fått ny telefon?`,
      text: ({ name }) =>
        `Be ${name} åpne samtalen der, finne «De samme fire ordene» og lese dem opp. Står det samme her?`,
      compare: ({ name }) =>
        `Til du sier ja, teller det ikke hva den telefonen bekrefter. Har ${name} ingen ny telefon, så si nei.`,
    },
    mine: {
      title: () => 'Er det den andre telefonen din?',
      text: () => 'Åpne samtalen der, og finn «De samme fire ordene». Står det samme her?',
      compare: ({ name }) => `Har du ingen annen telefon, så si nei, og fortell det til ${name}.`,
    },
    accept: 'Ja, ordene er like',
    decline: 'Nei',
    later: 'Ikke nå',
  },
  declined: ({ name }) =>
    `Du har sagt nei til en telefon som sa at den tilhørte ${name}. Den teller ikke med.`,
  declinedMine: 'Du har sagt nei til en telefon som sa at den var din. Den teller ikke med.',
  acceptAfter: 'Si ja likevel',
}
