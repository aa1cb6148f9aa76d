import type { ending as source } from '../da/ending.ts'
import { norwegianPossessive } from '../names.ts'
import type { Shape } from '../shape.ts'

export const ending: Shape<typeof source> = {
  ask: {
    title: 'Avslutte den for alle?',
    text: ({ name }) =>
      `Alt i samtalen slettes på denne telefonen nå, også det bare du kan lese. På serveren slettes det så snart det er nett. ${name} får vite det og sletter selv på sin telefon.`,
    beyond: 'Bilder og kopier som dere har lagret eller sendt andre steder, kan ikke appen nå.',
    keep: 'Behold den',
    confirm: 'Ja, avslutt den for alle',
    failed: 'Det kunne ikke lagres, så ingenting er slettet. Prøv igjen når det er plass på telefonen.',
  },
  ended: {
    title: ({ name }) => `${name} har avsluttet samtalen`,
    titleMine: 'Du har avsluttet samtalen',
    when: ({ when }) =>
      `${when}. Den er slettet på serveren, og dere kan ikke lenger sende noe til hverandre.`,
    yours:
      'Bare du kan slette det som ligger på telefonen din. Når du gjør det, forsvinner både det dere har delt, og dine egne notater.',
    plan: 'Skal planen lagres i et arkiv, så ta vare på bildet først.',
    keepPlan: 'Lagre bildet av planen',
    look: 'Se samtalen før du sletter',
    delete: 'Slett den her nå',
    deleting: 'Sletter',
  },
  receipts: {
    title: 'Avsluttede samtaler',
    none: 'Her er det ingen avsluttede samtaler.',
    with: ({ names }) => `Samtalen med ${names}`,
    when: ({ when }) => `Avsluttet ${when}`,
    here: 'Slettet på denne telefonen',
    relay: 'Slettet på serveren',
    relayAll: 'Slettet på serveren, også invitasjonen',
    relayWaiting: 'På serveren: venter på nett. Det skjer av seg selv.',
    peer: ({ name, when }) => `Slettet på ${norwegianPossessive(name)} telefon ${when}`,
    peerAll: ({ name, when }) => `Slettet på alle ${norwegianPossessive(name)} telefoner ${when}`,
    peerSome: ({ name, gone, of }) =>
      `Slettet på ${gone} av ${norwegianPossessive(name)} ${of} telefoner. Resten følger når de kommer på nett.`,
    peerWaiting: ({ name }) => `På ${norwegianPossessive(name)} telefon: venter til ${name} sletter den`,
    forget: 'Fjern kvitteringen',
    forgetHint: 'Så lenge kvitteringen er her, tar appen vare på navnet og det som trengs for å spørre.',
    open: 'Se hva som er slettet',
  },
}
