import type { agree as source } from '../da/agree.ts'
import type { Shape } from '../shape.ts'

export const agree: Shape<typeof source> = {
  title: 'Vad kommer vi överens om?',
  titleAbout: ({ topic }) => `Vad kommer vi överens om kring ${topic}?`,
  lead: 'Skriv det ni vill göra medan ni har det i huvudet. Tid och namn kan komma efteråt.',
  sealed:
    'Planen är förseglad. Ändrar ni något måste båda säga ja igen. Tills dess gäller den ni har förseglat.',
  toRecord: 'När ni har förseglat planen hamnar det här i akten.',
  gone: 'Överenskommelsen finns inte här',
  goneText: 'Den finns inte i samtalet. Kanske skrevs den på den andra telefonen och har inte kommit hit än.',
  all: 'Alla överenskommelser',
  done: 'Klar',
  backToBench: 'Tillbaka till bänken',

  writer: {
    ask: 'Vem skriver i formuläret?',
    me: 'Jag själv',
    short: 'vem som skriver',
    undecided: 'Välj vem som skriver, så kan ni börja. Du kan välja om när du vill.',
    waits: ({ name }) => `${name} väljer vem av er som skriver. Under tiden kan du läsa med.`,
    mine: 'Du skriver och den andra läser med.',
    theyWrite: ({ name }) => `${name} skriver och du läser med. Du kan välja om när du vill.`,
    leaderWrites: ({ name }) =>
      `${name} skriver och du läser med. Säg till när något borde stå på ett annat sätt.`,
  },

  group: {
    addTo: ({ name }) => `Lägg till under ”${name}”`,
    full: ({ max }) => `Här ryms högst ${max}. Ta bort en innan ni lägger till en ny.`,
    namelessIn: ({ name }) => `En tom rad under ”${name}”`,
    lacks: 'Något saknas',
    empty: 'Här finns inget bestämt än.',
    add: ({ topic }) => `Lägg till en överenskommelse om ${topic}`,
    nameless: ({ topic }) => `Överenskommelsen om ${topic}`,
    draft: 'Utkast',
    missing: ({ what }) => `Saknas: ${what}`,
    overLimit: ({ count, max }) => `${count} av högst ${max}. Välj vilka som ska vara kvar.`,
  },

  removing: {
    remove: 'Ta bort överenskommelsen',
    done: ({ what }) => `”${what}” är borttagen.`,
    doneBy: ({ name, what }) => `${name} tog bort ”${what}”.`,
    undo: 'Ångra',
    older: ({ count }) => `Borttagna överenskommelser (${count})`,
    contested: ({ remover, editor }) =>
      `${remover} tog bort den och ${editor} ändrade den samtidigt. Vad vill ni?`,
    contestedAlone: ({ remover }) => `${remover} tog bort den, men den ändrades samtidigt. Vad vill ni?`,
    keep: 'Behåll den',
    confirmRemoval: 'Ta bort den',
    you: 'Du',
    youInside: 'du',
  },

  marks: {
    choose: 'Ta med det i planen',
    where: 'Var hör det hemma?',
    make: ({ what }) => `Gör ”${what}” till en överenskommelse om`,
    waiting: ({ count }) => (count === 1 ? 'Ett märke väntar på bänken' : `${count} märken väntar på bänken`),
  },

  fill: {
    elsewhere: 'Det här skrevs också, men hör till en annan del av planen:',
    text: 'Skriv här',
    when: 'Välj eller skriv',
    people: 'Välj vem',
    date: 'Välj en dag',
    choice: 'Välj en',
    list: 'Skriv en per rad',
    parts: 'Välj en eller flera',
    tick: 'Sätt kryss',
    whatPlaceholder: 'Vem gör vad?',
    ownWords: 'Med egna ord',
    whenPlaceholder: 'När?',
    byDay: 'Senast en viss dag',
    more: 'Fler',
    otherDay: 'En annan dag',
    wholeGroup: 'Hela gruppen',
    days: {
      'two-weeks': 'Om två veckor',
      'three-months': 'Om tre månader',
      summer: 'Före sommaren',
      christmas: 'Före jul',
      due: 'När det ska vara klart',
      later: 'Fyra veckor efter',
    },
    others: 'Andra',
    othersLabel: ({ field }) => `${field}: andra`,
    othersPlaceholder: 'Skriv namn',
    latest: ({ day }) => `Senast ${day}`,
  },

  followUp: {
    title: 'När tittar ni på planen igen?',
    months: ({ count }) => (count === 1 ? 'Om 1 månad' : `Om ${count} månader`),
    chosen: ({ day }) => `Ni tittar på den ${day}.`,
    hint: 'dagen följer med planen',
  },

  extra: {
    fromMark: 'Från ett märke',
    notes: 'Ur era anteckningar',
    notesHint: 'kommer med i akten',
    nothing: 'Inget skrivet',
    foot: 'Längst ner på planen',
    footHint: 'står under planen',
    today: 'I dag',
    addLine: 'Lägg till en rad',
    line: ({ number }) => `Rad ${number}`,
    removeLine: ({ number }) => `Ta bort rad ${number}`,
  },

  areas: {
    add: 'Lägg till ett område',
    area: 'Område',
    intoPlan: 'Ta med det i planen',
    followedUp: 'Det är uppföljt',
    settled: 'Klart',
  },

  closing: 'Innan ni avslutar',
  inTheWay: {
    field: ({ what }) => `Fyll i ”${what}”`,
    title: 'Det här saknas än',
    oneAgreement: 'minst en färdig överenskommelse',
    incomplete: ({ what, fields }) => `I ”${what}” saknas: ${fields}`,
    contested: ({ what }) => `Ska ”${what}” vara kvar eller tas bort?`,
    tooLate: ({ what, day }) => `${what}: senast ${day}`,
    overLimit: ({ group, max }) => `${group}: högst ${max}`,
    only: ({ what }) => `Saknas bara: ${what}`,
    several: ({ count }) => `${count} saker saknas än`,
    choice: 'ett val',
    lookAgain: 'en dag att titta på planen igen',
    earlierDay: 'en tidigare dag',
    toSeal: 'Dra åt knuten',
  },
}
