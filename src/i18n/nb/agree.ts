import type { agree as source } from '../da/agree.ts'
import type { Shape } from '../shape.ts'

export const agree: Shape<typeof source> = {
  title: 'Hva avtaler vi?',
  titleAbout: ({ topic }) => `Hva avtaler vi om ${topic}?`,
  lead: 'Skriv det dere vil gjøre, mens dere har det i hodet. Tiden og navnene kan komme etterpå.',
  sealed:
    'Planen er forseglet. Endrer dere noe, må begge si ja på nytt. Inntil da gjelder den dere har forseglet.',
  toRecord: 'Når dere har forseglet planen, kommer dette i mappa.',
  gone: 'Avtalen er ikke her',
  goneText:
    'Den er ikke i samtalen. Kanskje er den laget på den andre telefonen og har ikke kommet hit ennå.',
  all: 'Alle avtaler',
  done: 'Ferdig',
  backToBench: 'Tilbake til benken',

  writer: {
    ask: 'Hvem skriver i skjemaet?',
    me: 'Jeg selv',
    short: 'hvem som skriver',
    undecided: 'Velg hvem som skriver, så kan dere begynne. Du kan velge om igjen når du vil.',
    waits: ({ name }) => `${name} velger hvem av dere som skriver. Imens kan du lese med.`,
    mine: 'Du skriver, og den andre leser med.',
    theyWrite: ({ name }) => `${name} skriver, og du leser med. Du kan velge om igjen når du vil.`,
    leaderWrites: ({ name }) => `${name} skriver, og du leser med. Si fra når noe bør stå på en annen måte.`,
  },

  group: {
    addTo: ({ name }) => `Legg til under «${name}»`,
    full: ({ max }) => `Her er det plass til høyst ${max}. Fjern én før dere legger til en ny.`,
    namelessIn: ({ name }) => `En tom rad under «${name}»`,
    lacks: 'Noe mangler',
    empty: 'Ingenting avtalt her ennå.',
    add: ({ topic }) => `Legg til en avtale om ${topic}`,
    nameless: ({ topic }) => `Avtalen om ${topic}`,
    draft: 'Kladd',
    missing: ({ what }) => `Mangler: ${what}`,
    overLimit: ({ count, max }) => `${count} av høyst ${max}. Velg hvilke som skal bli stående.`,
  },

  removing: {
    remove: 'Fjern avtalen',
    done: ({ what }) => `«${what}» er fjernet.`,
    doneBy: ({ name, what }) => `${name} fjernet «${what}».`,
    undo: 'Angre',
    older: ({ count }) => `Fjernede avtaler (${count})`,
    contested: ({ remover, editor }) =>
      `${remover} fjernet den, og ${editor} endret den samtidig. Hva vil dere?`,
    contestedAlone: ({ remover }) => `${remover} fjernet den, men den ble endret samtidig. Hva vil dere?`,
    keep: 'Behold den',
    confirmRemoval: 'Fjern den',
    you: 'Du',
    youInside: 'du',
  },

  marks: {
    choose: 'Gjør det til en avtale',
    where: 'Hvor hører det hjemme?',
    make: ({ what }) => `Gjør «${what}» til en avtale om`,
    waiting: ({ count }) => (count === 1 ? 'Ett merke venter på benken' : `${count} merker venter på benken`),
  },

  fill: {
    elsewhere: 'Dette ble også skrevet, men hører til en annen del av planen:',
    text: 'Skriv det her',
    when: 'Velg eller skriv',
    people: 'Velg hvem',
    date: 'Velg en dag',
    choice: 'Velg én',
    list: 'Skriv én per linje',
    parts: 'Velg én eller flere',
    tick: 'Sett kryss',
    whatPlaceholder: 'Hvem gjør hva?',
    ownWords: 'Med egne ord',
    whenPlaceholder: 'Når?',
    byDay: 'Innen en bestemt dag',
    more: 'Flere',
    otherDay: 'En annen dag',
    wholeGroup: 'Hele gruppa',
    days: {
      'two-weeks': 'Om to uker',
      'three-months': 'Om tre måneder',
      summer: 'Før sommeren',
      christmas: 'Før jul',
      due: 'Når det skal være gjort',
      later: 'Fire uker etter',
    },
    others: 'Andre',
    othersLabel: ({ field }) => `${field}: andre`,
    othersPlaceholder: 'Skriv navn',
    latest: ({ day }) => `Senest ${day}`,
  },

  followUp: {
    title: 'Når ser dere på planen igjen?',
    months: ({ count }) => (count === 1 ? 'Om 1 måned' : `Om ${count} måneder`),
    chosen: ({ day }) => `Dere ser på den ${day}.`,
    hint: 'datoen følger med planen',
  },

  extra: {
    fromMark: 'Fra et merke',
    notes: 'Fra notatene deres',
    notesHint: 'blir med i mappa',
    nothing: 'Ingenting skrevet',
    foot: 'Nederst på planen',
    footHint: 'står under avtalene',
    today: 'I dag',
    addLine: 'Legg til en linje',
    line: ({ number }) => `Linje ${number}`,
    removeLine: ({ number }) => `Fjern linje ${number}`,
  },

  areas: {
    add: 'Legg til et område',
    area: 'Område',
    intoPlan: 'Sett det i planen',
    followedUp: 'Det er fulgt opp',
    settled: 'På plass',
  },

  closing: 'Før dere avslutter',
  inTheWay: {
    field: ({ what }) => `Fyll ut «${what}»`,
    title: 'Dette mangler ennå',
    oneAgreement: 'minst én ferdig avtale',
    incomplete: ({ what, fields }) => `«${what}» mangler: ${fields}`,
    contested: ({ what }) => `Skal «${what}» beholdes eller fjernes?`,
    tooLate: ({ what, day }) => `${what}: senest ${day}`,
    overLimit: ({ group, max }) => `${group}: høyst ${max}`,
    only: ({ what }) => `Mangler bare: ${what}`,
    several: ({ count }) => `${count} ting mangler ennå`,
    choice: 'et valg',
    lookAgain: 'en dag å se på planen igjen',
    earlierDay: 'en tidligere dag',
    toSeal: 'Trekk til knuten',
  },
}
