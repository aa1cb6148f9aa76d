import type { welcome as source } from '../da/welcome.ts'
import type { Shape } from '../shape.ts'

export const welcome: Shape<typeof source> = {
  count: ({ at, of }) => `${at} of ${of}`,
  next: 'Next',
  skip: 'Skip this',
  begin: 'Set up a talk',
  home: 'To Home',
  steps: {
    apart: {
      title: 'A talk about your work',
      text: 'Once a year two people talk: a manager and an employee. Each comes their own way, like the two lines here.',
    },
    alone: {
      title: 'First you think, each alone',
      text: 'You write for yourself. Nobody else can read it, not even your manager.',
    },
    together: {
      title: 'Then you talk',
      text: 'One question at a time, perhaps on a walk. The phones manage without a network.',
    },
    tied: {
      title: 'At the end, a plan',
      text: 'You write what you agree on, and both say yes. Only that goes on the record.',
    },
  },
  example: {
    note: 'I would like more time with those who are new.',
    question: 'What went well this year?',
    agreement: 'Jonas joins the night team twice before Christmas',
  },
  trial: {
    label: 'Trial',
    banner: 'A trial. Nothing is kept or sent.',
    throwAway: 'Throw away',
    begin: 'Try a talk first',
    failed: 'It can’t be fetched just now. Try again with a network.',
    story: {
      me: 'Kim',
      colleague: 'Vivian Dahl',
      place: 'The path by the lake',
      mark: 'TRIAL',
      instead: 'An invented talk',
      note: 'The Monday meeting could be shorter, with a fixed plan for the night.',
    },
  },
}
