import type { group as source } from '../da/group.ts'
import { englishPossessive as possessive } from '../names.ts'
import type { Shape } from '../shape.ts'

export const group: Shape<typeof source> = {
  members: 'The employees in the group',
  title: 'Hand the group the other end',
  out: 'You are no longer in it',
  outAgain: ({ name }) => `To take part again, ask ${name} for a new invitation. It can be on this phone.`,
  allIn: 'Everyone has joined',
  someIn: ({ count, of }) => `${count} of ${of} have joined`,
  you: 'You',
  state: {
    in: 'has joined',
    invited: 'hasn’t joined yet',
    open: 'hasn’t joined yet',
    expired: 'the invitation has expired',
    answered: 'has answered and is being let in',
  },
  inviteOne: 'Invite',
  look: 'See',
  alsoTried: ({ name }) =>
    `Somebody else has used the link for ${name}, too. Only the first was let in, and nobody else can read the talk.`,
  more: 'Invite one more',
  moreName: 'Name',
  twice: 'Somebody in the group has that name already. Add the surname.',
  notNow: 'That can’t be done right now. Try again in a moment.',
  toGroup: 'To the whole group',
  notYet: ({ name }) => `${name} hasn’t joined yet`,
  elsewhere: 'The invitation was made on another of your phones. Open the talk there to show it.',
  answered: ({ name }) => `${name} has said yes`,
  answeredText: ({ name }) => `${name} gets in all by itself once your phone is online.`,
  showLast: 'No network? Show one last code',
  answerText: ({ name }) => `${name} scans the code here. Then ${name} shows a last code for you to scan.`,
  scanLast: ({ name }) => `Scan the last code on ${possessive(name)} phone`,
  takeBack: 'Take the invitation back',
  takeBackYes: 'Yes, take it back',
  takeBackText: ({ name }) =>
    `The link and the code for ${name} stop working, and ${name} is no longer in the group.`,
  takeOut: ({ name }) => `Take ${name} out of the group`,
  takeOutYes: 'Yes, take out of the group',
  takeOutText: ({ name }) =>
    `As soon as your phone is online, ${name} gets nothing new. What ${name} has written in Ours stays in the group, and what is on that phone already stays there.`,
  keep: 'Leave it as it is',
  leave: 'Leave the group',
  leaving: {
    text: [
      'From now on you get nothing new from the group.',
      'What you have written in Ours stays with the others.',
      'Your own notes stay on your phone. Only you can read them.',
      'A plan that you have said yes to still holds.',
    ],
    keep: 'Stay in the group',
    yes: 'Yes, leave the group',
  },
  apart: {
    offer: 'Rather one to one',
    title: ({ name }) => `Talk with ${name} alone`,
    text: [
      ({ name }) => `You set up a talk that only you and ${name} take part in.`,
      () => 'The others in the group aren’t told about it.',
      () => 'You are still in the group until you leave it yourself.',
    ],
    keep: 'Stay in the group',
    yes: 'Set up the talk',
  },
}
