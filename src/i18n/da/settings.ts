export const settings = {
  title: 'Som du vil have det',
  language: 'Sprog',
  theme: 'Lys',
  themes: {
    auto: { label: 'Som telefonen', hint: 'lyst om dagen, mørkt om natten' },
    light: { label: 'Lyst', hint: '' },
    dark: { label: 'Mørkt', hint: '' },
    daylight: { label: 'Dagslys', hint: 'kraftigt, til sol og regn' },
  },
  keeping: {
    title: 'Hvor ligger det?',
    open: 'Se, hvor alt ligger',
    persisted: 'Telefonen har lovet at passe på det, du skriver her.',
    notPersisted:
      'Telefonen kan rydde op og slette det, hvis appen ikke bruges længe, eller der mangler plads.',
    unknown: 'Telefonen siger ikke, om den passer på det, du skriver her.',
    ask: 'Bed telefonen passe på det',
    refused: 'Telefonen sagde nej. Læg appen på hjemmeskærmen, så spørger vi igen.',
    used: ({ used, room }: { used: string; room: string }) =>
      `Appen bruger ${used}\u00a0MB. Der er plads til ${room}\u00a0MB mere.`,
    lead: 'Hvad der er sendt, hvad der er i en kopi, og hvad der kun er her.',
    onlyMine: 'Det, kun du kan læse',
    onlyHere:
      'Dine egne noter og de ord, du har valgt, men ikke vist, er kun på denne telefon. De kommer kun videre i en sikkerhedskopi, eller når du tilføjer en telefon eller laver en kode.',
    onMyPhones:
      'Dine egne noter og de ord, du har valgt, men ikke vist, ligger også forseglet på serveren. Kun du kan åbne dem.',
    onMyPhonesSoon:
      'Dine egne noter og de ord, du har valgt, men ikke vist, er ikke alle nået til serveren endnu. De sendes forseglet, så snart der er net.',
    phone: 'Telefonen',
    none: 'Her er ingen samtaler endnu.',
    shared: {
      'not-shared': 'Ikke delt endnu: ligger kun her',
      waiting: 'Noget venter på at blive sendt',
      safe: 'Det fælles ligger forseglet på serveren',
      looking: 'Vi ser efter',
      received: 'Den anden har det fælles',
      unknown: 'Vi ser efter, når du åbner den',
    },
    inBackup: 'Med i din sikkerhedskopi',
    notInBackup: 'Ikke med i en sikkerhedskopi',
    code: {
      kept: 'Du har en gendannelseskode',
      none: 'Du har ingen gendannelseskode',
      old: 'Din gendannelseskode henter ikke mere noget nyt',
    },
  },
  reading: {
    title: 'Hvem kan læse det?',
    mine: 'Det, du skriver til dig selv, kan kun du læse, medmindre I er flere om telefonen: Appen har ingen lås for sig selv. Det forlader kun telefonen, hvis du laver en sikkerhedskopi eller en kode eller tilføjer en telefon, og altid forseglet.',
    ours: 'Det, I deler, kan kun de telefoner læse, som er med i samtalen.',
    record: 'Det, mappen får, er kun planen, og først når I har sagt ja begge to.',
  },
  relay: {
    title: 'Hvad ser serveren?',
    text: 'Forseglede pakker, den ikke kan åbne. Den ser, at der findes samtaler, hvilke af dem én telefon henter, hvornår og hvor meget. Ingen navne, og ikke et ord af det, I skriver.',
    nobodyElse: 'Appen taler ikke med andre. Ingen konto, ingen sporing.',
  },
  welcome: { title: 'Ny i appen?', open: 'Se den lille rundtur' },
  about: {
    title: 'Om appen',
    version: ({ version }: { version: string }) => `Udgave ${version}`,
    licences: 'Licenser',
  },
}
