import type { talk as source } from '../da/talk.ts'
import type { Shape } from '../shape.ts'

export const talk: Shape<typeof source> = {
  excerpt: ({ document }) => `What matters in ${document}`,
  closed: {
    title: 'The talk waits a little longer',
    missing: 'Before you can begin:',
    absent: ({ names }) => `${names} must answer the invitation.`,
    toPrepare: 'To the preparation',
    toInvitation: 'To the invitation',
  },
  start: {
    walk: 'Ready to walk?',
    seated: 'Ready to talk?',
    text: 'One question at a time. Feel free to put the phone away in between.',
    awake: 'The screen stays on while you look at it.',
    time: ({ minutes }) => `You have ${minutes}`,
    begin: 'Begin the talk',
  },
  piece: ({ number }) => `Part ${number}`,
  count: ({ at, of }) => `${at} of ${of}`,
  time: {
    left: ({ minutes }) => `about ${minutes} left`,
    few: 'a few minutes left',
    over: 'time is about up',
  },
  leave: 'Leave the talk',
  previous: 'Previous card',
  next: 'Next card',
  onward: 'Go on',
  mark: 'Remember it',
  markIn: ({ bin }) => `Remember it: ${bin}`,
  markSign: {
    marked: 'Marked',
    said: ({ bin }) => `Marked under ${bin}`,
    undo: 'Undo',
    undone: 'The mark is gone again',
  },
  firstQuestion: 'First question',
  words: {
    title: ({ count }) => (count === 6 ? 'Six words to walk with' : `${count} words to walk with`),
    untold: 'Keywords to walk with',
    untoldText: 'You have told each other your words. Find them here when you need them.',
    text: 'Tap a word when you talk about it.',
    yours: 'Yours',
    row: 'Your keywords',
    all: ({ count }) => `All ${count} keywords`,
    rest: 'The other keywords',
    pickedBy: ({ names }) => `Picked by ${names}`,
    nobody: 'None of you picked it beforehand',
    talkAbout: 'This is what you talk about now.',
  },
  tools: {
    meaning: 'Intent',
    notes: 'Notes',
    words: 'Keywords',
    bench: 'The bench',
    overview: 'Overview',
  },
  company: {
    here: ({ names, count }) => `${names} ${count === 1 ? 'is' : 'are'} here`,
    lookingAt: ({ names, count, place }) => `${names} ${count === 1 ? 'is' : 'are'} looking at ${place}`,
    elsewhere: ({ names, count }) => `${names} ${count === 1 ? 'is' : 'are'} in the talk too`,
    places: { words: 'the keywords', end: 'the end' },
    tick: 'Show each other where you are',
    hint: 'While you are in the talk, each of you sees which card the other has open. It isn’t kept anywhere.',
  },
  overview: {
    title: 'All questions',
  },
  parts: {
    offer: 'Skip or move parts',
    title: 'What do you want to talk about?',
    hint: 'you choose together',
    leftOut: 'Skipped',
    forward: ({ part }) => `Move ${part} forward`,
  },
  meaning: {
    title: 'What the question is after',
    standard: 'The form’s words',
    otherLanguage: 'In the form’s own language',
    own: 'This is your own question. You know yourselves what lies behind it.',
  },
  notes: {
    title: ({ section }) => `Notes on ${section}`,
    label: 'Joint notes',
    fromMark: 'From a mark',
    placeholder: 'A few words will do',
    filed: 'What you write here goes with the plan into the file.',
    private: 'The notes stay with you. They don’t go into the file.',
    shared: ({ name }) => `${name} has shared`,
    sharedByMe: 'You have shared',
  },
  carried: {
    plan: 'See the last plan',
    add: 'Write a line',
    line: ({ number }) => `Line ${number}`,
  },
  onWithTalk: 'On with the talk',
  end: {
    title: 'You have come all the way round',
    text: 'What shall come of it?',
    go: 'On to agreements',
    bench: ({ waiting }) =>
      waiting === 0
        ? 'See the bench'
        : waiting === 1
          ? 'One mark waits at the bench'
          : `${waiting} marks wait at the bench`,
  },
  over: {
    text: 'There is no plan to write here.',
    stands: 'What you agreed on stands in the plan of your other talk.',
    free: 'The form has no questions here. Talk, and end when you are done.',
    plan: 'See the plan',
    go: 'End the talk',
  },
  leaving: {
    title: 'Have you finished talking?',
    text: 'You can always come back here.',
    unusedTitle: 'Before you go on',
    unused: 'You haven’t used the keywords yet.',
    seeWords: 'See the keywords',
    pause: 'Take a break',
    agree: 'On to agreements',
    stay: 'Keep talking',
  },
}
