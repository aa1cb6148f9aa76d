import type { group as source } from '../da/group.ts'
import type { Shape } from '../shape.ts'

export const group: Shape<typeof source> = {
  members: 'Medarbeiderne i gruppa',
  title: 'Rekk gruppa den andre enden',
  out: 'Du er ikke med lenger',
  outAgain: ({ name }) =>
    `Vil du være med igjen, kan du be ${name} om en ny invitasjon. Det kan være på denne telefonen.`,
  allIn: 'Alle er med',
  someIn: ({ count, of }) => `${count} av ${of} er med`,
  you: 'Du',
  state: {
    in: 'er med',
    invited: 'er ikke med ennå',
    open: 'er ikke med ennå',
    expired: 'invitasjonen er gått ut',
    answered: 'har svart og blir sluppet inn',
  },
  inviteOne: 'Inviter',
  look: 'Se',
  alsoTried: ({ name }) =>
    `Noen andre har også brukt lenken til ${name}. Bare den første er sluppet inn, og de andre kan ikke lese samtalen.`,
  more: 'Inviter en til',
  moreName: 'Navn',
  twice: 'Noen i gruppa heter det allerede. Ta med etternavnet.',
  notNow: 'Det går ikke akkurat nå. Prøv igjen om litt.',
  toGroup: 'Til hele gruppa',
  notYet: ({ name }) => `${name} er ikke med ennå`,
  elsewhere: 'Invitasjonen er laget på en annen av telefonene dine. Åpne samtalen der for å vise den.',
  answered: ({ name }) => `${name} har sagt ja`,
  answeredText: ({ name }) => `${name} blir sluppet inn av seg selv når telefonen din er på nett.`,
  showLast: 'Uten nett? Vis en siste kode',
  answerText: ({ name }) => `${name} skanner koden her. Så viser ${name} en siste kode som du skanner.`,
  scanLast: ({ name }) => `Skann den siste koden hos ${name}`,
  takeBack: 'Trekk invitasjonen tilbake',
  takeBackYes: 'Ja, trekk den tilbake',
  takeBackText: ({ name }) =>
    `Lenken og koden til ${name} slutter å virke, og ${name} står ikke lenger i gruppa.`,
  takeOut: ({ name }) => `Ta ${name} ut av gruppa`,
  takeOutYes: 'Ja, ta ut av gruppa',
  takeOutText: ({ name }) =>
    `Så snart telefonen din er på nett, får ${name} ingenting nytt. Det ${name} har skrevet i Vårt, blir i gruppa, og det som allerede er på den telefonen, blir der.`,
  keep: 'La det være',
  leave: 'Forlat gruppa',
  leaving: {
    text: [
      'Fra nå av får du ingenting nytt fra gruppa.',
      'Det du har skrevet i Vårt, blir hos de andre.',
      'Dine egne notater blir på telefonen din. Bare du kan lese dem.',
      'En plan du har sagt ja til, gjelder fortsatt.',
    ],
    keep: 'Bli i gruppa',
    yes: 'Ja, forlat gruppa',
  },
  apart: {
    offer: 'Heller på tomannshånd',
    title: ({ name }) => `Snakk med ${name} alene`,
    text: [
      ({ name }) => `Du lager en samtale som bare du og ${name} er med i.`,
      () => 'De andre i gruppa får ikke vite noe om den.',
      () => 'Du er fortsatt med i gruppa til du selv forlater den.',
    ],
    keep: 'Bli i gruppa',
    yes: 'Lag samtalen',
  },
}
