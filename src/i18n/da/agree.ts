export const agree = {
  title: 'Hvad aftaler vi?',
  titleAbout: ({ topic }: { topic: string }) => `Hvad aftaler vi om ${topic}?`,
  lead: 'Skriv det, I vil gøre, mens I har det i hovedet. Tiden og navnene kan komme bagefter.',
  sealed:
    'Planen er forseglet. Ændrer I noget, skal I begge sige ja igen. Indtil da gælder den, I har forseglet.',
  toRecord: 'Når I har forseglet planen, kommer det her i mappen.',
  gone: 'Aftalen er her ikke',
  goneText: 'Den er ikke i samtalen. Måske er den lavet på den anden telefon og ikke nået hertil endnu.',
  all: 'Alle aftaler',
  done: 'Færdig',
  backToBench: 'Tilbage til bænken',

  writer: {
    hint: 'det kan I begge læse',
    hintTheirs: ({ name }: { name: string }) => `${name} skriver, du læser med`,
    hintWaits: ({ name }: { name: string }) => `${name} vælger, hvem der skriver`,
    hintUndecided: 'vælg først, hvem der skriver',
    ask: 'Hvem skriver i skemaet?',
    me: 'Jeg selv',
    short: 'hvem der skriver',
    undecided: 'Vælg, hvem der skriver. Så kan I begynde. Du kan vælge om, når du vil.',
    waits: ({ name }: { name: string }) => `${name} vælger, hvem af jer der skriver. Imens kan du læse med.`,
    mine: 'Du skriver, og den anden læser med.',
    theyWrite: ({ name }: { name: string }) =>
      `${name} skriver, og du læser med. Du kan vælge om, når du vil.`,
    leaderWrites: ({ name }: { name: string }) =>
      `${name} skriver, og du læser med. Sig til, når noget skal stå på en anden måde.`,
  },

  group: {
    addTo: ({ name }: { name: string }) => `Tilføj under »${name}«`,
    full: ({ max }: { max: number }) => `Her er plads til højst ${max}. Fjern én, før I tilføjer en ny.`,
    namelessIn: ({ name }: { name: string }) => `En tom række under »${name}«`,
    lacks: 'Noget mangler',
    empty: 'Intet aftalt her endnu.',
    add: ({ topic }: { topic: string }) => `Tilføj en aftale om ${topic}`,
    nameless: ({ topic }: { topic: string }) => `Aftalen om ${topic}`,
    draft: 'Kladde',
    missing: ({ what }: { what: string }) => `Mangler: ${what}`,
    overLimit: ({ count, max }: { count: number; max: number }) =>
      `${count} af højst ${max}. Vælg, hvilke der skal blive.`,
  },

  removing: {
    remove: 'Fjern aftalen',
    done: ({ what }: { what: string }) => `»${what}« er fjernet.`,
    doneBy: ({ name, what }: { name: string; what: string }) => `${name} fjernede »${what}«.`,
    undo: 'Fortryd',
    older: ({ count }: { count: number }) => `Fjernede aftaler (${count})`,
    contested: ({ remover, editor }: { remover: string; editor: string }) =>
      `${remover} fjernede den, og ${editor} ændrede den på samme tid. Hvad vil I?`,
    contestedAlone: ({ remover }: { remover: string }) =>
      `${remover} fjernede den, men den blev ændret på samme tid. Hvad vil I?`,
    keep: 'Behold den',
    confirmRemoval: 'Fjern den',
    you: 'Du',
    youInside: 'du',
  },

  marks: {
    choose: 'Gør det til en aftale',
    where: 'Hvor hører det til?',
    make: ({ what }: { what: string }) => `Gør »${what}« til en aftale om`,
    waiting: ({ count }: { count: number }) =>
      count === 1 ? 'Ét mærke venter på bænken' : `${count} mærker venter på bænken`,
  },

  fill: {
    elsewhere: 'Det blev også skrevet, men hører til en anden del af planen:',
    text: 'Skriv det her',
    when: 'Vælg eller skriv',
    people: 'Vælg hvem',
    date: 'Vælg en dag',
    choice: 'Vælg én',
    list: 'Skriv én pr. linje',
    parts: 'Vælg en eller flere',
    tick: 'Sæt kryds',
    whatPlaceholder: 'Hvem gør hvad?',
    ownWords: 'Med egne ord',
    whenPlaceholder: 'Hvornår?',
    byDay: 'Inden en bestemt dag',
    more: 'Flere',
    otherDay: 'En anden dag',
    wholeGroup: 'Hele gruppen',
    days: {
      'two-weeks': 'Om to uger',
      'three-months': 'Om tre måneder',
      summer: 'Inden sommer',
      christmas: 'Inden jul',
      due: 'Når det skal være gjort',
      later: 'Fire uger efter',
    },
    others: 'Andre',
    othersLabel: ({ field }: { field: string }) => `${field}: andre`,
    othersPlaceholder: 'Skriv navne',
    latest: ({ day }: { day: string }) => `Senest ${day}`,
  },

  followUp: {
    title: 'Hvornår ser I på planen igen?',
    months: ({ count }: { count: number }) => (count === 1 ? 'Om 1 måned' : `Om ${count} måneder`),
    chosen: ({ day }: { day: string }) => `I ser på den ${day}.`,
    hint: 'dagen følger med planen',
  },

  extra: {
    fromMark: 'Fra et mærke',
    notes: 'Fra jeres noter',
    notesHint: 'kommer med i mappen',
    nothing: 'Intet skrevet',
    foot: 'Nederst på planen',
    footHint: 'står under aftalerne',
    today: 'I dag',
    addLine: 'Tilføj en linje',
    line: ({ number }: { number: number }) => `Linje ${number}`,
    removeLine: ({ number }: { number: number }) => `Fjern linje ${number}`,
  },

  areas: {
    add: 'Tilføj et område',
    area: 'Område',
    intoPlan: 'Sæt det i planen',
    followedUp: 'Det er fulgt op',
    settled: 'På plads',
  },

  closing: 'Før I slutter',
  inTheWay: {
    field: ({ what }: { what: string }) => `Udfyld »${what}«`,
    title: 'Det mangler endnu',
    oneAgreement: 'mindst én færdig aftale',
    incomplete: ({ what, fields }: { what: string; fields: string }) => `»${what}« mangler: ${fields}`,
    contested: ({ what }: { what: string }) => `Skal »${what}« blive eller fjernes?`,
    tooLate: ({ what, day }: { what: string; day: string }) => `${what}: senest ${day}`,
    overLimit: ({ group, max }: { group: string; max: number }) => `${group}: højst ${max}`,
    only: ({ what }: { what: string }) => `Mangler kun: ${what}`,
    several: ({ count }: { count: number }) => `${count} ting mangler endnu`,
    choice: 'et valg',
    lookAgain: 'en dag at se på planen igen',
    earlierDay: 'en tidligere dag',
    toSeal: 'Træk knuden til',
  },
}
