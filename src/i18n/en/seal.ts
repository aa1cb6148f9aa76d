import type { seal as source } from '../da/seal.ts'
import { englishPossessive as possessive } from '../names.ts'
import type { Shape } from '../shape.ts'

const numbers = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten']

export const seal: Shape<typeof source> = {
  title: 'Pull the knot tight',
  titleSealed: 'The knot is tied',
  titleChanged: 'The knot needs pulling again',
  agreements: ({ count }) => `${numbers[count] ?? count} ${count === 1 ? 'agreement' : 'agreements'}.`,
  lookAgain: ({ day }) => `You look at the plan again on ${day}.`,
  sealedText: 'You have both said yes to the same thing. What you said yes to can’t be changed afterwards.',
  you: 'You',
  saidYesAt: ({ time }) => `said yes at ${time}`,
  saidYesOn: ({ moment }) => `said yes on ${moment}`,
  saidYes: 'said yes',
  lacksYes: 'still to say yes',
  knot: {
    none: 'The knot: nobody has said yes yet.',
    half: ({ name }) => `The knot: ${possessive(name)} line is drawn through.`,
    whole: 'The knot: both lines are drawn through.',
  },

  recordHint: 'this is what the file gets',
  sameCode: 'The same code on both phones?',
  codeComing: 'Working out the code',
  seePlan: 'See the plan as the file gets it',
  confirm: 'Yes, this is our plan',
  confirming: 'Signing',
  waiting: ({ name }) => `You have said yes. Now for ${name}.`,
  toFile: 'Keep and file the plan',
  toAgreements: 'To the agreements',
  failures: {
    'not-ready': 'The plan changed while you pressed. Look it through and try again.',
    'too-long': 'The plan is too long for you to say yes to it. Shorten some of the texts and try again.',
    'no-key':
      'This phone has lost its key and can’t sign. What you wrote is still here. Say yes on another phone that takes part in the talk.',
  },

  blocked: {
    title: 'This comes first',
    text: 'The knot can be pulled once nothing is missing.',
    about: ({ what }) => `“${what}”`,
  },

  changes: {
    sinceYes: ({ name }) => `The plan has changed since ${name} said yes`,
    sinceMyYes: 'The plan has changed since you said yes',
    sinceSeal: 'Changed since you sealed it',
    sealStands: ({ code }) =>
      `Your yes doesn’t cover what is new. The plan with the code ${code} holds until you have both said yes again.`,
    yesStands: 'That yes covers the old plan. This has changed since:',
    before: 'was',
    after: 'now',
    nothing: 'nothing',
    added: 'New agreement',
    removed: 'Removed agreement',
    changed: 'Agreement',
    whole: 'The whole plan',
    group: 'Stands under',
    order: 'Place in the plan',
    date: 'Day of the talk',
    participant: 'Who takes part',
    pack: 'Edition of the form',
    edition: 'Your questions',
    editionChanged: 'The wording of your questions was changed.',
  },

  followup: {
    title: 'The plan lives on',
    nextShort: 'You look at the whole plan',
    order: 'Coming up',
    hint: 'as you sealed it',
    noDay: 'No day set',
    notSealed: 'There is no sealed plan yet',
    notSealedText: 'Once you have both said yes, the agreements stand here with their days.',
    toSeal: 'To the knot',
    changed: 'The plan has changed since you sealed it. This is the one you sealed.',
    outcome: {
      ask: 'How is it going?',
      title: 'How did it go?',
      legend: 'How far have you got?',
      status: { open: 'Not there yet', done: 'Done', changed: 'It became something else' },
      result: 'Write briefly how it went',
    },
    next: {
      title: 'The next time you look at the plan',
      day: 'Choose a day',
      calendar: 'Put the day in the calendar',
      calendarTitle: ({ name }) => `Follow-up with ${name}`,
    },
    nextTalk: {
      make: 'Make your next conversation',
      open: 'To your next conversation',
      invited: ({ name }) => `${name} invites you to your next conversation.`,
      see: 'See the invitation',
    },
    previous: {
      title: 'The last plan',
      lead: 'Begin with what you agreed the last time: how did it go?',
      none: 'There is no earlier plan in this conversation.',
      goOn: 'On to your preparation',
    },
    unreadable: 'The plan was sealed in a newer version of the app and can’t be read here.',
    seePlan: 'See the plan as the file gets it',
  },
}
