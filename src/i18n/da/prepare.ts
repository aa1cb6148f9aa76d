import { danishPossessive } from '../names.ts'

export const prepare = {
  title: {
    getReady: 'Gør dig klar',
    iAmReady: 'Du er klar',
    allReady: 'I er klar',
    later: 'Jeres forbe\u00adredelse',
  },
  lead: 'Lidt ad gangen, når det passer dig.',
  previous: {
    title: 'Planen fra sidst',
    hint: 'det, I aftalte sidst',
    text: 'Den kommer først: Hvordan er det gået med jeres aftaler?',
    /** Of a plan that the employee brought to a new leader. */
    hintOf: ({ names }: { names: string }) => `det, ${names} aftalte`,
    textOf: 'Den kommer først: Hvordan er det gået med aftalerne?',
    see: 'Se planen fra sidst',
  },
  /** An employee’s plan with another leader. */
  bring: {
    title: 'Din plan fra sidst',
    hint: 'den ser kun du her',
    text: ({ names, of, day }: { names: string; of: string; day: string }) =>
      `Du har en plan fra ${day} med ${of}. ${names} kan ikke se den.`,
    open: 'Tag den med hertil',
    what: ({ names }: { names: string }) =>
      `${names} kan så læse hele planen her, og det, I skrev om, hvordan det gik. Det kan ikke tages tilbage.`,
    go: ({ names }: { names: string }) => `Vis den til ${names}`,
    stay: 'Lad den være',
  },
  others: {
    title: 'Hvem er klar?',
    absent: ({ name }: { name: string }) => `${name} er ikke med endnu`,
    ready: ({ name }: { name: string }) => `${name} er klar`,
    notReady: ({ name }: { name: string }) => `${name} er ikke klar endnu`,
    onlyThat: 'I ser, om den anden er klar, men ikke, hvad den anden har valgt eller skrevet.',
  },
  setting: {
    title: 'Passer det dig sådan?',
    noDate: 'Dag og tid er ikke aftalt endnu',
    confirm: 'Det passer mig',
    said: 'Du har sagt ja.',
    look: 'Se eller ret tid og sted',
  },
  words: {
    title: ({ count }: { count: number }) => `Dine ${count} stikord`,
    shownTitle: 'Jeres stikord',
    privateHint: 'kun du kan se dem',
    sharedHint: 'åbnet for jer begge',
    none: 'Du har ikke valgt nogen endnu.',
    count: ({ count, of }: { count: number; of: number }) => `${count} af ${of} valgt`,
    choose: ({ count }: { count: number }) => `Vælg dine ${count} stikord`,
    goOn: 'Vælg flere stikord',
    closed: 'Lommen er lukket.',
    told: 'I har fortalt hinanden jeres ord.',
    see: 'Se stikordene',
  },
  points: {
    title: 'Før I mødes',
    some: ({ count, written }: { count: number; written: number }) =>
      written === 0
        ? `${count} ting at tænke over. Tag dem, der betyder noget for dig.`
        : `Du har skrevet om ${written} af ${count}. Du behøver ikke nå dem alle.`,
    one: 'Skriv det, du vil huske.',
    place: ({ at, of }: { at: number; of: number }) =>
      of === 1 ? 'Før I mødes' : `Før I mødes · ${at} af ${of}`,
    previous: 'Forrige punkt',
    next: 'Næste punkt',
    shareWhat: ({ names }: { names: string }) =>
      `En kopi bliver lagt i Vores. ${names} kan læse den og rette i den, når I forbereder jer, og når I taler. Det kan ikke tages tilbage.`,
    fromOthers: ({ name }: { name: string }) => `Delt af ${name} på forhånd`,
    fromOthersLabel: ({ name }: { name: string }) => `Det, ${name} har delt`,
  },
  questions: {
    title: 'Dine tanker om spørgsmålene',
    noNote: 'Ingen noter endnu',
    shared: 'Også lagt i Vores',
    about: ({ count, written }: { count: number; written: number }) =>
      `${count === 1 ? '1 spørgsmål' : `${count} spørgsmål`}${written > 0 ? `, noter til ${written}` : ''}`,
  },
  focus: 'Årets fokus',
  checks: {
    mine: 'Din huskeliste',
    mineHint: 'kun du ser, hvad du har krydset af',
    ours: 'Jeres huskeliste',
    oursHint: 'I krydser af begge to',
    talk: 'Når I taler sammen',
    optional: 'hvis det giver mening',
    tickedBy: ({ names }: { names: string }) => `krydset af: ${names}`,
    open: ({ document }: { document: string }) => `Åbn ${document}`,
  },
  about: 'Om samtalen',
  worthAWord: 'Værd at vide, før I mødes',
  documents: {
    excerpt: ({ document }: { document: string }) => `Det vigtigste fra ${document}`,
    title: 'Det, I bygger på',
    noAddress: 'Intet link endnu',
  },
  missing: {
    title: 'Det mangler, før I kan tale',
    mySetting: 'Dit ja til tid og sted.',
    theirSetting: ({ names }: { names: string }) => `${danishPossessive(names)} ja til tid og sted.`,
    myWords: ({ count }: { count: number }) => `Dine ${count} stikord, lagt i lommen og lukket.`,
    theirWords: ({ names }: { names: string }) => `${danishPossessive(names)} stikord.`,
    sealed: 'Ordene åbner af sig selv, når jeres telefoner får forbindelse.',
    absent: ({ names }: { names: string }) => `Et svar på invitationen fra ${names}.`,
    takeBack: 'Kommer nogen ikke, så tag deres invitation tilbage. Så kan I andre begynde.',
    tooEarly: ({ day }: { day: string }) => `En dag, der giver tid nok: tidligst ${day}.`,
    theirIssues: ({ names }: { names: string }) => `Spørgsmålene fra ${names}.`,
    myQuestions: 'Dit ja til det, der er kommet til.',
    theirQuestions: ({ names }: { names: string }) =>
      `${danishPossessive(names)} ja til det, der er kommet til.`,
    toSetting: 'Til tid og sted',
    toModules: 'Til tid og moduler',
    toWords: 'Til stikordene',
    toInvitation: 'Til invitationen',
  },
  told: {
    say: 'Vi har fortalt hinanden vores ord',
    why: 'Har I sagt dem højt til hinanden, behøver telefonerne ikke at åbne dem.',
    iSaid: ({ names }: { names: string }) =>
      `Du har sagt, at I har fortalt hinanden dem. Nu er det ${danishPossessive(names)} tur.`,
    theySaid: ({ names }: { names: string }) => `${names} siger, at I har fortalt hinanden dem.`,
  },
  next: {
    talk: 'Til samtalen',
    waitFor: ({ names }: { names: string }) => `Venter på ${names}`,
    wait: 'Et øjeblik endnu',
    waitOpen: 'Venter på, at ordene åbner',
  },
  note: {
    fromMark: 'Fra et mærke',
    place: ({ section, at, of }: { section: string; at: number; of: number }) =>
      `${section} · ${at} af ${of}`,
    meaning: 'Meningen bag spørgsmålet',
    standard: 'Skemaets ord',
    otherLanguage: 'På engelsk',
    ownQuestion: 'Jeres eget spørgsmål',
    label: 'Dine noter',
    placeholder: 'Skriv, hvad du kommer i tanke om',
    share: 'Gør til vores',
    shareWait: ({ names }: { names: string }) => `Kan deles, når ${names} er med`,
    previous: 'Forrige spørgsmål',
    next: 'Næste spørgsmål',
    overview: 'Til oversigten',
    missing: 'Spørgsmålet er her ikke',
    missingText: 'Det er taget ud, eller adressen passer ikke.',
    sharedHint: 'det har du delt',
    sharedLabel: 'Det, du har delt',
    fromGroup: {
      hint: ({ day }: { day: string }) =>
        day === '' ? 'fra samtalen i gruppen' : `fra samtalen i gruppen ${day}`,
      take: 'Tag det med i din note',
      taken: 'Det står i din note. Kun du kan læse det dér.',
    },
  },
  share: {
    title: 'Skal det her være jeres?',
    what: ({ names }: { names: string }) =>
      `En kopi bliver lagt i Vores. ${names} kan læse den og rette i den, og den kommer frem ved spørgsmålet, når I taler. Det kan ikke tages tilbage.`,
    mine: 'Din egen note bliver, hvor den er. Kun du kan læse den.',
    go: 'Gør til vores',
    stay: 'Lad det være mit',
  },
  pick: {
    title: ({ count }: { count: number }) => `Vælg ${count} stikord`,
    count: ({ count, of }: { count: number; of: number }) => `${count} af ${of}`,
    bed: 'Stikordene',
    pocket: 'Lommen',
    /** Before a stone's word, which has the same name in the bed. */
    putBack: 'Læg tilbage:',
    empty: 'Tryk på et ord, så ligger det i lommen.',
    some: 'Tryk på et ord i lommen for at lægge det tilbage.',
    full: 'Så er lommen fuld.',
    tooMany: 'Der er for mange i lommen. Læg nogle tilbage.',
    close: 'Luk lommen',
    closed: 'Lommen er lukket.',
    othersReady: ({ names }: { names: string; count: number }) => `${names} er klar.`,
    othersNotReady: ({ names }: { names: string; count: number }) => `${names} er ikke klar endnu.`,
    opening: 'Jeres ord åbner samtidig, når telefonerne får forbindelse.',
    waiting: 'Ordene åbner samtidig, når I begge har lukket lommen.',
    again: 'Vælg om',
    untrue: ({ names }: { names: string }) =>
      `${danishPossessive(names)} ord passer ikke med dem, der blev lukket inde. Vælg om, eller fortæl hinanden dem.`,
    overview: 'Til oversigten',
  },
  giveUp: {
    title: 'Lommen er fuld',
    text: ({ word }: { word: string }) => `Hvilket ord lægger du tilbage, så der bliver plads til ${word}?`,
    swap: ({ word }: { word: string }) => `Læg ${word} tilbage`,
    keep: 'Behold dem, jeg har',
  },
  opened: {
    title: ({ count }: { count: number }) => (count === 6 ? 'Seks ord at gå med' : `${count} ord at gå med`),
    yours: 'Dine',
    theirs: ({ name }: { name: string }) => danishPossessive(name),
    hint: 'åbnet for jer begge',
    same: ({ words }: { words: string }) => `I har valgt det samme: ${words}`,
    late: 'Valgt om, efter den anden var klar',
    readyFor: ({ day }: { day: string }) => `Klar til ${day}`,
    ready: 'Klar til samtalen',
  },
}
