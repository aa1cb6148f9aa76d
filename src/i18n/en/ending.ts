import type { ending as source } from '../da/ending.ts'
import { englishPossessive } from '../names.ts'
import type { Shape } from '../shape.ts'

export const ending: Shape<typeof source> = {
  ask: {
    title: 'End it for everybody?',
    text: ({ name }) =>
      `Everything in the talk is deleted on this phone now, including what only you can read. On the server it is deleted as soon as there is a network. ${name} is told, and deletes it on their own phone.`,
    beyond: 'Pictures and copies that you have saved or sent elsewhere are out of the app’s reach.',
    keep: 'Keep it',
    confirm: 'Yes, end it for everybody',
    failed: 'It couldn’t be saved, so nothing has been deleted. Try again when the phone has room.',
  },
  ended: {
    title: ({ name }) => `${name} has ended the talk`,
    titleMine: 'You have ended the talk',
    when: ({ when }) =>
      `${when}. It is deleted on the server, and you can no longer send each other anything.`,
    yours:
      'Only you can delete what is on your phone. When you do, both what you shared and your own notes are gone.',
    plan: 'If the plan has to be kept in an archive, save its picture first.',
    keepPlan: 'Save the picture of the plan',
    look: 'See the talk before you delete it',
    delete: 'Delete it here now',
    deleting: 'Deleting',
  },
  receipts: {
    title: 'Ended talks',
    none: 'There are no ended talks here.',
    with: ({ names }) => `The talk with ${names}`,
    when: ({ when }) => `Ended ${when}`,
    here: 'Deleted on this phone',
    relay: 'Deleted on the server',
    relayAll: 'Deleted on the server, with the invitation',
    relayWaiting: 'On the server: waiting for a network. It happens by itself.',
    peer: ({ name, when }) => `Deleted on ${englishPossessive(name)} phone ${when}`,
    peerAll: ({ name, when }) => `Deleted on all of ${englishPossessive(name)} phones ${when}`,
    peerSome: ({ name, gone, of }) =>
      `Deleted on ${gone} of ${englishPossessive(name)} ${of} phones. The rest follow once they are online.`,
    peerWaiting: ({ name }) => `On ${englishPossessive(name)} phone: waiting until ${name} deletes it`,
    forget: 'Remove the receipt',
    forgetHint: 'As long as the receipt is here, the app keeps the name and what it needs to ask.',
    open: 'See what has been deleted',
  },
}
