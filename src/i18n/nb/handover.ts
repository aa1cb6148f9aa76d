import type { handover as source } from '../da/handover.ts'
import type { Shape } from '../shape.ts'

export const handover: Shape<typeof source> = {
  show: {
    title: ({ name }) => `La ${name} skanne`,
    text: ({ name }) => `${name} trykker øverst til høyre i samtalen deres og velger det samme.`,
    go: ({ name }) => `Skann koden til ${name}`,
  },
  answer: {
    title: 'Du har fått alt',
    text: ({ name }) => `Nå skal ${name} skanne koden din.`,
    go: ({ name }) => `Skann svaret fra ${name}`,
  },
  thanks: {
    title: 'Begge har alt',
    text: ({ name }) => `La ${name} skanne en siste gang, så begge telefonene vet det.`,
  },
  done: {
    title: 'Begge har alt',
    text: 'Det ligger på begge telefonene, og begge vet det. Dere kan gå videre.',
  },
  scan: {
    title: ({ name }) => `Skann koden til ${name}`,
    text: 'Hold kameraet rolig over hele koden.',
    progress: ({ have, of }) => `${have} av ${of}`,
    showMine: 'Vis koden min',
    cameraTrouble: 'Kameraet er ikke tilgjengelig. Dere kan gi det som en fil i stedet.',
  },
  file: {
    open: 'Som fil i stedet',
    title: 'Som fil i stedet',
    text: 'Fila er forseglet. Bare telefonene i samtalen deres kan lese den.',
    share: ({ name }) => `Send fila til ${name}`,
    shared: 'Fila er på vei dit du valgte.',
    downloaded: 'Fila ligger blant nedlastingene dine.',
    failed: 'Telefonen ville ikke sende fila. Prøv igjen.',
    read: ({ name }) => `Åpne fila fra ${name}`,
    paste: 'Eller lim inn det du fikk',
    pasteHint: 'Hele meldingen kan gjerne være med',
    pasteGo: 'Les det',
    name: ({ name }) => `Side om side fra ${name}`,
    line: ({ name }) =>
      `Fra ${name}. Åpne samtalen deres i Side om side, trykk øverst til høyre, velg å gi den nå, og åpne fila der.`,
  },
  failures: {
    damaged: 'Noe av koden mangler. Be om å få den igjen.',
    unknown: ({ name }) => `Det er ikke koden ${name} skal vise. Se etter om dere er på samme sted.`,
    foreign: ({ name }) =>
      `Den koden hører til en annen samtale. Be ${name} åpne deres, og skann igjen. Er det deres, har en av dere byttet eller fjernet en telefon. Da må begge på nett et øyeblikk først.`,
    'newer-version': ({ name }) =>
      `${name} har en nyere versjon av appen. Lukk din helt, og åpne den når du har nett.`,
    own: ({ name }) => `Det er din egen kode. Den er til ${name}.`,
    storage: 'Telefonen kunne ikke lagre det, så det teller ikke ennå. Rydd plass, og skann igjen.',
  },
  noStorage: 'Telefonen kan ikke lagre akkurat nå, og bare det som er lagret, kan gis videre.',
  tooLarge: 'Samtalen er for stor til å gis på denne måten. Den kommer fram når dere har nett.',
  closed: {
    follower: 'Samtalen er åpen i et annet vindu',
    followerText: 'Gi den videre derfra. Eller lukk det andre vinduet, så går det her.',
    alone: 'Dere er ikke forbundet ennå',
    aloneText: 'Først må invitasjonen besvares. Det kan dere også gjøre uten nett.',
    toInvitation: 'Til invitasjonen',
  },
}
