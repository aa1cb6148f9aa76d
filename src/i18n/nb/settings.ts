import type { settings as source } from '../da/settings.ts'
import type { Shape } from '../shape.ts'

export const settings: Shape<typeof source> = {
  title: 'Slik du vil ha det',
  language: 'Språk',
  theme: 'Lys',
  themes: {
    auto: { label: 'Som telefonen', hint: 'lyst om dagen, mørkt om natta' },
    light: { label: 'Lyst', hint: '' },
    dark: { label: 'Mørkt', hint: '' },
    daylight: { label: 'Dagslys', hint: 'kraftig, for sol og regn' },
  },
  keeping: {
    title: 'Hvor ligger det?',
    open: 'Se hvor alt ligger',
    persisted: 'Telefonen har lovet å ta vare på det du skriver her.',
    notPersisted:
      'Telefonen kan rydde opp og slette det hvis appen ikke brukes på lenge, eller det er lite plass.',
    unknown: 'Telefonen sier ikke om den tar vare på det du skriver her.',
    ask: 'Be telefonen ta vare på det',
    refused: 'Telefonen sa nei. Legg appen på hjemskjermen, så spør vi igjen.',
    used: ({ used, room }) => `Appen bruker ${used}\u00a0MB. Det er plass til ${room}\u00a0MB til.`,
    lead: 'Hva som er sendt, hva som er i en kopi, og hva som bare er her.',
    onlyMine: 'Det bare du kan lese',
    onlyHere:
      'Dine egne notater og ordene du har valgt, men ikke vist, er bare på denne telefonen. De kommer bare videre i en sikkerhetskopi, eller når du legger til en telefon eller lager en kode.',
    onMyPhones:
      'Dine egne notater og ordene du har valgt, men ikke vist, ligger også forseglet på serveren. Bare du kan åpne dem.',
    onMyPhonesSoon:
      'Dine egne notater og ordene du har valgt, men ikke vist, er ikke alle kommet til serveren ennå. De sendes forseglet så snart det er nett.',
    phone: 'Telefonen',
    none: 'Her er det ingen samtaler ennå.',
    shared: {
      'not-shared': 'Ikke delt ennå: ligger bare her',
      waiting: 'Noe venter på å bli sendt',
      safe: 'Det dere deler, ligger forseglet på serveren',
      looking: 'Vi ser etter',
      received: 'Den andre har det dere deler',
      unknown: 'Vi ser etter når du åpner den',
    },
    inBackup: 'Med i sikkerhetskopien din',
    notInBackup: 'Ikke med i noen sikkerhetskopi',
    code: {
      kept: 'Du har en gjenopprettingskode',
      none: 'Du har ingen gjenopprettingskode',
      old: 'Gjenopprettingskoden din henter ikke noe nytt lenger',
    },
  },
  reading: {
    title: 'Hvem kan lese det?',
    mine: 'Det du skriver til deg selv, kan bare du lese, med mindre dere er flere om telefonen: Appen har ingen egen lås. Det forlater bare telefonen hvis du lager en sikkerhetskopi eller en kode eller legger til en telefon, og alltid forseglet.',
    ours: 'Det dere deler, kan bare leses på telefonene som er med i samtalen.',
    record: 'Det mappa får, er bare planen, og først når begge har sagt ja.',
  },
  relay: {
    title: 'Hva ser serveren?',
    text: 'Forseglede pakker som den ikke kan åpne. Den ser at det finnes samtaler, hvilke av dem én telefon henter, når og hvor mye. Ingen navn, og ikke et ord av det dere skriver.',
    nobodyElse: 'Appen snakker ikke med andre. Ingen konto, ingen sporing.',
  },
  welcome: { title: 'Ny i appen?', open: 'Se den lille rundturen' },
  about: {
    title: 'Om appen',
    version: ({ version }) => `Versjon ${version}`,
    licences: 'Lisenser',
  },
}
