import type { seal as source } from '../da/seal.ts'
import { swedishPossessive as possessive } from '../names.ts'
import type { Shape } from '../shape.ts'

const numbers = ['Ingen', 'En', 'Två', 'Tre', 'Fyra', 'Fem', 'Sex', 'Sju', 'Åtta', 'Nio', 'Tio']

export const seal: Shape<typeof source> = {
  title: 'Dra åt knuten',
  titleSealed: 'Knuten är åtdragen',
  titleChanged: 'Knuten måste dras åt igen',
  agreements: ({ count }) =>
    `${numbers[count] ?? count} ${count === 1 ? 'överenskommelse' : 'överenskommelser'}.`,
  lookAgain: ({ day }) => `Ni tittar på planen igen ${day}.`,
  sealedText: 'Båda har sagt ja till samma sak. Det ni sa ja till kan inte ändras efteråt.',
  you: 'Du',
  saidYesAt: ({ time }) => `sa ja kl. ${time}`,
  saidYesOn: ({ moment }) => `sa ja ${moment}`,
  saidYes: 'har sagt ja',
  lacksYes: 'har inte sagt ja än',
  knot: {
    none: 'Knuten: ingen har sagt ja än.',
    half: ({ name }) => `Knuten: ${possessive(name)} lina är dragen igenom.`,
    whole: 'Knuten: båda linorna är dragna igenom.',
  },

  recordHint: 'det här hamnar i akten',
  sameCode: 'Samma kod på båda telefonerna?',
  codeComing: 'Koden räknas ut',
  seePlan: 'Se planen som den hamnar i akten',
  confirm: 'Ja, det är vår plan',
  confirming: 'Skriver under',
  waiting: ({ name }) => `Du har sagt ja. Nu är det ${possessive(name)} tur.`,
  toFile: 'Spara och arkivera planen',
  toAgreements: 'Till överens\u00adkommelserna',
  failures: {
    'not-ready': 'Planen ändrades medan du tryckte. Titta igenom den och försök igen.',
    'too-long':
      'Planen är för lång för att ni ska kunna säga ja till den. Korta några av texterna och försök igen.',
    'no-key':
      'Telefonen har tappat sin nyckel och kan inte skriva under. Det ni har skrivit finns kvar här. Säg ja på en annan telefon som är med i samtalet.',
  },

  sign: {
    open: 'Skriv under',
    title: 'Skriv under planen',
    dayTitle: 'Bekräfta planen',
    lead: 'Din underskrift gäller just den här planen. Ändras den efteråt skriver ni under igen.',
    dayLead: 'Ditt ja gäller just den här planen, den dag du säger det.',
    pad: 'Skriv ditt namn med fingret här',
    drawn: 'Din underskrift är tecknad',
    clear: 'Börja om',
    undo: 'Ångra strecket',
    name: 'Ditt namn',
    toName: 'Skriv namnet med bokstäver i stället',
    toFinger: 'Skriv under med fingret i stället',
    alsoFinger: 'Skriv också under med fingret',
    withoutFinger: 'Bara namnet',
    little: 'Skriv lite mer, så att det går att läsa som en underskrift.',
    day: 'Datum för din underskrift',
    dayOfYes: 'Dagen du säger ja',
    yes: 'Skriv under',
    yesDay: 'Ja, det är vår plan',
    signedAt: ({ time }) => `skrev under kl. ${time}`,
    signedOn: ({ moment }) => `skrev under ${moment}`,
    signed: 'har skrivit under',
    lacks: 'har inte skrivit under än',
    waiting: ({ name }) => `Du har skrivit under. Nu är det ${possessive(name)} tur.`,
    drawnBy: ({ name }) => `Underskrift tecknad av ${name}`,
  },

  blocked: {
    title: 'Först måste det här vara på plats',
    text: 'Knuten kan dras åt när inget saknas.',
    about: ({ what }) => `”${what}”`,
  },

  changes: {
    sinceYes: ({ name }) => `Planen har ändrats sedan ${name} sa ja`,
    sinceMyYes: 'Planen har ändrats sedan du sa ja',
    sinceSeal: 'Ändrat sedan ni förseglade',
    sealStands: ({ code }) =>
      `Ni har inte sagt ja till det nya. Planen med koden ${code} gäller tills båda har sagt ja igen.`,
    yesStands: 'Det svaret gäller den gamla planen. Det här har ändrats sedan dess:',
    before: 'förut',
    after: 'nu',
    nothing: 'ingenting',
    added: 'Ny överenskommelse',
    removed: 'Borttagen överenskommelse',
    changed: 'Överenskommelse',
    whole: 'Hela planen',
    group: 'Står under',
    order: 'Plats i planen',
    date: 'Samtalets dag',
    participant: 'Den som är med',
    pack: 'Formulärets version',
    edition: 'Era frågor',
    editionChanged: 'Orden i era frågor har ändrats.',
  },

  followup: {
    title: 'Planen lever vidare',
    nextShort: 'Ni tittar på hela planen',
    order: 'Det här står på tur',
    hint: 'så som ni förseglade den',
    noDay: 'Utan dag',
    notSealed: 'Det finns ingen förseglad plan än',
    notSealedText: 'När båda har sagt ja står överenskommelserna här med sina dagar.',
    toSeal: 'Till knuten',
    changed: 'Planen har ändrats sedan ni förseglade den. Här står den ni förseglade.',
    outcome: {
      ask: 'Hur går det?',
      title: 'Hur har det gått?',
      legend: 'Hur långt har ni kommit?',
      status: { open: 'Inte i mål än', done: 'Det är gjort', changed: 'Det blev något annat' },
      result: 'Skriv kort hur det gick',
    },
    next: {
      title: 'Nästa gång ni tittar på planen',
      day: 'Välj en dag',
      calendar: 'Lägg dagen i kalendern',
      calendarTitle: ({ name }) => `Uppföljning med ${name}`,
    },
    results: 'Bild med resultaten',
    rows: {
      title: 'Det här tittar ni på under året',
      done: ({ name, day }) => `${name}, ${day}`,
    },
    nextTalk: {
      make: 'Skapa nästa samtal',
      open: 'Till nästa samtal',
      invited: ({ name }) => `${name} bjuder in dig till nästa samtal.`,
      see: 'Se inbjudan',
    },
    previous: {
      title: 'Planen från förra gången',
      lead: 'Börja med det ni kom överens om förra gången: Hur har det gått?',
      none: 'Det finns ingen plan från förra gången i det här samtalet.',
      goOn: 'Vidare till förberedelsen',
      goOnTalking: 'Vidare i samtalet',
    },
    unreadable: 'Planen är förseglad i en nyare version av appen och kan inte läsas här.',
  },
}
