import { danishPossessive } from '../names.ts'

export const handover = {
  show: {
    title: ({ name }: { name: string }) => `Lad ${name} scanne`,
    text: ({ name }: { name: string }) =>
      `${name} trykker øverst til højre i jeres samtale og vælger det samme.`,
    go: ({ name }: { name: string }) => `Scan ${danishPossessive(name)} kode`,
  },
  answer: {
    title: 'Du har fået det hele',
    text: ({ name }: { name: string }) => `Nu skal ${name} scanne din kode.`,
    go: ({ name }: { name: string }) => `Scan ${danishPossessive(name)} svar`,
  },
  thanks: {
    title: 'I har begge det hele',
    text: ({ name }: { name: string }) => `Lad ${name} scanne en sidste gang, så begge telefoner ved det.`,
  },
  done: {
    title: 'I har begge det hele',
    text: 'Det ligger på begge telefoner, og begge ved det. I kan gå videre.',
  },
  scan: {
    title: ({ name }: { name: string }) => `Scan ${danishPossessive(name)} kode`,
    text: 'Hold kameraet stille over hele koden.',
    progress: ({ have, of }: { have: number; of: number }) => `${have} af ${of}`,
    showMine: 'Vis min kode',
    cameraTrouble: 'Kameraet er ikke til rådighed. I kan give den som en fil i stedet.',
  },
  file: {
    open: 'Som fil i stedet',
    title: 'Som fil i stedet',
    text: 'Filen er forseglet. Kun telefonerne i jeres samtale kan læse den.',
    share: ({ name }: { name: string }) => `Send filen til ${name}`,
    shared: 'Filen er på vej derhen, hvor du valgte.',
    downloaded: 'Filen ligger blandt dine hentede filer.',
    failed: 'Telefonen ville ikke sende filen. Prøv igen.',
    read: ({ name }: { name: string }) => `Åbn filen fra ${name}`,
    paste: 'Eller indsæt det, du fik',
    pasteHint: 'Hele beskeden må gerne komme med',
    pasteGo: 'Læs det',
    name: ({ name }: { name: string }) => `Side om side fra ${name}`,
    line: ({ name }: { name: string }) =>
      `Fra ${name}. Åbn jeres samtale i Side om side, tryk øverst til højre, vælg at give den nu, og åbn filen der.`,
  },
  failures: {
    damaged: 'Noget af koden mangler. Bed om at få den igen.',
    unknown: ({ name }: { name: string }) =>
      `Det er ikke den kode, ${name} skal vise. Se, om I er samme sted.`,
    foreign: ({ name }: { name: string }) =>
      `Den kode hører til en anden samtale. Bed ${name} åbne jeres, og scan igen. Er det jeres, har en af jer skiftet eller fjernet en telefon. Så skal I begge på nettet et øjeblik først.`,
    'newer-version': ({ name }: { name: string }) =>
      `${name} har en nyere udgave af appen. Luk din helt, og åbn den, når du har net.`,
    own: ({ name }: { name: string }) => `Det er din egen kode. Den er til ${name}.`,
    storage: 'Telefonen kunne ikke gemme det, så det tæller ikke endnu. Gør plads, og scan igen.',
  },
  noStorage: 'Telefonen kan ikke gemme lige nu, og kun det, der er gemt, kan gives videre.',
  tooLarge: 'Samtalen er for stor til at give på den her måde. Den kommer frem, når I har net.',
  closed: {
    follower: 'Samtalen er åben i et andet vindue',
    followerText: 'Giv den videre derfra. Eller luk det andet vindue, så går det her.',
    alone: 'I er ikke forbundet endnu',
    aloneText: 'Først skal invitationen besvares. Det kan I også gøre uden net.',
    toInvitation: 'Til invitationen',
  },
}
