import type { settings as source } from '../da/settings.ts'
import type { Shape } from '../shape.ts'

export const settings: Shape<typeof source> = {
  title: 'Som du vill ha det',
  language: 'Språk',
  theme: 'Ljus',
  themes: {
    auto: { label: 'Som telefonen', hint: 'ljust på dagen, mörkt på natten' },
    light: { label: 'Ljust', hint: '' },
    dark: { label: 'Mörkt', hint: '' },
    daylight: { label: 'Dagsljus', hint: 'kraftigt, för sol och regn' },
  },
  keeping: {
    title: 'Var ligger det?',
    open: 'Se var allt ligger',
    persisted: 'Telefonen har lovat att ta hand om det du skriver här.',
    notPersisted:
      'Telefonen kan rensa bort det om appen inte används på länge, eller om det är ont om plats.',
    unknown: 'Telefonen säger inte om den tar hand om det du skriver här.',
    ask: 'Be telefonen ta hand om det',
    refused: 'Telefonen sa nej. Lägg appen på hemskärmen, så frågar vi igen.',
    used: ({ used, room }) => `Appen använder ${used}\u00a0MB. Det finns plats för ${room}\u00a0MB till.`,
    lead: 'Vad som är skickat, vad som finns i en kopia och vad som bara finns här.',
    onlyMine: 'Det som bara du kan läsa',
    onlyHere:
      'Dina egna anteckningar och de ord du har valt men inte visat finns bara på den här telefonen. De kommer bara vidare i en säkerhetskopia, eller när du lägger till en telefon eller skapar en kod.',
    onMyPhones:
      'Dina egna anteckningar och de ord du har valt men inte visat ligger också förseglade på servern. Bara du kan öppna dem.',
    onMyPhonesSoon:
      'Dina egna anteckningar och de ord du har valt men inte visat har inte alla nått servern än. De skickas förseglade så snart det finns nät.',
    phone: 'Telefonen',
    none: 'Här finns inga samtal än.',
    shared: {
      'not-shared': 'Inte delat än: finns bara här',
      waiting: 'Något väntar på att skickas',
      safe: 'Det gemensamma ligger förseglat på servern',
      looking: 'Vi tittar efter',
      received: 'Den andra har det gemensamma',
      unknown: 'Vi tittar efter när du öppnar det',
    },
    inBackup: 'Med i din säkerhetskopia',
    notInBackup: 'Inte med i någon säkerhetskopia',
    code: {
      kept: 'Du har en återställningskod',
      none: 'Du har ingen återställningskod',
      old: 'Din återställningskod hämtar inget nytt längre',
    },
  },
  reading: {
    title: 'Vem kan läsa det?',
    mine: 'Det du skriver för dig själv kan bara du läsa, om ni inte är flera om telefonen: appen har inget eget lås. Det lämnar telefonen bara om du gör en säkerhetskopia, skapar en kod eller lägger till en telefon, och alltid förseglat.',
    ours: 'Det ni delar kan bara läsas på de telefoner som är med i samtalet.',
    record: 'I akten hamnar bara planen, och först när båda har sagt ja.',
  },
  relay: {
    title: 'Vad ser servern?',
    text: 'Förseglade paket som den inte kan öppna. Den ser att det finns samtal, vilka av dem en telefon hämtar, när och hur mycket. Inga namn, och inte ett ord av det ni skriver.',
    nobodyElse: 'Appen pratar inte med någon annan. Inget konto, ingen spårning.',
  },
  welcome: { title: 'Ny i appen?', open: 'Se den lilla rundturen' },
  about: {
    title: 'Om appen',
    version: ({ version }) => `Version ${version}`,
    licences: 'Licenser',
  },
}
