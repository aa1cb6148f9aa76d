import type { join as source } from '../da/join.ts'
import type { Shape } from '../shape.ts'

export const join: Shape<typeof source> = {
  title: 'Take hold',
  text: 'Scan the code on the other phone.',
  cameraTrouble: 'The app can’t use the camera. It may lack permission.',
  withoutCamera: 'Never mind. Paste the link from the invitation here.',
  pasteOpen: 'Paste a link or type a code',
  paste: 'Link or code',
  pasteHint: 'A whole email is fine. You can type your recovery code here too.',
  pasteGo: 'Read it',
  reading: 'One moment',
  emptyLink: 'The link is empty, or the page was loaded again. Open the link once more, or scan the code.',
  elsewhere: {
    title: 'Wait a moment',
    here: 'Continue here anyway',
    'ios-tab': {
      text: 'On an iPhone the app on the home screen has a memory of its own. If you answer here, the talk is in the browser alone, and Safari may delete it if you don’t open it for a week.',
      steps: [
        'Copy the link.',
        'Open Side om side from the home screen.',
        'Tap “Scan a code”, and paste the link.',
      ],
      install: 'Isn’t it there yet? Tap “Share”, and choose “Add to Home Screen”.',
    },
    'inside-app': {
      text: 'The link was opened inside another app. That app may forget what you write here, and the phone’s own browser can’t see it.',
      steps: [
        'Copy the link.',
        'Open the phone’s browser, Safari or Chrome.',
        'Paste the link into the address bar, and open it.',
      ],
      install: '',
    },
  },
  preview: {
    title: ({ name }) => `${name} hands you the other end`,
    form: ({ form }) => `Invitation to ${form}`,
    stored: 'this is what the phone keeps',
    storedItems: [
      'The talk and your names. Only your phones can read what you write',
      'Only you can read what you write for yourself, unless several of you share the phone',
      'The server gets nothing but sealed parcels that it can’t open',
    ],
    myName: 'Your name',
    accept: 'Yes, I’m in',
    decline: 'Not now',
    validUntil: ({ when }) => `The invitation is valid until ${when}`,
    ahead: ({ name, when }) =>
      `You already have a talk with ${name}${when && ` (${when})`}. If you say yes here, there will be two: use one and delete the other.`,
    sharedPhone: ({ names }) =>
      `${names} is on this phone already. If you share it, you can read each other’s own notes. If you have a phone of your own, open the link there.`,
    unknownPhone: ({ name }) =>
      `Your phone doesn’t know the one that you scanned. Say yes only if ${name} is here and held it.`,
  },
  clock: ({ day, time }) =>
    `It is ${time} on ${day} here. If that is wrong, or the clock of the other phone is, set it and try again.`,
  noServer: {
    title: 'The server doesn’t answer',
    what: 'The phone has a network but doesn’t reach the server. If the network here wants you to log in, do so, or use mobile data.',
  },
  failures: {
    damaged: {
      title: 'The link has been cut',
      what: 'Part of the link is missing or was changed on the way. Without all of it the phone can’t unlock the talk.',
      works: ['Your notes and other talks are still here.', 'The person who invited you has lost nothing.'],
      todo: 'Scan the code instead, or ask for the link again.',
    },
    foreign: {
      title: 'This isn’t an invitation',
      what: 'The code or link belongs to something other than Side om side at this address.',
      works: ['Your notes and other talks are still here.', 'Nothing was saved or sent.'],
      todo: 'Check that you got the right code, and try again.',
    },
    expired: {
      title: 'The invitation has expired',
      what: 'It is only valid for a while, and that time is up.',
      works: [
        'Your notes and other talks are still here.',
        'The person who invited you can make a new one in a moment.',
      ],
      todo: 'Ask for a new invitation.',
    },
    answered: {
      title: 'The invitation has already been answered',
      what: 'Only the first answer is let in, so that a link gone astray can’t be used.',
      works: [
        'Your notes and other talks are still here.',
        'The person who invited you can see who answered.',
      ],
      todo: 'If it was you, add this one on the phone that you answered with, under “Your phones”. If it wasn’t, say so, and ask for a new one.',
    },
    renewed: {
      title: 'The invitation has been replaced',
      what: 'The person who invited you has made a new one. This one lets nobody in any more.',
      works: ['Your notes and other talks are still here.', 'The new invitation is valid.'],
      todo: 'Ask for the new invitation.',
    },
    'newer-version': {
      title: 'Your app is a little too old',
      what: 'The invitation was made with a newer version, which this app can’t read.',
      works: ['Your notes and other talks are still here.', 'The invitation is still valid.'],
      todo: 'Close the app completely, open it online, and try again.',
    },
    offline: {
      title: 'There is no network here',
      what: 'A link can be opened only when the phone is online.',
      works: [
        'Your notes and other talks are still here.',
        'If you are together, you can connect without a network.',
      ],
      todo: 'Ask the other person to show codes, and scan them.',
    },
    unknown: {
      title: 'The invitation can’t be found',
      what: 'The server doesn’t know it. Perhaps the phone it comes from hasn’t been online yet. Or it was withdrawn or deleted.',
      works: ['Your notes and other talks are still here.', 'Nothing was saved or sent.'],
      todo: 'Ask whoever invited you to open the app while online, then open the link again. Or ask for a new invitation.',
    },
    own: {
      title: 'This is your own invitation',
      what: 'You made it on this phone. It is for the other person’s.',
      works: ['The talk is here as you left it.'],
      todo: 'Send the link, or let the other person scan the code.',
    },
    'still-in': {
      title: 'You have already joined on this phone',
      what: 'The talk is here already, and the invitation is for another phone.',
      works: ['The talk is here as you left it.'],
      todo: 'Open the talk from Home.',
    },
    'unknown-phone': {
      title: 'Whose phone is it?',
      what: 'The invitation says that it is from the group’s manager. But it comes from a phone that yours doesn’t know.',
      works: ['The talk is here as you left it.', 'Nothing was saved or sent.'],
      todo: 'Ask the manager in person. When you are together, ask to be shown codes without a network, and scan them.',
    },
    'own-offline': {
      title: 'There is no network here',
      what: 'The code can be used only when the phone is online.',
      works: ['Nothing is kept or sent.'],
      todo: 'Try again when there is a network. If you typed the code, it stays here meanwhile.',
    },
    typo: {
      title: 'A character in the code is wrong',
      what: 'At least one character was misread or mistyped. The app can tell from the code.',
      works: ['The code on paper is still good.', 'Nothing was saved or sent.'],
      todo: 'Look it through, four characters at a time, or scan it.',
    },
    nothing: {
      title: 'The code finds nothing',
      what: 'The code is written correctly, but nothing on the server belongs to it. Perhaps it was replaced.',
      works: ['Nothing was saved or sent.'],
      todo: 'See if you have a newer code, and if the app is open at the right address.',
    },
    'link-over': {
      title: 'The code is no longer valid',
      what: 'The code from your other phone is valid for ten minutes and for one phone only.',
      works: ['Everything on the other phone is still there.', 'Nothing came over.'],
      todo: 'Show a new code on the other phone, and scan it.',
    },
    'link-own': {
      title: 'The code is from a phone that is already yours',
      what: 'The two phones belong together already.',
      works: ['Everything is here as you left it.'],
      todo: 'Scan the code with the phone that you want to add.',
    },
    storage: {
      title: 'The phone won’t save',
      what: 'The answer wasn’t sent, since the talk couldn’t be saved here.',
      works: ['The invitation is still valid.', 'Nothing is lost.'],
      todo: 'Make room on the phone, or open the app in a normal window, and try again.',
    },
  },
  failureScan: 'Scan the code',
  failurePaste: 'Paste the link again',
  failureType: 'Back to the code',
}
