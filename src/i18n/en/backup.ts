import type { backup as source } from '../da/backup.ts'
import type { Shape } from '../shape.ts'

const talks = (count: number) => (count === 1 ? '1 talk' : `${count} talks`)

export const backup: Shape<typeof source> = {
  title: 'Backup',
  lead: 'One file with everything you have in the app. With it a new phone can go on where this one stopped.',
  last: ({ when }) => `The last backup is from ${when}.`,
  never: 'You haven’t made a backup yet.',
  make: {
    open: 'Make a backup',
    password: 'Choose a password',
    passwordHint: 'At least 12 characters. Three or four words that you remember are good.',
    again: 'Write it once more',
    tooShort: 'That’s too short. Use at least 12 characters.',
    differ: 'The two aren’t alike.',
    show: 'Show the password',
    hide: 'Hide the password',
    warning:
      'The file can only be opened with the password. If you forget it, we can’t help: nobody else knows it.',
    go: 'Make the backup',
    working: 'Locking the file with your password',
    ready: ({ count }) => `The backup is ready, with ${talks(count)}.`,
    picturesLeftOut: 'Some pictures of plans are too large to come along. They can always be made again.',
    where: 'Put it somewhere that isn’t this phone: in your email, on a computer or in the cloud.',
    share: 'Share the file',
    save: 'Save the file on the phone',
    saidShared: 'The file has been passed on. Check that it arrived.',
    saidSaved: 'The file is among your downloads. Move it somewhere that isn’t this phone.',
    saidFailed: 'That didn’t work. Try again, or try the other way.',
    done: 'Done',
  },
  file: {
    name: 'backup',
    preface: ({ day }) =>
      `This is a backup from the app Side om side, made on ${day}. It is locked with a password that only the person who made it knows. Open the app, choose “Settings” and “Bring in a backup”, and choose this file. Change nothing in it.`,
  },
  cleared: {
    title: 'The phone has tidied up',
    what: 'The browser has deleted what the app had saved here. Some phones do so when room is short, or when the app hasn’t been used for long.',
    works: ['What the other person has received from you is still there.', 'A backup can be brought in.'],
    todo: 'Bring in your backup, or ask the other person to invite you again. Then put the app on the home screen, and it happens less often.',
    anew: 'Start again',
  },
  restore: {
    open: 'Bring in a backup',
    lead: 'Choose the file and write the password. You see what is in it before anything happens.',
    choose: 'Choose the file',
    chosen: ({ name }) => `Chosen: ${name}`,
    password: 'The file’s password',
    look: 'See what is in it',
    working: 'Unlocking the file',
    found: ({ count }) => `The file has ${talks(count)}.`,
    madeAt: ({ day }) => `It is from ${day}.`,
    here: ({ count }) =>
      count === 1
        ? '1 of them is here already. It only gets what it lacks, and nothing is written twice.'
        : `${count} of them are here already. They only get what they lack, and nothing is written twice.`,
    ofSomebodyElse: ({ count }) =>
      `${talks(count)} on this phone ${count === 1 ? 'belongs' : 'belong'} to somebody else. We leave ${count === 1 ? 'it' : 'them'} alone.`,
    newDevice: 'To the others this is a new phone. They may be asked whether they know it.',
    go: 'Bring it in',
    restoring: 'Bringing it in',
    done: 'Everything is here.',
    doneText:
      'The app finds the rest by itself with the people you talk with, once there is a network. If this phone is new, they may be asked whether it is yours.',
    failures: {
      foreign: 'This isn’t a backup from Side om side.',
      cut: 'The file isn’t whole: its beginning or its end is missing. Try to fetch it again.',
      damaged: 'The file was damaged on its way. Try to fetch it again.',
      'newer-version': 'The backup was made by a newer version of the app. Get the new one and try again.',
      'wrong-passphrase': 'The password isn’t right. Check capital and small letters.',
      storage: 'There was no room, or the phone wouldn’t save. Nothing has changed. Make room and try again.',
    },
  },
}
