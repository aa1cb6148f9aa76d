export const talk = {
  excerpt: ({ document }: { document: string }) => `Det vigtigste fra ${document}`,
  closed: {
    title: 'Samtalen venter lidt endnu',
    missing: 'Før I kan begynde:',
    absent: ({ names }: { names: string }) => `${names} skal svare på invitationen.`,
    toPrepare: 'Til forberedelsen',
    toInvitation: 'Til invitationen',
  },
  start: {
    walk: 'Klar til at gå?',
    seated: 'Klar til at tale?',
    text: 'Ét spørgsmål ad gangen. Læg gerne telefonen væk imellem dem.',
    awake: 'Skærmen bliver tændt, mens I ser på den.',
    time: ({ minutes }: { minutes: string }) => `I har ${minutes}`,
    begin: 'Begynd samtalen',
  },
  piece: ({ number }: { number: number }) => `${number}. stykke`,
  legsLeft: ({ count }: { count: number }) => (count === 0 ? 'det sidste' : `${count} endnu`),
  count: ({ at, of }: { at: number; of: number }) => `${at} af ${of}`,
  time: {
    left: ({ minutes }: { minutes: string }) => `ca. ${minutes} tilbage`,
    few: 'få minutter tilbage',
    over: 'tiden er ved at være brugt',
  },
  leave: 'Forlad samtalen',
  previous: 'Forrige kort',
  next: 'Næste kort',
  onward: 'Gå videre',
  mark: 'Husk det',
  markSign: {
    marked: 'Husket',
    said: ({ bin }: { bin: string }) => `Husket under ${bin}`,
    undo: 'Fortryd',
    undone: 'Mærket er væk igen',
  },
  firstQuestion: 'Første spørgsmål',
  firstWord: 'Første ord',
  words: {
    title: ({ count }: { count: number }) => (count === 6 ? 'Seks ord at gå med' : `${count} ord at gå med`),
    untold: 'Stikord at gå med',
    untoldText: 'I har fortalt hinanden jeres ord. Find dem frem her, når I får brug for dem.',
    text: 'Tryk på et ord, når I taler om det.',
    yours: 'Dine',
    row: 'Jeres stikord',
    all: ({ count }: { count: number }) => `Alle ${count} stikord`,
    rest: 'De andre stikord',
    pickedBy: ({ names }: { names: string }) => `Valgt af ${names}`,
    nobody: 'Ingen af jer valgte det på forhånd',
    talkAbout: 'Det taler I om nu.',
    walkWith: 'Gå et stykke med det.',
  },
  tools: {
    meaning: 'Mening',
    notes: 'Noter',
    words: 'Stikord',
    bench: 'Bænken',
    way: 'Vejen',
    overview: 'Oversigt',
  },
  way: {
    title: 'Jeres vej',
    hint: 'I vælger sammen',
    here: 'Her er I',
    about: ({ leg }: { leg: string }) => `Flyt ${leg}`,
    earlier: 'Tidligere',
    later: 'Senere',
    takeNext: 'Som næste',
    go: 'Gå hertil',
    moved: ({ leg, at, of }: { leg: string; at: number; of: number }) => `${leg} er nu nummer ${at} af ${of}`,
  },
  company: {
    here: ({ names }: Companions) => `${names} er her`,
    lookingAt: ({ names, place }: Companions & { place: string }) => `${names} ser på ${place}`,
    elsewhere: ({ names }: Companions) => `${names} er også i samtalen`,
    places: { words: 'stikordene', end: 'slutningen' },
    tick: 'Vis hinanden, hvor I er',
    hint: 'Mens I er i samtalen, kan I se, hvilket kort den anden ser på. Det gemmes ingen steder.',
  },
  pace: {
    half: 'I er halvvejs',
    soon: 'Fem minutter igen',
    noMore: 'Ikke flere bump',
    tick: 'Mærk tiden',
    hint: 'Et lille bump, når I er halvvejs, og fem minutter før I er færdige.',
  },
  overview: {
    title: 'Alle spørgsmål',
  },
  parts: {
    offer: 'Spring over eller flyt dele',
    title: 'Hvad vil I tale om?',
    hint: 'I vælger sammen',
    leftOut: 'Springes over',
    forward: ({ part }: { part: string }) => `Flyt ${part} frem`,
  },
  meaning: {
    title: 'Meningen bag spørgsmålet',
    standard: 'Skemaets ord',
    otherLanguage: 'På engelsk',
    own: 'Det er jeres eget spørgsmål. I ved selv, hvad der ligger bag.',
  },
  notes: {
    title: ({ section }: { section: string }) => `Noter om ${section}`,
    label: 'Fælles noter',
    fromMark: 'Fra et mærke',
    placeholder: 'Et par ord er nok',
    filed: 'Det, I skriver her, kommer med i planen og i mappen.',
    private: 'Noterne bliver hos jer. De kommer ikke i mappen.',
    shared: ({ name }: { name: string }) => `${name} har delt`,
    sharedByMe: 'Du har delt',
  },
  carried: {
    plan: 'Se planen fra sidst',
    add: 'Skriv en linje',
    line: ({ number }: { number: number }) => `Linje ${number}`,
  },
  onWithTalk: 'Videre i samtalen',
  end: {
    title: 'Så er I kommet rundt',
    text: 'Hvad skal der komme ud af det?',
    go: 'Videre til aftaler',
    bench: ({ waiting }: { waiting: number }) =>
      waiting === 0
        ? 'Se bænken'
        : waiting === 1
          ? 'Ét mærke venter på bænken'
          : `${waiting} mærker venter på bænken`,
  },
  /** Where nothing is agreed. */
  over: {
    text: 'Her er der ingen plan at skrive.',
    stands: 'Det, I blev enige om, står i planen fra jeres anden samtale.',
    free: 'Her har skemaet ingen spørgsmål. Tal sammen, og slut, når I er færdige.',
    plan: 'Se planen',
    go: 'Slut samtalen',
  },
  leaving: {
    title: 'Er I færdige med at tale?',
    text: 'I kan altid komme tilbage hertil.',
    unusedTitle: 'Før I går videre',
    unused: 'I har ikke brugt stikordene endnu.',
    seeWords: 'Se stikordene',
    pause: 'Hold en pause',
    agree: 'Videre til aftaler',
    stay: 'Tal videre',
  },
}

interface Companions {
  names: string
  count: number
}
