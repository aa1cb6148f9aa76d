import type { talk as source } from '../da/talk.ts'
import type { Shape } from '../shape.ts'

export const talk: Shape<typeof source> = {
  excerpt: ({ document }) => `Det viktigaste ur ${document}`,
  closed: {
    title: 'Samtalet väntar lite till',
    missing: 'Innan ni kan börja:',
    absent: ({ names }) => `${names} ska svara på inbjudan.`,
    toPrepare: 'Till förberedelsen',
    toInvitation: 'Till inbjudan',
  },
  start: {
    walk: 'Redo att gå?',
    seated: 'Redo att samtala?',
    text: 'En fråga i taget. Lägg gärna undan telefonen mellan dem.',
    awake: 'Skärmen hålls tänd medan ni tittar på den.',
    time: ({ minutes }) => `Ni har ${minutes}`,
    begin: 'Börja samtalet',
  },
  piece: ({ number }) => `Del ${number}`,
  count: ({ at, of }) => `${at} av ${of}`,
  time: {
    left: ({ minutes }) => `ca ${minutes} kvar`,
    few: 'några minuter kvar',
    over: 'tiden är snart slut',
  },
  leave: 'Lämna samtalet',
  previous: 'Föregående kort',
  next: 'Nästa kort',
  onward: 'Gå vidare',
  mark: 'Kom ihåg',
  markIn: ({ bin }) => `Kom ihåg: ${bin}`,
  markSign: {
    marked: 'Märkt',
    said: ({ bin }) => `Märkt under ${bin}`,
    undo: 'Ångra',
    undone: 'Märket är borta igen',
  },
  firstQuestion: 'Första frågan',
  words: {
    title: ({ count }) => (count === 6 ? 'Sex ord att gå med' : `${count} ord att gå med`),
    untold: 'Nyckelord att gå med',
    untoldText: 'Ni har berättat era ord för varandra. Ta fram dem här när ni behöver dem.',
    text: 'Tryck på ett ord när ni talar om det.',
    yours: 'Dina',
    row: 'Era nyckelord',
    all: ({ count }) => `Alla ${count} nyckelord`,
    rest: 'De andra nyckelorden',
    pickedBy: ({ names }) => `Valt av ${names}`,
    nobody: 'Ingen av er valde det i förväg',
    talkAbout: 'Det talar ni om nu.',
  },
  tools: {
    meaning: 'Tanken',
    notes: 'Anteckna',
    words: 'Ord',
    bench: 'Bänken',
    overview: 'Översikt',
  },
  company: {
    here: ({ names }) => `${names} är här`,
    lookingAt: ({ names, place }) => `${names} tittar på ${place}`,
    elsewhere: ({ names }) => `${names} är också med i samtalet`,
    places: { words: 'nyckelorden', end: 'slutet' },
    tick: 'Visa varandra var ni är',
    hint: 'Medan ni är i samtalet ser ni vilket kort den andra har framme. Det sparas ingenstans.',
  },
  overview: {
    title: 'Alla frågor',
  },
  parts: {
    offer: 'Hoppa över eller flytta delar',
    title: 'Vad vill ni prata om?',
    hint: 'ni väljer tillsammans',
    leftOut: 'Hoppas över',
    forward: ({ part }) => `Flytta fram ${part}`,
  },
  meaning: {
    title: 'Tanken bakom frågan',
    standard: 'Formulärets ord',
    otherLanguage: 'På engelska',
    own: 'Det är er egen fråga. Ni vet själva vad som ligger bakom.',
  },
  notes: {
    title: ({ section }) => `Anteckningar om ${section}`,
    label: 'Gemensamma anteckningar',
    fromMark: 'Från ett märke',
    placeholder: 'Ett par ord räcker',
    filed: 'Det ni skriver här följer med planen till akten.',
    private: 'Anteckningarna stannar hos er. De kommer inte i akten.',
    shared: ({ name }) => `${name} har delat`,
    sharedByMe: 'Du har delat',
  },
  carried: {
    plan: 'Se förra planen',
    add: 'Skriv en rad',
    line: ({ number }) => `Rad ${number}`,
  },
  onWithTalk: 'Vidare i samtalet',
  end: {
    title: 'Nu har ni gått hela varvet',
    text: 'Vad ska komma ut av det?',
    go: 'Vidare till planen',
    bench: ({ waiting }) =>
      waiting === 0
        ? 'Se bänken'
        : waiting === 1
          ? 'Ett märke väntar på bänken'
          : `${waiting} märken väntar på bänken`,
  },
  over: {
    text: 'Här finns ingen plan att skriva.',
    stands: 'Det ni kom överens om står i planen från ert andra samtal.',
    free: 'Här har formuläret inga frågor. Tala med varandra och avsluta när ni är klara.',
    plan: 'Se planen',
    go: 'Avsluta samtalet',
  },
  leaving: {
    title: 'Har ni talat färdigt?',
    text: 'Ni kan alltid komma tillbaka hit.',
    unusedTitle: 'Innan ni går vidare',
    unused: 'Ni har inte använt nyckelorden än.',
    seeWords: 'Se nyckelorden',
    pause: 'Ta en paus',
    agree: 'Vidare till planen',
    stay: 'Tala vidare',
  },
}
