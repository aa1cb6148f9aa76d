import type { trust as source } from '../da/trust.ts'
import { englishPossessive } from '../names.ts'
import type { Shape } from '../shape.ts'

export const trust: Shape<typeof source> = {
  title: 'The same four words',
  why: 'Say them aloud to each other. If all your phones show the same, there is nobody between you.',
  notYet: ({ name }) => `The words come once ${name} has joined the talk.`,
  differ: 'Are they different?',
  differSteps: [
    'If the phones speak different languages, the words only have to mean the same.',
    'Let all the phones go online for a moment and look again. One may not have heard of a new phone yet.',
    'If they still differ, write no more here. Set up a new talk, and scan the codes from screen to screen.',
  ],
  offer: 'Show the same four words',
  offerWhy: 'Do you want to be sure that only your phones take part? Say four words to each other.',
  news: {
    unknown: {
      theirs: ({ name }) => `A phone that nobody has approved says that it is ${englishPossessive(name)}.`,
      mine: 'A phone that nobody has approved says that it is yours.',
    },
    /** Not a phone: the recovery code that the person keeps. */
    paper: {
      theirs: ({ name }) => `${name} has made a code on paper that can bring the talk back.`,
      mine: 'You have a code that can bring the talk back.',
    },
    linked: {
      theirs: ({ name }) => `${name} now uses another phone as well. It was approved from the one you know.`,
      mine: 'You now use another phone as well. It was approved from the one you had.',
    },
    removed: {
      theirs: ({ name }) =>
        `One of ${englishPossessive(name)} phones no longer takes part. It gets nothing new here.`,
      mine: 'You have removed one of your phones. It gets nothing new here.',
    },
    look: 'See what you can do',
    seen: 'That’s fine',
  },
  question: {
    theirs: {
      title: ({ name }) => `Is this ${englishPossessive(name)} new phone?`,
      text: ({ name }) =>
        `Ask ${name} to open the talk there, find “The same four words” and read them out. Are they the same here?`,
      compare: ({ name }) =>
        `Until you say yes, what that phone confirms doesn’t count. If ${name} has no new phone, say no.`,
    },
    mine: {
      title: () => 'Is this your other phone?',
      text: () => 'Open the talk there and find “The same four words”. Are they the same here?',
      compare: ({ name }) => `If you have no other phone, say no, and tell ${name} about it.`,
    },
    accept: 'Yes, the words match',
    decline: 'No',
    later: 'Not now',
  },
  declined: ({ name }) =>
    `You said no to a phone that claimed to be ${englishPossessive(name)}. It doesn’t count.`,
  declinedMine: 'You said no to a phone that claimed to be yours. It doesn’t count.',
  acceptAfter: 'Say yes after all',
}
