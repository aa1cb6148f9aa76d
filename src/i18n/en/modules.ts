import type { modules as source } from '../da/modules.ts'
import type { Shape } from '../shape.ts'

export const modules: Shape<typeof source> = {
  title: 'What you take in',
  lead: 'Choose together which modules you go through. Time and modules are an agreement once both have said yes.',
  ask: ({ name }) => `First a little about ${name}`,
  askHint: 'it stands on your own list, and decides which modules belong',
  otherCode: 'Another',
  yes: 'Yes',
  no: 'No',
  modules: 'Modules',
  locked: 'Has to be in',
  answerFirst: 'Answer the question above first.',
  theirs: ({ name }) => `${name} decides, who knows whether it belongs.`,
  optional: 'Can be taken in',
  confirm: 'Yes, that is agreed',
  both: 'You have both said yes to time and modules.',
  mine: ({ names }) => `You have said yes. ${names} hasn’t yet.`,
  theirTurn: ({ names }) => `${names} has said yes. Does it suit you too?`,
  nobody: 'Neither of you has said yes yet.',
  noDay: 'You have not agreed on a day yet.',
  part: 'Time and modules',
  partCount: ({ count }) => `${count} modules are in`,
  partSee: 'See and choose modules',
  setting: 'See or change time and place',
  facts: {
    permanent: ({ name }) => `Is ${name} permanently employed?`,
    leaderPosition: ({ name }) => `Is ${name} a leader too?`,
    unskilled: ({ name }) => `Is ${name} unskilled?`,
    jobCode: ({ name }) => `Which job code has ${name}?`,
    shortEducation: ({ name }) => `Has ${name} at most upper-secondary education?`,
  },
}
