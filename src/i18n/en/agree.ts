import type { agree as source } from '../da/agree.ts'
import type { Shape } from '../shape.ts'

export const agree: Shape<typeof source> = {
  title: 'What do we agree on?',
  titleAbout: ({ topic }) => `What do we agree about ${topic}?`,
  lead: 'Write what you want to do while it is fresh in your minds. Times and names can come later.',
  sealed:
    'The plan is sealed. If you change anything, you both say yes again. Until then the sealed one holds.',
  toRecord: 'Once you have sealed the plan, this goes on the record.',
  gone: 'The agreement isn’t here',
  goneText: 'It isn’t in this talk. Perhaps it was made on the other phone and hasn’t reached this one yet.',
  all: 'All agreements',
  done: 'Done',
  backToBench: 'Back to the bench',

  writer: {
    hint: 'you can both read it',
    hintTheirs: ({ name }) => `${name} writes, you read along`,
    hintWaits: ({ name }) => `${name} chooses who writes`,
    hintUndecided: 'choose first who writes',
    ask: 'Who writes in the form?',
    me: 'I do',
    short: 'who writes',
    undecided: 'Choose who writes, and you can begin. You can change it whenever you like.',
    waits: ({ name }) => `${name} chooses which of you writes. Meanwhile you can read along.`,
    mine: 'You write, and the other reads along.',
    theyWrite: ({ name }) => `${name} writes, and you read along. You can change it whenever you like.`,
    leaderWrites: ({ name }) =>
      `${name} writes, and you read along. Say so when something should be put differently.`,
  },

  group: {
    addTo: ({ name }) => `Add under “${name}”`,
    full: ({ max }) => `There is room for ${max} at most here. Remove one before you add another.`,
    namelessIn: ({ name }) => `An empty row under “${name}”`,
    lacks: 'Something is missing',
    empty: 'Nothing agreed here yet.',
    add: ({ topic }) => `Add an agreement about ${topic}`,
    nameless: ({ topic }) => `The agreement about ${topic}`,
    draft: 'Draft',
    missing: ({ what }) => `Missing: ${what}`,
    overLimit: ({ count, max }) => `${count} of ${max} at most. Choose which ones stay.`,
  },

  removing: {
    remove: 'Remove the agreement',
    done: ({ what }) => `“${what}” is removed.`,
    doneBy: ({ name, what }) => `${name} removed “${what}”.`,
    undo: 'Undo',
    older: ({ count }) => `Removed agreements (${count})`,
    contested: ({ remover, editor }) =>
      `${remover} removed it, and ${editor} changed it at the same time. What do you want?`,
    contestedAlone: ({ remover }) =>
      `${remover} removed it, but it was changed at the same time. What do you want?`,
    keep: 'Keep it',
    confirmRemoval: 'Remove it',
    you: 'You',
    youInside: 'you',
  },

  marks: {
    choose: 'Make it an agreement',
    where: 'Where does it belong?',
    make: ({ what }) => `Make “${what}” an agreement about`,
    waiting: ({ count }) =>
      count === 1 ? 'One mark waits at the bench' : `${count} marks wait at the bench`,
  },

  fill: {
    elsewhere: 'This was written too, but belongs to another part of the plan:',
    text: 'Write it here',
    when: 'Choose or write',
    people: 'Choose who',
    date: 'Choose a day',
    choice: 'Choose one',
    list: 'Write one per line',
    parts: 'Choose one or more',
    tick: 'Tick',
    whatPlaceholder: 'Who does what?',
    ownWords: 'In your own words',
    whenPlaceholder: 'When?',
    byDay: 'By a certain day',
    more: 'More',
    otherDay: 'Another day',
    wholeGroup: 'The whole group',
    days: {
      'two-weeks': 'In two weeks',
      'three-months': 'In three months',
      summer: 'Before summer',
      christmas: 'Before Christmas',
      due: 'When it is to be done',
      later: 'Four weeks later',
    },
    others: 'Others',
    othersLabel: ({ field }) => `${field}: others`,
    othersPlaceholder: 'Write names',
    latest: ({ day }) => `${day} at the latest`,
  },

  followUp: {
    title: 'When do you look at the plan again?',
    months: ({ count }) => (count === 1 ? 'In 1 month' : `In ${count} months`),
    chosen: ({ day }) => `You look at it on ${day}.`,
    hint: 'the day belongs to the plan',
  },

  extra: {
    fromMark: 'From a mark',
    notes: 'From your notes',
    notesHint: 'goes on the record',
    nothing: 'Nothing written',
    foot: 'At the foot of the plan',
    footHint: 'below the plan',
    today: 'Today',
    addLine: 'Add a line',
    line: ({ number }) => `Line ${number}`,
    removeLine: ({ number }) => `Remove line ${number}`,
  },

  areas: {
    add: 'Add an area',
    area: 'Area',
    intoPlan: 'Put it into the plan',
    followedUp: 'It has been followed up',
    settled: 'Settled',
  },

  closing: 'Before you finish',
  inTheWay: {
    field: ({ what }) => `Fill in “${what}”`,
    title: 'Still missing',
    oneAgreement: 'at least one finished agreement',
    incomplete: ({ what, fields }) => `“${what}” is missing: ${fields}`,
    contested: ({ what }) => `Should “${what}” stay or go?`,
    tooLate: ({ what, day }) => `${what}: ${day} at the latest`,
    overLimit: ({ group, max }) => `${group}: ${max} at most`,
    only: ({ what }) => `Only missing: ${what}`,
    several: ({ count }) => `${count} things still missing`,
    choice: 'a choice',
    lookAgain: 'a day to look at the plan again',
    earlierDay: 'an earlier day',
    toSeal: 'Pull the knot tight',
  },
}
