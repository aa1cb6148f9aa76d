import type { handover as source } from '../da/handover.ts'
import { swedishPossessive as possessive } from '../names.ts'
import type { Shape } from '../shape.ts'

export const handover: Shape<typeof source> = {
  show: {
    title: ({ name }) => `Låt ${name} skanna`,
    text: ({ name }) => `${name} trycker uppe till höger i ert samtal och väljer samma sak.`,
    go: ({ name }) => `Skanna ${possessive(name)} kod`,
  },
  answer: {
    title: 'Du har fått allt',
    text: ({ name }) => `Nu ska ${name} skanna din kod.`,
    go: ({ name }) => `Skanna ${possessive(name)} svar`,
  },
  thanks: {
    title: 'Ni har båda allt',
    text: ({ name }) => `Låt ${name} skanna en sista gång, så vet båda telefonerna det.`,
  },
  done: {
    title: 'Ni har båda allt',
    text: 'Det finns på båda telefonerna, och båda vet det. Ni kan gå vidare.',
  },
  scan: {
    title: ({ name }) => `Skanna ${possessive(name)} kod`,
    text: 'Håll kameran stilla över hela koden.',
    progress: ({ have, of }) => `${have} av ${of}`,
    showMine: 'Visa min kod',
    cameraTrouble: 'Kameran går inte att använda. Ni kan ge det som en fil i stället.',
  },
  file: {
    open: 'Som fil i stället',
    title: 'Som fil i stället',
    text: 'Filen är förseglad. Bara telefonerna i ert samtal kan läsa den.',
    share: ({ name }) => `Skicka filen till ${name}`,
    shared: 'Filen är på väg dit du valde.',
    downloaded: 'Filen ligger bland dina nedladdningar.',
    failed: 'Telefonen ville inte skicka filen. Försök igen.',
    read: ({ name }) => `Öppna filen från ${name}`,
    paste: 'Eller klistra in det du fick',
    pasteHint: 'Hela meddelandet får gärna följa med',
    pasteGo: 'Läs det',
    name: ({ name }) => `Side om side från ${name}`,
    line: ({ name }) =>
      `Från ${name}. Öppna ert samtal i Side om side, tryck uppe till höger, välj att ge det nu och öppna filen där.`,
  },
  failures: {
    damaged: 'En del av koden saknas. Be att få den igen.',
    unknown: ({ name }) => `Det är inte koden som ${name} ska visa. Se efter om ni är på samma ställe.`,
    foreign: ({ name }) =>
      `Den koden hör till ett annat samtal. Be ${name} öppna ert, och skanna igen. Är det ert har en av er bytt eller tagit bort en telefon. Då behöver ni båda nät en stund först.`,
    'newer-version': ({ name }) =>
      `${name} har en nyare version av appen. Stäng din helt och öppna den när du har nät.`,
    own: ({ name }) => `Det är din egen kod. Den är till ${name}.`,
    storage: 'Telefonen kunde inte spara det, så det räknas inte än. Frigör utrymme och skanna igen.',
  },
  noStorage: 'Telefonen kan inte spara just nu, och bara det som är sparat kan ges vidare.',
  tooLarge: 'Samtalet är för stort för att ges på det här sättet. Det kommer fram när ni har nät.',
  closed: {
    follower: 'Samtalet är öppet i ett annat fönster',
    followerText: 'Ge det vidare därifrån. Eller stäng det andra fönstret, så går det här.',
    alone: 'Ni har inte kontakt än',
    aloneText: 'Först måste inbjudan besvaras. Det kan ni också göra utan nät.',
    toInvitation: 'Till inbjudan',
  },
}
