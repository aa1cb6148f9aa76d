import type { several as source } from '../da/several.ts'
import type { Shape } from '../shape.ts'

export const several: Shape<typeof source> = {
  common: {
    bins: { ours: { hint: 'alle som er med, kan skrive' } },
    missing: { works: ['De andre samtalene dine er her fortsatt.', 'Telefonene til de andre er ikke rørt.'] },
    sync: {
      relayTrouble: {
        gap: 'Det mangler noe fra en annen telefon. Det kommer når den er på nett.',
        'newer-version': 'En av de andre har en nyere versjon av appen. Hent den nye for å få med det siste.',
      },
    },
  },
  again: { offer: () => 'Har noen i gruppa fått ny telefon?' },
  agree: {
    sealed:
      'Planen er forseglet. Endrer dere noe, må alle si ja på nytt. Inntil da gjelder den dere har forseglet.',
    goneText: 'Den er ikke i samtalen. Kanskje er den laget på en annen telefon og har ikke kommet hit ennå.',
  },
  file: {
    filing: {
      tickHint: 'Hver har sin egen mappe. Kryss av selv for hver når planen ligger der.',
    },
    changed: {
      text: 'Her er planen som dere alle sa ja til. Den er endret siden, og ikke alle har sagt ja til det nye.',
    },
    notSealed: { text: 'Når alle har sagt ja til planen, ligger bildet av den her.' },
    archive: {
      sealed: 'Dette er planen dere alle sa ja til. Mer får ikke mappa.',
      draft: 'Slik står planen akkurat nå. Mappa får den først når alle har sagt ja.',
      changed: 'Den er endret siden. Det nye kommer først med når alle har sagt ja igjen.',
    },
  },
  handover: {
    thanks: { title: 'De to telefonene har alt' },
    done: {
      title: 'De to telefonene har alt',
      text: 'Mangler en annen i gruppen det, gjør dere det samme en gang til.',
    },
    failures: {
      foreign: ({ name }) =>
        `Den koden kan ikke telefonen din lese. Er det samtalen deres ${name} viser, har noen gått ut av gruppa eller fått ny telefon siden dere sist var på nett. Gå på nett et øyeblikk begge to, og skann igjen.`,
    },
  },
  invite: {
    told: { hint: 'alle kan lese det' },
    setting: {
      confirmedBoth: 'Det passer for alle',
      confirmedNobody: 'Når alle har sagt ja, ligger tid og sted fast.',
      changedTime: 'Endrer du dag eller tid, sier de andre ja på nytt. Det nye gjelder med en gang.',
      changed:
        'Bytter du mellom å gå og å sitte, må alle si ja på nytt. Ny dag eller tid gjelder med en gang, og de andre sier ja på nytt.',
    },
    remove: { kept: () => 'De andre beholder sitt.' },
  },
  prepare: {
    others: { onlyThat: 'Dere ser hvem som er klare, men ikke hva de andre har valgt eller skrevet.' },
    words: { sharedHint: 'åpnet for alle' },
    checks: { oursHint: 'dere krysser av sammen' },
    pick: { waiting: 'Ordene åpnes samtidig når alle har lukket lomma.' },
    opened: {
      same: ({ words }) => `Flere av dere har valgt: ${words}`,
      hint: 'åpnet for alle',
      late: 'Valgt på nytt etter at de andre var klare',
    },
  },
  seal: {
    sealedText: 'Alle har sagt ja til det samme. Det dere sa ja til, kan ikke endres etterpå.',
    knot: { whole: 'Knuten: alle linene er trukket gjennom.' },
    sameCode: 'Samme kode på alle telefonene?',
    changes: {
      sealStands: ({ code }) =>
        `Det dere har sagt ja til, omfatter ikke det nye. Planen med koden ${code} gjelder til alle har sagt ja på nytt.`,
    },
    followup: { notSealedText: 'Når alle har sagt ja, står avtalene her med dagene sine.' },
  },
}
