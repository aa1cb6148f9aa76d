import type { begin as source } from '../da/begin.ts'
import type { Shape } from '../shape.ts'

export const begin: Shape<typeof source> = {
  title: 'Who will you walk beside?',
  myName: 'Your name',
  myRole: 'In this talk you are the',
  other: 'The other person',
  otherLeader: 'Your manager’s name',
  otherEmployee: 'Your employee’s name',
  form: 'The form',
  otherForm: 'Use another form',
  invitee: ({ name }) => `You agree on it. ${name} says yes or suggests something else.`,
  later: 'Day, time and place can wait.',
  leaderCalls: 'Here it’s the manager who invites. Ask your manager to set up the talk.',
  withOthers: 'Then it’s a talk with others than last time. The plan from there doesn’t come along.',
  ahead: ({ name, when }) =>
    `You already have a talk with ${name}${when && ` (${when})`}. If you set up this one as well, there will be two.`,
  lastPlan: ({ name, day }) =>
    `You have a plan with ${name} from ${day}. It only comes along if you begin there.`,
  goOnFromPlan: 'Begin with the last plan',
  create: 'Set up the talk',
  missing: {
    form: 'Choose a form',
    myName: 'Write your name',
    otherName: 'Write the other person’s name',
    members: ({ count }) => `Write the names of at least ${count} employees`,
    twice: 'Two have the same name. Add their surnames, so you can tell them apart.',
  },
  group: {
    title: 'Who will you walk beside?',
    who: 'Who takes part?',
    one: 'One employee',
    several: 'A group',
    members: 'The employees in the group',
    member: ({ number }) => `Employee ${number}`,
    addName: 'Add one more',
    removeName: ({ name }) => `Remove ${name}`,
    sure: 'Be sure of this first',
    invitees: 'You agree on it together. Each says yes or suggests something else.',
  },
}
