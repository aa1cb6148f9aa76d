import type { several as source } from '../da/several.ts'
import type { Shape } from '../shape.ts'

export const several: Shape<typeof source> = {
  common: {
    bins: { ours: { hint: 'everybody who takes part can write' } },
    missing: { works: ['Your other talks are still here.', 'The others’ phones are untouched.'] },
    sync: {
      relayTrouble: {
        gap: 'Something from another phone is missing. It will come when that phone is online.',
        'newer-version': 'One of the others has a newer version of the app. Get it to see the latest.',
      },
    },
  },
  again: { offer: () => 'Does somebody in the group have a new phone?' },
  agree: {
    sealed:
      'The plan is sealed. If you change anything, you all say yes again. Until then the sealed one holds.',
    goneText: 'It isn’t in this talk. Perhaps it was made on another phone and hasn’t reached this one yet.',
  },
  file: {
    filing: {
      tickHint: 'Everybody has a personnel file of their own. Tick each one yourself when the plan is there.',
    },
    changed: {
      text: 'This is the plan you all said yes to. It has been changed since, and not all of you have said yes to what is new.',
    },
    notSealed: { text: 'When you have all said yes to the plan, the picture of it will be here.' },
    archive: {
      sealed: 'This is the plan you all said yes to. Nothing more goes on the record.',
      draft: 'This is the plan as it stands. It only goes on the record when you have all said yes.',
      changed: 'It has been changed since. What is new only goes in once you have all said yes again.',
    },
  },
  handover: {
    thanks: { title: 'The two phones have everything' },
    done: {
      title: 'The two phones have everything',
      text: 'If somebody else in the group lacks it, do the same with them.',
    },
    failures: {
      foreign: ({ name }) =>
        `Your phone can’t read that code. If ${name} is showing your talk, somebody has left the group or got a new phone since you last had a network. Get a network for a moment, both of you, and scan again.`,
    },
  },
  invite: {
    told: { hint: 'you can all read it' },
    setting: {
      confirmedBoth: 'That suits you all',
      confirmedNobody: 'Once you have all said yes, it is settled.',
      changedTime: 'If you change the day or the time, the others say yes again. What is new counts at once.',
      changed:
        'If you switch between walking and sitting, you all say yes again. A new day or time counts at once, and the others say yes again.',
    },
    remove: { kept: () => 'The others keep theirs.' },
  },
  prepare: {
    others: { onlyThat: 'You see who is ready, but not what the others picked or wrote.' },
    words: { sharedHint: 'open to you all' },
    checks: { oursHint: 'you tick it together' },
    pick: { waiting: 'The words open at the same moment, when you have all closed the pocket.' },
    opened: {
      same: ({ words }) => `Several of you picked: ${words}`,
      hint: 'open to you all',
      late: 'Picked again after the others were ready',
    },
  },
  seal: {
    sealedText: 'You have all said yes to the same thing. What you said yes to can’t be changed afterwards.',
    knot: { whole: 'The knot: all lines are drawn through.' },
    sameCode: 'The same code on all phones?',
    changes: {
      sealStands: ({ code }) =>
        `Your yes doesn’t cover what is new. The plan with the code ${code} holds until you have all said yes again.`,
    },
    followup: { notSealedText: 'Once you have all said yes, the agreements are here with their days.' },
  },
}
