import type { settings as source } from '../da/settings.ts'
import type { Shape } from '../shape.ts'

export const settings: Shape<typeof source> = {
  title: 'The way you like it',
  language: 'Language',
  theme: 'Brightness',
  themes: {
    auto: { label: 'Like the phone', hint: 'light by day, dark by night' },
    light: { label: 'Light', hint: '' },
    dark: { label: 'Dark', hint: '' },
    daylight: { label: 'Daylight', hint: 'strong, for sun and rain' },
  },
  keeping: {
    title: 'Where is it kept?',
    open: 'See where everything is',
    persisted: 'The phone has promised to keep what you write here.',
    notPersisted: 'The phone may clear it away if the app isn’t used for long, or if room is short.',
    unknown: 'The phone doesn’t say whether it keeps what you write here.',
    ask: 'Ask the phone to keep it',
    refused: 'The phone said no. Put the app on the home screen, and we ask again.',
    used: ({ used, room }) => `The app uses ${used}\u00a0MB. There is room for ${room}\u00a0MB more.`,
    lead: 'What has been sent, what is in a backup, and what is only here.',
    onlyMine: 'What only you can read',
    onlyHere:
      'Your own notes, and the words that you have picked but not shown, are on this phone only. They leave it only in a backup, or when you add a phone or make a code.',
    onMyPhones:
      'Your own notes, and the words that you have picked but not shown, are also sealed on the server. Only you can open them.',
    onMyPhonesSoon:
      'Your own notes, and the words that you have picked but not shown, have not all reached the server yet. They are sent sealed as soon as there is a network.',
    phone: 'The phone',
    none: 'There are no talks here yet.',
    shared: {
      'not-shared': 'Not shared yet: it is here only',
      waiting: 'Something is waiting to be sent',
      safe: 'What you share is sealed on the server',
      looking: 'We are looking',
      received: 'The other person has what you share',
      unknown: 'We look when you open it',
    },
    inBackup: 'In your backup',
    notInBackup: 'Not in any backup',
    code: {
      kept: 'You have a recovery code',
      none: 'You have no recovery code',
      old: 'Your recovery code brings nothing new back any more',
    },
  },
  reading: {
    title: 'Who can read it?',
    mine: 'Only you can read what you write for yourself, unless several of you share the phone: the app has no lock of its own. It leaves the phone only if you make a backup or a code, or add a phone, and always sealed.',
    ours: 'What you share can only be read on the phones that are part of the talk.',
    record: 'Only the plan goes on the record, and only when you have both said yes.',
  },
  relay: {
    title: 'What does the server see?',
    text: 'Sealed parcels that it can’t open. It sees that talks exist, which of them one phone fetches, when, and how much. No names, and not a word of what you write.',
    nobodyElse: 'The app talks to nobody else. No account, no tracking.',
  },
  welcome: { title: 'New to the app?', open: 'See the short tour' },
  about: {
    title: 'About the app',
    version: ({ version }) => `Version ${version}`,
    licences: 'Licences',
  },
}
