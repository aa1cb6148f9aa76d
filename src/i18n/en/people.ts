import type { people as source } from '../da/people.ts'
import type { Shape } from '../shape.ts'

export const people: Shape<typeof source> = {
  title: 'Your people',
  lead: 'Who you talk with, and when it is time again.',
  hint: 'only you see the list',
  none: 'Nobody is here yet. Whoever you make a conversation with joins the list.',
  due: 'It is time',
  others: 'The others',
  everybody: 'Everybody',
  add: 'Put somebody on the list',
  name: 'Name',
  nameMissing: 'Write a name first',
  form: 'Form',
  never: 'No conversation yet',
  last: ({ day }) => `Last on ${day}`,
  now: 'Time for a conversation',
  shouldNow: 'Should have a conversation',
  from: ({ day }) => `Time again from ${day}`,
  running: 'You have begun',
  facts: {
    permanent: 'Permanently employed',
    since: 'Employed since',
    leaderPosition: 'Is a leader too',
    unskilled: 'Is unskilled',
    jobCode: 'Job code',
    shortEducation: 'At most upper-secondary school',
  },
  make: 'Make a conversation',
  open: 'To your conversation',
  openLast: 'See your last conversation',
  remove: 'Take off the list',
}
