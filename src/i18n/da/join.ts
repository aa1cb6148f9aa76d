export const join = {
  title: 'Tag imod',
  text: 'Scan koden på den andens telefon.',
  cameraTrouble: 'Appen kan ikke bruge kameraet. Måske mangler den lov til det.',
  withoutCamera: 'Det gør ikke noget. Indsæt linket fra invitationen her.',
  pasteOpen: 'Indsæt et link eller skriv en kode',
  paste: 'Link eller kode',
  pasteHint: 'En hel mail må gerne komme med. Du kan også skrive din gendannelseskode her.',
  pasteGo: 'Læs den',
  reading: 'Et øjeblik',
  emptyLink: 'Linket er tomt, eller siden er hentet igen. Åbn linket én gang til, eller scan koden.',
  elsewhere: {
    title: 'Vent lige lidt',
    here: 'Fortsæt her alligevel',
    'ios-tab': {
      text: 'På en iPhone har appen på hjemmeskærmen sin egen hukommelse. Svarer du her, ligger samtalen kun i browseren, og Safari kan slette den, hvis du ikke åbner den i en uge.',
      steps: [
        'Kopiér linket.',
        'Åbn Side om side fra hjemmeskærmen.',
        'Tryk på »Scan en kode«, og indsæt linket.',
      ],
      install: 'Er den der ikke endnu? Tryk på »Del«, og vælg »Føj til hjemmeskærm«.',
    },
    'inside-app': {
      text: 'Linket er åbnet inde i en anden app. Det, du skriver her, kan appen glemme, og telefonens egen browser kan ikke se det.',
      steps: [
        'Kopiér linket.',
        'Åbn telefonens browser, Safari eller Chrome.',
        'Sæt linket ind i adressefeltet, og åbn det.',
      ],
      install: '',
    },
  },
  preview: {
    title: ({ name }: { name: string }) => `${name} rækker dig den anden ende`,
    form: ({ form }: { form: string }) => `Invitation til ${form}`,
    stored: 'det gemmer telefonen',
    storedItems: [
      'Samtalen og jeres navne. Kun jeres telefoner kan læse det, I skriver',
      'Det, du skriver til dig selv, kan kun du læse, medmindre I er flere om telefonen',
      'Serveren får kun forseglede pakker, den ikke kan åbne',
    ],
    myName: 'Dit navn',
    accept: 'Ja, jeg er med',
    decline: 'Ikke nu',
    validUntil: ({ when }: { when: string }) => `Invitationen gælder til ${when}`,
    ahead: ({ name, when }: { name: string; when: string }) =>
      `Du har allerede en samtale med ${name}${when && ` (${when})`}. Siger du ja her, har I to: brug den ene, og slet den anden.`,
    sharedPhone: ({ names }: { names: string }) =>
      `Her på telefonen er allerede ${names}. Er I flere om den, kan I læse hinandens egne noter. Har du en telefon selv, så åbn linket dér.`,
    unknownPhone: ({ name }: { name: string }) =>
      `Din telefon kender ikke den, du har scannet. Sig kun ja, hvis ${name} står her og selv holdt den.`,
  },
  clock: ({ day, time }: { day: string; time: string }) =>
    `Her er klokken ${time} den ${day}. Passer det ikke, eller går uret forkert på den anden telefon, så stil det, og prøv igen.`,
  noServer: {
    title: 'Serveren svarer ikke',
    what: 'Telefonen har net, men når ikke serveren. Skal man logge ind på nettet her, så gør det, eller brug mobilnettet.',
  },
  failures: {
    damaged: {
      title: 'Linket er klippet over',
      what: 'Noget af linket mangler eller er ændret undervejs. Uden hele linket kan telefonen ikke låse samtalen op.',
      works: ['Dine noter og andre samtaler er her stadig.', 'Den, der inviterede, har ikke mistet noget.'],
      todo: 'Scan koden i stedet, eller bed om at få linket igen.',
    },
    foreign: {
      title: 'Det her er ikke en invitation',
      what: 'Koden eller linket hører til noget andet end Side om side på denne adresse.',
      works: ['Dine noter og andre samtaler er her stadig.', 'Intet er gemt eller sendt.'],
      todo: 'Se efter, om du fik den rigtige kode, og prøv igen.',
    },
    expired: {
      title: 'Invitationen er udløbet',
      what: 'Den gælder kun et stykke tid, og det er gået.',
      works: [
        'Dine noter og andre samtaler er her stadig.',
        'Den, der inviterede, kan lave en ny på et øjeblik.',
      ],
      todo: 'Bed om en ny invitation.',
    },
    answered: {
      title: 'Invitationen er allerede besvaret',
      what: 'Kun det første svar lukkes ind, så et link, der er kommet på afveje, ikke kan bruges.',
      works: [
        'Dine noter og andre samtaler er her stadig.',
        'Den, der inviterede, kan se, hvem der svarede.',
      ],
      todo: 'Var det dig, så tilføj den her på den telefon, du svarede med, under »Dine telefoner«. Var det ikke dig, så sig det, og bed om en ny.',
    },
    renewed: {
      title: 'Invitationen er skiftet ud',
      what: 'Den, der inviterede, har lavet en ny i stedet. Den her lukker ingen ind mere.',
      works: ['Dine noter og andre samtaler er her stadig.', 'Den nye invitation gælder.'],
      todo: 'Bed om den nye invitation.',
    },
    'newer-version': {
      title: 'Din app er lidt for gammel',
      what: 'Invitationen er lavet med en nyere udgave, som denne app ikke kan læse.',
      works: ['Dine noter og andre samtaler er her stadig.', 'Invitationen gælder endnu.'],
      todo: 'Luk appen helt, åbn den med net, og prøv igen.',
    },
    offline: {
      title: 'Her er ikke noget net',
      what: 'Linket kan først åbnes, når telefonen har net.',
      works: ['Dine noter og andre samtaler er her stadig.', 'Står I sammen, kan I forbindes uden net.'],
      todo: 'Bed den anden om at vise koder uden net, og scan dem.',
    },
    unknown: {
      title: 'Invitationen er ikke at finde',
      what: 'Serveren kender den ikke. Måske har den telefon, den kommer fra, ikke været på nettet endnu. Eller den er trukket tilbage eller slettet.',
      works: ['Dine noter og andre samtaler er her stadig.', 'Intet er gemt eller sendt.'],
      todo: 'Bed den, der inviterede, om at åbne appen med net, og åbn så linket igen. Eller bed om en ny invitation.',
    },
    own: {
      title: 'Det er din egen invitation',
      what: 'Du har lavet den på denne telefon. Den skal bruges på den andens.',
      works: ['Samtalen er her, som du forlod den.'],
      todo: 'Send linket, eller lad den anden scanne koden.',
    },
    'still-in': {
      title: 'Du er allerede med på denne telefon',
      what: 'Samtalen er her i forvejen, og invitationen er til en anden telefon.',
      works: ['Samtalen er her, som du forlod den.'],
      todo: 'Åbn samtalen fra forsiden.',
    },
    'unknown-phone': {
      title: 'Hvis telefon er det?',
      what: 'Invitationen siger, at den er fra gruppens leder. Men den kommer fra en telefon, som din ikke kender.',
      works: ['Samtalen er her, som du forlod den.', 'Intet er gemt eller sendt.'],
      todo: 'Spørg lederen selv. Når I står sammen, så bed om at få vist koder uden net, og scan dem.',
    },
    'own-offline': {
      title: 'Her er ikke noget net',
      what: 'Koden kan først bruges, når telefonen har net.',
      works: ['Intet er gemt eller sendt.'],
      todo: 'Prøv igen, når der er net. Har du skrevet koden, står den her så længe.',
    },
    typo: {
      title: 'Et tegn i koden er forkert',
      what: 'Mindst ét tegn er læst eller skrevet forkert. Det kan appen se på koden.',
      works: ['Koden på papiret gælder stadig.', 'Intet er gemt eller sendt.'],
      todo: 'Se den efter, fire tegn ad gangen, eller scan den.',
    },
    nothing: {
      title: 'Koden finder ingenting',
      what: 'Koden er skrevet rigtigt, men på serveren er der ikke noget, der hører til den. Måske er den skiftet ud.',
      works: ['Intet er gemt eller sendt.'],
      todo: 'Se efter, om du har en nyere kode, og om appen er åben på den rigtige adresse.',
    },
    'link-over': {
      title: 'Koden gælder ikke mere',
      what: 'Koden fra din anden telefon gælder i ti minutter og kun for én.',
      works: ['Alt på den anden telefon er der stadig.', 'Intet er kommet over.'],
      todo: 'Vis en ny kode på den anden telefon, og scan den.',
    },
    'link-own': {
      title: 'Koden er fra en telefon, der allerede er med',
      what: 'De to telefoner hører sammen i forvejen.',
      works: ['Alt er her, som du forlod det.'],
      todo: 'Scan koden med den telefon, du vil tilføje.',
    },
    storage: {
      title: 'Telefonen vil ikke gemme',
      what: 'Svaret er ikke sendt, for samtalen kunne ikke gemmes her.',
      works: ['Invitationen gælder endnu.', 'Intet er gået tabt.'],
      todo: 'Gør plads på telefonen, eller åbn appen i et almindeligt vindue, og prøv igen.',
    },
  },
  failureScan: 'Scan koden',
  failurePaste: 'Indsæt linket igen',
  failureType: 'Tilbage til koden',
}
