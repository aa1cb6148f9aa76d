import type { trust as source } from '../da/trust.ts'
import { swedishPossessive } from '../names.ts'
import type { Shape } from '../shape.ts'

export const trust: Shape<typeof source> = {
  title: 'Samma fyra ord',
  why: 'Säg dem högt för varandra. Är de lika på alla era telefoner finns det ingen emellan er.',
  notYet: ({ name }) => `Orden kommer när ${name} är med i samtalet.`,
  differ: 'Är de inte lika?',
  differSteps: [
    'Talar telefonerna olika språk behöver orden bara betyda samma sak.',
    'Låt alla telefonerna komma ut på nätet en stund och titta igen. En av dem kan sakna nytt om en ny telefon.',
    'Är de fortfarande olika, skriv inte mer här. Skapa ett nytt samtal och skanna koderna från skärm till skärm.',
  ],
  offer: 'Visa samma fyra ord',
  offerWhy: 'Vill ni vara säkra på att bara era telefoner är med? Säg fyra ord till varandra.',
  news: {
    unknown: {
      theirs: ({ name }) => `En telefon som ingen har godkänt säger att den tillhör ${name}.`,
      mine: 'En telefon som ingen har godkänt säger att den är din.',
    },
    /** Not a phone: the recovery code that the person keeps. */
    paper: {
      theirs: ({ name }) => `${name} har skapat en kod på papper som kan hämta tillbaka samtalet.`,
      mine: 'Du har en kod som kan hämta tillbaka samtalet.',
    },
    linked: {
      theirs: ({ name }) =>
        `${name} använder nu också en annan telefon. Den är godkänd från den som du känner till.`,
      mine: 'Du använder nu också en annan telefon. Den är godkänd från den du hade.',
    },
    removed: {
      theirs: ({ name }) =>
        `En av ${swedishPossessive(name)} telefoner är inte med längre. Den får inget nytt här.`,
      mine: 'Du har tagit bort en av dina telefoner. Den får inget nytt här.',
    },
    look: 'Se vad du kan göra',
    seen: 'Det är bra',
  },
  question: {
    theirs: {
      title: ({ name }) => `Har ${name} fått ny telefon?`,
      text: ({ name }) =>
        `Be ${name} öppna samtalet där, gå till ”Samma fyra ord” och läsa upp dem. Står det likadant här?`,
      compare: ({ name }) =>
        `Tills du säger ja räknas inte det som den telefonen bekräftar. Har ${name} ingen ny telefon, säg nej.`,
    },
    mine: {
      title: () => 'Är det din andra telefon?',
      text: () => 'Öppna samtalet där och gå till ”Samma fyra ord”. Står det likadant här?',
      compare: ({ name }) => `Har du ingen annan telefon, säg nej och berätta det för ${name}.`,
    },
    accept: 'Ja, orden är lika',
    decline: 'Nej',
    later: 'Inte nu',
  },
  declined: ({ name }) =>
    `Du har sagt nej till en telefon som sa att den tillhörde ${name}. Den räknas inte.`,
  declinedMine: 'Du har sagt nej till en telefon som sa att den var din. Den räknas inte.',
  acceptAfter: 'Säg ja ändå',
}
