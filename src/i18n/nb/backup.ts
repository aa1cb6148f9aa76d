import type { backup as source } from '../da/backup.ts'
import type { Shape } from '../shape.ts'

const talks = (count: number) => (count === 1 ? '1 samtale' : `${count} samtaler`)

export const backup: Shape<typeof source> = {
  title: 'Sikkerhetskopi',
  lead: 'Én fil med alt du har i appen. Med den kan en ny telefon begynne der denne slapp.',
  last: ({ when }) => `Den siste kopien er fra ${when}.`,
  never: 'Du har ikke laget noen kopi ennå.',
  make: {
    open: 'Lag en sikkerhetskopi',
    password: 'Velg et passord',
    passwordHint: 'Minst 12 tegn. Tre–fire ord du husker, er bra.',
    again: 'Skriv det en gang til',
    tooShort: 'Det er for kort. Bruk minst 12 tegn.',
    differ: 'De to er ikke like.',
    show: 'Vis passordet',
    hide: 'Skjul passordet',
    warning:
      'Fila kan bare åpnes med passordet. Glemmer du det, kan vi ikke hjelpe: ingen andre kjenner det.',
    go: 'Lag kopien',
    working: 'Låser fila med passordet ditt',
    ready: ({ count }) => `Kopien er klar, med ${talks(count)}.`,
    picturesLeftOut: 'Noen bilder av planer er for store til å bli med. De kan alltid lages på nytt.',
    where: 'Legg den et sted som ikke er denne telefonen: i e-posten din, på en datamaskin eller i skyen.',
    share: 'Del fila',
    save: 'Lagre fila på telefonen',
    saidShared: 'Fila er sendt videre. Sjekk at den kom fram.',
    saidSaved: 'Fila ligger blant nedlastingene dine. Flytt den til et sted som ikke er denne telefonen.',
    saidFailed: 'Det gikk ikke. Prøv igjen, eller prøv den andre måten.',
    done: 'Ferdig',
  },
  file: {
    name: 'sikkerhetskopi',
    preface: ({ day }) =>
      `Dette er en sikkerhetskopi fra appen Side om side, laget ${day}. Den er låst med et passord som bare den som laget den, kjenner. Åpne appen, velg «Innstillinger» og «Hent inn en kopi», og velg denne fila. Ikke endre noe i den.`,
  },
  cleared: {
    title: 'Telefonen har ryddet opp',
    what: 'Nettleseren har slettet det appen hadde lagret her. Det gjør noen telefoner når det er lite plass, eller appen ikke har vært brukt på lenge.',
    works: ['Det den andre har mottatt fra deg, er der fortsatt.', 'En sikkerhetskopi kan hentes inn.'],
    todo: 'Hent inn kopien din, eller be den andre invitere deg på nytt. Legg så appen på hjemskjermen, så skjer det sjeldnere.',
    anew: 'Begynn på nytt',
  },
  restore: {
    open: 'Hent inn en kopi',
    lead: 'Velg fila, og skriv passordet. Du ser hva som er i den, før noe skjer.',
    choose: 'Velg fila',
    chosen: ({ name }) => `Valgt: ${name}`,
    password: 'Passordet til fila',
    look: 'Se hva som er i den',
    working: 'Låser opp fila',
    found: ({ count }) => `Fila har ${talks(count)}.`,
    madeAt: ({ day }) => `Den er fra ${day}.`,
    here: ({ count }) =>
      count === 1
        ? '1 av dem er her allerede. Den får bare det den mangler, og ingenting blir skrevet to ganger.'
        : `${count} av dem er her allerede. De får bare det de mangler, og ingenting blir skrevet to ganger.`,
    ofSomebodyElse: ({ count }) =>
      `${talks(count)} på denne telefonen tilhører noen andre. ${count === 1 ? 'Den' : 'Dem'} rører vi ikke.`,
    newDevice: 'For de andre er dette en ny telefon. De kan bli spurt om de kjenner den.',
    go: 'Hent den inn',
    restoring: 'Henter inn',
    done: 'Alt er her.',
    doneText:
      'Appen finner selv resten hos dem du snakker med, når det er nett. Er telefonen ny, kan de bli spurt om den er din.',
    failures: {
      foreign: 'Dette er ikke en sikkerhetskopi fra Side om side.',
      cut: 'Fila er ikke hel: begynnelsen eller slutten mangler. Prøv å hente den fram på nytt.',
      damaged: 'Fila er blitt ødelagt underveis. Prøv å hente den fram på nytt.',
      'newer-version': 'Kopien er laget av en nyere versjon av appen. Hent den nye, og prøv igjen.',
      'wrong-passphrase': 'Passordet stemmer ikke. Se etter store og små bokstaver.',
      storage:
        'Det var ikke plass, eller telefonen ville ikke lagre. Ingenting er endret. Rydd plass, og prøv igjen.',
    },
  },
}
