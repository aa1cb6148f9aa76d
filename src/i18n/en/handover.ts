import type { handover as source } from '../da/handover.ts'
import { englishPossessive as possessive } from '../names.ts'
import type { Shape } from '../shape.ts'

export const handover: Shape<typeof source> = {
  show: {
    title: ({ name }) => `Let ${name} scan`,
    text: ({ name }) => `${name} taps at the top right of your talk and chooses the same.`,
    go: ({ name }) => `Scan ${possessive(name)} code`,
  },
  answer: {
    title: 'You’ve got everything',
    text: ({ name }) => `Now ${name} scans your code.`,
    go: ({ name }) => `Scan ${possessive(name)} answer`,
  },
  thanks: {
    title: 'You both have everything',
    text: ({ name }) => `Let ${name} scan one last time, so that both phones know.`,
  },
  done: {
    title: 'You both have everything',
    text: 'It’s on both phones, and both know it. You can walk on.',
  },
  scan: {
    title: ({ name }) => `Scan ${possessive(name)} code`,
    text: 'Hold the camera still over the whole code.',
    progress: ({ have, of }) => `${have} of ${of}`,
    showMine: 'Show my code',
    cameraTrouble: 'The camera can’t be used. You can give it as a file instead.',
  },
  file: {
    open: 'As a file instead',
    title: 'As a file instead',
    text: 'The file is sealed. Only the phones in your talk can read it.',
    share: ({ name }) => `Send the file to ${name}`,
    shared: 'The file is on its way to where you chose.',
    downloaded: 'The file is among your downloads.',
    failed: 'The phone wouldn’t send the file. Try again.',
    read: ({ name }) => `Open the file from ${name}`,
    paste: 'Or paste what you got',
    pasteHint: 'You can paste the whole message',
    pasteGo: 'Read it',
    name: ({ name }) => `Side om side from ${name}`,
    line: ({ name }) =>
      `From ${name}. Open your talk in Side om side, tap at the top right, choose to give it now, and open the file there.`,
  },
  failures: {
    damaged: 'Part of the code is missing. Ask for it again.',
    unknown: ({ name }) => `That isn’t the code for ${name} to show. See whether you’re in the same place.`,
    foreign: ({ name }) =>
      `That code belongs to another talk. Ask ${name} to open yours, and scan again. If it is yours, one of you has changed or removed a phone. Then you both need a network for a moment first.`,
    'newer-version': ({ name }) =>
      `${name} has a newer version of the app. Close yours fully, and open it when you’re online.`,
    own: ({ name }) => `That’s your own code. It’s for ${name}.`,
    storage: 'The phone couldn’t save it, so it doesn’t count yet. Make room, and scan again.',
  },
  noStorage: 'The phone can’t save right now, and only what is saved can be passed on.',
  tooLarge: 'The talk is too large to be passed on this way. It’ll arrive when you’re online.',
  closed: {
    follower: 'The talk is open in another window',
    followerText: 'Pass it on from there. Or close the other window, and it works here.',
    alone: 'You aren’t connected yet',
    aloneText: 'The invitation has to be answered first. You can do that without a network too.',
    toInvitation: 'To the invitation',
  },
}
