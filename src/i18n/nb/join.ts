import type { join as source } from '../da/join.ts'
import type { Shape } from '../shape.ts'

export const join: Shape<typeof source> = {
  title: 'Ta imot',
  text: 'Skann koden på telefonen til den andre.',
  cameraTrouble: 'Appen får ikke brukt kameraet. Kanskje mangler den tillatelse.',
  withoutCamera: 'Det gjør ingenting. Lim inn lenken fra invitasjonen her.',
  pasteOpen: 'Lim inn en lenke eller skriv en kode',
  paste: 'Lenke eller kode',
  pasteHint: 'Hele e-posten kan godt være med. Du kan også skrive inn gjenopprettingskoden din her.',
  pasteGo: 'Les den',
  reading: 'Et øyeblikk',
  emptyLink: 'Lenken er tom, eller siden er lastet på nytt. Åpne lenken én gang til, eller skann koden.',
  elsewhere: {
    title: 'Vent litt',
    here: 'Fortsett her likevel',
    'ios-tab': {
      text: 'På en iPhone har appen på hjemskjermen sitt eget minne. Svarer du her, ligger samtalen bare i nettleseren, og Safari kan slette den hvis du ikke åpner den på en uke.',
      steps: [
        'Kopier lenken.',
        'Åpne Side om side fra hjemskjermen.',
        'Trykk på «Skann en kode», og lim inn lenken.',
      ],
      install: 'Er den ikke der ennå? Trykk på «Del», og velg «Legg til på Hjem-skjerm».',
    },
    'inside-app': {
      text: 'Lenken er åpnet inne i en annen app. Det du skriver her, kan appen glemme, og telefonens egen nettleser kan ikke se det.',
      steps: [
        'Kopier lenken.',
        'Åpne telefonens nettleser, Safari eller Chrome.',
        'Lim lenken inn i adressefeltet, og åpne den.',
      ],
      install: '',
    },
  },
  preview: {
    title: ({ name }) => `${name} rekker deg den andre enden`,
    form: ({ form }) => `Invitasjon til ${form}`,
    stored: 'dette lagrer telefonen',
    storedItems: [
      'Samtalen og navnene deres. Bare telefonene deres kan lese det dere skriver',
      'Det du skriver til deg selv, kan bare du lese, med mindre dere er flere om telefonen',
      'Serveren får bare forseglede pakker som den ikke kan åpne',
    ],
    myName: 'Navnet ditt',
    accept: 'Ja, jeg er med',
    decline: 'Ikke nå',
    validUntil: ({ when }) => `Invitasjonen gjelder til ${when}`,
    ahead: ({ name, when }) =>
      `Du har allerede en samtale med ${name}${when && ` (${when})`}. Sier du ja her, har dere to: bruk den ene, og slett den andre.`,
    sharedPhone: ({ names }) =>
      `Her på telefonen er allerede ${names}. Er dere flere om den, kan dere lese hverandres egne notater. Har du en telefon selv, så åpne lenken der.`,
    unknownPhone: ({ name }) =>
      `Telefonen din kjenner ikke den du har skannet. Si bare ja hvis ${name} står her og holdt den selv.`,
  },
  clock: ({ day, time }) =>
    `Her er klokken ${time} den ${day}. Stemmer ikke det, eller går klokken feil på den andre telefonen, så still den og prøv igjen.`,
  noServer: {
    title: 'Serveren svarer ikke',
    what: 'Telefonen har nett, men når ikke serveren. Må man logge inn på nettet her, så gjør det, eller bruk mobilnettet.',
  },
  failures: {
    damaged: {
      title: 'Lenken er klippet av',
      what: 'Noe av lenken mangler eller er endret underveis. Uten hele lenken kan ikke telefonen låse opp samtalen.',
      works: ['Notatene dine og andre samtaler er her fortsatt.', 'Den som inviterte, har ikke mistet noe.'],
      todo: 'Skann koden i stedet, eller be om å få lenken på nytt.',
    },
    foreign: {
      title: 'Dette er ikke en invitasjon',
      what: 'Koden eller lenken hører til noe annet enn Side om side på denne adressen.',
      works: ['Notatene dine og andre samtaler er her fortsatt.', 'Ingenting er lagret eller sendt.'],
      todo: 'Sjekk om du fikk riktig kode, og prøv igjen.',
    },
    expired: {
      title: 'Invitasjonen er gått ut',
      what: 'Den gjelder bare en viss tid, og nå er den ute.',
      works: [
        'Notatene dine og andre samtaler er her fortsatt.',
        'Den som inviterte, kan lage en ny på et øyeblikk.',
      ],
      todo: 'Be om en ny invitasjon.',
    },
    answered: {
      title: 'Invitasjonen er allerede besvart',
      what: 'Bare det første svaret slippes inn, slik at en lenke på avveie ikke kan brukes.',
      works: [
        'Notatene dine og andre samtaler er her fortsatt.',
        'Den som inviterte, kan se hvem som svarte.',
      ],
      todo: 'Var det deg, så legg til denne på telefonen du svarte med, under «Telefonene dine». Var det ikke deg, så si fra, og be om en ny.',
    },
    renewed: {
      title: 'Invitasjonen er byttet ut',
      what: 'Den som inviterte, har laget en ny i stedet. Denne slipper ikke inn noen lenger.',
      works: ['Notatene dine og andre samtaler er her fortsatt.', 'Den nye invitasjonen gjelder.'],
      todo: 'Be om den nye invitasjonen.',
    },
    'newer-version': {
      title: 'Appen din er litt for gammel',
      what: 'Invitasjonen er laget med en nyere versjon som denne appen ikke kan lese.',
      works: ['Notatene dine og andre samtaler er her fortsatt.', 'Invitasjonen gjelder fortsatt.'],
      todo: 'Lukk appen helt, åpne den med nett, og prøv igjen.',
    },
    offline: {
      title: 'Her er det ikke noe nett',
      what: 'Lenken kan ikke åpnes før telefonen har nett.',
      works: [
        'Notatene dine og andre samtaler er her fortsatt.',
        'Står dere sammen, kan dere kobles sammen uten nett.',
      ],
      todo: 'Be den andre vise koder uten nett, og skann dem.',
    },
    unknown: {
      title: 'Invitasjonen er ikke å finne',
      what: 'Serveren kjenner den ikke. Kanskje har telefonen den kommer fra, ikke vært på nett ennå. Eller den er trukket tilbake eller slettet.',
      works: ['Notatene dine og andre samtaler er her fortsatt.', 'Ingenting er lagret eller sendt.'],
      todo: 'Be den som inviterte, om å åpne appen med nett, og åpne så lenken igjen. Eller be om en ny invitasjon.',
    },
    own: {
      title: 'Det er din egen invitasjon',
      what: 'Du har laget den på denne telefonen. Den skal brukes på den andres.',
      works: ['Samtalen er her slik du forlot den.'],
      todo: 'Send lenken, eller la den andre skanne koden.',
    },
    'still-in': {
      title: 'Du er allerede med på denne telefonen',
      what: 'Samtalen er her fra før, og invitasjonen er til en annen telefon.',
      works: ['Samtalen er her slik du forlot den.'],
      todo: 'Åpne samtalen fra forsiden.',
    },
    'unknown-phone': {
      title: 'Hvem sin telefon er det?',
      what: 'Invitasjonen sier at den er fra lederen av gruppa. Men den kommer fra en telefon som din ikke kjenner.',
      works: ['Samtalen er her slik du forlot den.', 'Ingenting er lagret eller sendt.'],
      todo: 'Spør lederen selv. Når dere står sammen, kan du be om å få se koder uten nett og skanne dem.',
    },
    'own-offline': {
      title: 'Her er det ikke noe nett',
      what: 'Koden kan ikke brukes før telefonen har nett.',
      works: ['Ingenting er lagret eller sendt.'],
      todo: 'Prøv igjen når det er nett. Har du skrevet inn koden, står den her så lenge.',
    },
    typo: {
      title: 'Et tegn i koden er feil',
      what: 'Minst ett tegn er lest eller skrevet feil. Det kan appen se på koden.',
      works: ['Koden på papiret gjelder fortsatt.', 'Ingenting er lagret eller sendt.'],
      todo: 'Se over den, fire tegn om gangen, eller skann den.',
    },
    nothing: {
      title: 'Koden finner ingenting',
      what: 'Koden er skrevet riktig, men på serveren er det ikke noe som hører til den. Kanskje er den byttet ut.',
      works: ['Ingenting er lagret eller sendt.'],
      todo: 'Se etter om du har en nyere kode, og om appen er åpen på riktig adresse.',
    },
    'link-over': {
      title: 'Koden gjelder ikke lenger',
      what: 'Koden fra den andre telefonen din gjelder i ti minutter og bare for én.',
      works: ['Alt på den andre telefonen er der fortsatt.', 'Ingenting er kommet over.'],
      todo: 'Vis en ny kode på den andre telefonen, og skann den.',
    },
    'link-own': {
      title: 'Koden er fra en telefon som allerede er med',
      what: 'De to telefonene hører sammen fra før.',
      works: ['Alt er her slik du forlot det.'],
      todo: 'Skann koden med telefonen du vil legge til.',
    },
    storage: {
      title: 'Telefonen vil ikke lagre',
      what: 'Svaret er ikke sendt, for samtalen kunne ikke lagres her.',
      works: ['Invitasjonen gjelder fortsatt.', 'Ingenting er gått tapt.'],
      todo: 'Rydd plass på telefonen, eller åpne appen i et vanlig vindu, og prøv igjen.',
    },
  },
  failureScan: 'Skann koden',
  failurePaste: 'Lim inn lenken på nytt',
  failureType: 'Tilbake til koden',
}
