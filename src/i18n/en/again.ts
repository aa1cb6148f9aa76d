import type { again as source } from '../da/again.ts'
import { englishPossessive as possessive } from '../names.ts'
import type { Shape } from '../shape.ts'

export const again: Shape<typeof source> = {
  offer: ({ name }) => `Does ${name} have a new phone?`,
  text: ({ name }) =>
    `If the old one is gone, you can let ${name} in again. You carry on where you left off.`,
  steps: [
    ({ name }) => `You send ${name} a new invitation, or ${name} scans it here.`,
    () => 'You say four words to each other. If they match, you say yes.',
    ({ name }) => `${name} gets all that you have shared. What only ${name} could read doesn’t come back.`,
    () => 'The old phone keeps what it has and gets nothing new.',
  ],
  better: ({ name }) =>
    `If ${name} has a recovery code, a backup or another phone with the talk, use that instead. Then everything comes back.`,
  begin: ({ name }) => `Invite ${name} again`,
  openTitle: ({ name }) => `Let ${name} in again`,
  validUntil: ({ when }) => `Valid until ${when}. Nobody is let in before you say yes.`,
  withdraw: 'Close the invitation',
  elsewhereTitle: 'The invitation is on another of your phones',
  elsewhere: 'Finish it there, or make a new one here. Then only the new one counts.',
  askedTitle: ({ name }) => `Is it ${name}?`,
  asked: ({ name }) =>
    `A phone wants to take part as ${name}. Ask ${name} to read out four words. Are they the same here?`,
  compare: ({ name }) => `Hear it from ${name} in person. If in doubt, say no.`,
  late: 'Others have used the link too. Say yes only if the words match.',
  same: 'Four words',
  yes: 'Yes, the words match',
  no: 'No, don’t let it in',
  admittedTitle: ({ name }) => `${name} is on the way in`,
  admitted: 'The old phone is shut out first. That happens by itself as soon as your phone is online.',
  showTitle: 'Together without a network?',
  showText: ({ name }) => `Let ${name} scan. The talk then comes over at once.`,
  show: 'Show the talk as codes',
  doneTitle: ({ name }) => `${name} is back in`,
  done: 'The old phone has been replaced and gets nothing new. What you both signed still counts.',
  onceMore: 'Is the new one gone too?',
  refusedTitle: 'The invitation is closed',
  refused: 'Nobody was let in, and nobody got anything.',
  toTalk: 'To the talk',
  preview: {
    title: ({ name }) => `${name} lets you in again`,
    text: 'You took part before, on another phone.',
    comes: 'All that you have shared comes back.',
    lost: 'What only you could read was on the old phone and doesn’t come back.',
    old: 'The old phone is shut out and gets nothing new.',
    accept: 'Yes, let me in',
  },
  waiting: {
    title: ({ name }) => `Say the words to ${name}`,
    text: ({ name }) => `If both phones show the same, ${name} says yes. The talk then comes by itself.`,
    answerTitle: 'Together without a network?',
    answerText: ({ name }) => `Let ${name} scan your answer. Then scan ${possessive(name)} codes.`,
    showAnswer: ({ name }) => `Show ${name} your answer`,
    scan: ({ name }) => `Scan ${possessive(name)} codes`,
    closedTitle: 'The invitation is closed',
    closed: ({ name }) => `${name} said no or has made a new one. You have lost nothing by it.`,
    closedTodo: ({ name }) => `Talk to ${name} and ask for a new invitation.`,
    openNew: 'Scan a new code',
    forget: 'Remove it from here',
  },
  replaced: {
    title: 'Nothing new comes to this phone',
    notice: ({ name }) =>
      `${name} let you in on another phone or went on without this one. Everything stays here, but nothing new comes, and what you write doesn’t get out.`,
    notYou: ({ name }) => `If you aren’t in on another, call ${name} and ask for a new invitation.`,
    theirs: ({ name }) => `${possessive(name)} old phone was replaced. What it signed still counts.`,
    mine: 'Your old phone was replaced. What you signed with it still counts.',
  },
}
