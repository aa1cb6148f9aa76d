import type { talk as source } from '../da/talk.ts'
import type { Shape } from '../shape.ts'

export const talk: Shape<typeof source> = {
  excerpt: ({ document }) => `Det viktigste fra ${document}`,
  closed: {
    title: 'Samtalen venter litt til',
    missing: 'Før dere kan begynne:',
    absent: ({ names }) => `${names} skal svare på invitasjonen.`,
    toPrepare: 'Til forberedelsen',
    toInvitation: 'Til invitasjonen',
  },
  start: {
    walk: 'Klare til å gå?',
    seated: 'Klare til å snakke?',
    text: 'Ett spørsmål om gangen. Legg gjerne telefonen bort mellom dem.',
    awake: 'Skjermen holder seg tent mens dere ser på den.',
    time: ({ minutes }) => `Dere har ${minutes}`,
    begin: 'Begynn samtalen',
  },
  piece: ({ number }) => `${number}. etappe`,
  count: ({ at, of }) => `${at} av ${of}`,
  time: {
    left: ({ minutes }) => `ca. ${minutes} igjen`,
    few: 'noen få minutter igjen',
    over: 'tiden er snart ute',
  },
  leave: 'Forlat samtalen',
  previous: 'Forrige kort',
  next: 'Neste kort',
  onward: 'Gå videre',
  mark: 'Husk det',
  markIn: ({ bin }) => `Husk det: ${bin}`,
  markSign: {
    marked: 'Husket',
    said: ({ bin }) => `Husket under ${bin}`,
    undo: 'Angre',
    undone: 'Merket er borte igjen',
  },
  firstQuestion: 'Første spørsmål',
  words: {
    title: ({ count }) => (count === 6 ? 'Seks ord å gå med' : `${count} ord å gå med`),
    untold: 'Stikkord å gå med',
    untoldText: 'Dere har fortalt hverandre ordene. Finn dem fram her når dere trenger dem.',
    text: 'Trykk på et ord når dere snakker om det.',
    yours: 'Dine',
    row: 'Stikkordene deres',
    all: ({ count }) => `Alle ${count} stikkord`,
    rest: 'De andre stikkordene',
    pickedBy: ({ names }) => `Valgt av ${names}`,
    nobody: 'Ingen av dere valgte det på forhånd',
    talkAbout: 'Det snakker dere om nå.',
  },
  tools: {
    meaning: 'Mening',
    notes: 'Notater',
    words: 'Stikkord',
    bench: 'Benken',
    overview: 'Oversikt',
  },
  company: {
    here: ({ names }) => `${names} er her`,
    lookingAt: ({ names, place }) => `${names} ser på ${place}`,
    elsewhere: ({ names }) => `${names} er også i samtalen`,
    places: { words: 'stikkordene', end: 'slutten' },
    tick: 'Vis hverandre hvor dere er',
    hint: 'Mens dere er i samtalen, ser dere hvilket kort den andre har framme. Det blir ikke lagret noe sted.',
  },
  overview: {
    title: 'Alle spørsmålene',
  },
  parts: {
    offer: 'Hopp over eller flytt deler',
    title: 'Hva vil dere snakke om?',
    hint: 'dere velger sammen',
    leftOut: 'Hoppes over',
    forward: ({ part }) => `Flytt ${part} fram`,
  },
  meaning: {
    title: 'Meningen bak spørsmålet',
    standard: 'Skjemaets ord',
    otherLanguage: 'På engelsk',
    own: 'Det er deres eget spørsmål. Dere vet selv hva som ligger bak.',
  },
  notes: {
    title: ({ section }) => `Notater om ${section}`,
    label: 'Felles notater',
    fromMark: 'Fra et merke',
    placeholder: 'Et par ord er nok',
    filed: 'Det dere skriver her, følger med planen og havner i mappa.',
    private: 'Notatene blir hos dere. De kommer ikke i mappa.',
    shared: ({ name }) => `${name} har delt`,
    sharedByMe: 'Du har delt',
  },
  carried: {
    plan: 'Se planen fra sist',
    add: 'Skriv en linje',
    line: ({ number }) => `Linje ${number}`,
  },
  onWithTalk: 'Videre i samtalen',
  end: {
    title: 'Da har dere gått hele runden',
    text: 'Hva skal komme ut av det?',
    go: 'Videre til avtaler',
    bench: ({ waiting }) =>
      waiting === 0
        ? 'Se benken'
        : waiting === 1
          ? 'Ett merke venter på benken'
          : `${waiting} merker venter på benken`,
  },
  over: {
    text: 'Her er det ingen plan å skrive.',
    stands: 'Det dere ble enige om, står i planen fra den andre samtalen.',
    free: 'Her har skjemaet ingen spørsmål. Snakk sammen, og avslutt når dere er ferdige.',
    plan: 'Se planen',
    go: 'Avslutt samtalen',
  },
  leaving: {
    title: 'Er dere ferdige med å snakke?',
    text: 'Dere kan alltid komme tilbake hit.',
    unusedTitle: 'Før dere går videre',
    unused: 'Dere har ikke brukt stikkordene ennå.',
    seeWords: 'Se stikkordene',
    pause: 'Ta en pause',
    agree: 'Videre til avtaler',
    stay: 'Snakk videre',
  },
}
