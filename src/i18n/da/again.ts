import { danishPossessive } from '../names.ts'

/** Somebody lost the phone and comes back on another. */
export const again = {
  offer: ({ name }: { name: string }) => `Har ${name} fået en ny telefon?`,
  text: ({ name }: { name: string }) =>
    `Er den gamle væk, kan du lukke ${name} ind igen. I fortsætter, hvor I slap.`,
  steps: [
    ({ name }: { name: string }) => `Du sender ${name} en ny invitation, eller ${name} scanner den her.`,
    () => 'I siger fire ord til hinanden. Er de ens, siger du ja.',
    ({ name }: { name: string }) =>
      `${name} får alt det, I har delt. Det, kun ${name} kunne læse, kommer ikke med.`,
    () => 'Den gamle telefon beholder det, den har, og får intet nyt.',
  ],
  better: ({ name }: { name: string }) =>
    `Har ${name} en gendannelseskode, en sikkerhedskopi eller en anden telefon med samtalen, så brug den i stedet. Så kommer det hele igen.`,
  begin: ({ name }: { name: string }) => `Invitér ${name} igen`,
  openTitle: ({ name }: { name: string }) => `Luk ${name} ind igen`,
  validUntil: ({ when }: { when: string }) => `Gælder til ${when}. Ingen lukkes ind, før du siger ja.`,
  withdraw: 'Luk invitationen',
  elsewhereTitle: 'Invitationen er på en anden af dine telefoner',
  elsewhere: 'Gør den færdig dér, eller lav en ny her. Så gælder kun den nye.',
  askedTitle: ({ name }: { name: string }) => `Er det ${name}?`,
  asked: ({ name }: { name: string }) =>
    `En telefon vil være med som ${name}. Bed ${name} læse sine fire ord op. Er det de her?`,
  compare: ({ name }: { name: string }) => `Hør det fra ${name} selv. Er du i tvivl, så sig nej.`,
  late: 'Flere har brugt linket. Sig kun ja, hvis ordene er ens.',
  same: 'Fire ord',
  yes: 'Ja, ordene er ens',
  no: 'Nej, luk den ikke ind',
  admittedTitle: ({ name }: { name: string }) => `${name} er på vej ind`,
  admitted:
    'Først bliver den gamle telefon lukket ude. Det sker af sig selv, så snart din telefon er på nettet.',
  showTitle: 'Står I sammen uden net?',
  showText: ({ name }: { name: string }) => `Lad ${name} scanne. Så kommer samtalen over med det samme.`,
  show: 'Vis samtalen som koder',
  doneTitle: ({ name }: { name: string }) => `${name} er med igen`,
  done: 'Den gamle telefon er skiftet ud og får intet nyt. Det, I har skrevet under på, gælder stadig.',
  onceMore: 'Er den nye også væk?',
  refusedTitle: 'Invitationen er lukket',
  refused: 'Ingen er lukket ind, og ingen har fået noget.',
  toTalk: 'Til samtalen',
  preview: {
    title: ({ name }: { name: string }) => `${name} lukker dig ind igen`,
    text: 'Du var med før, på en anden telefon.',
    comes: 'Alt det, I har delt, kommer tilbage.',
    lost: 'Det, kun du kunne læse, lå på den gamle telefon og kommer ikke med.',
    old: 'Den gamle telefon bliver lukket ude og får intet nyt.',
    accept: 'Ja, luk mig ind',
  },
  waiting: {
    title: ({ name }: { name: string }) => `Sig ordene til ${name}`,
    text: ({ name }: { name: string }) =>
      `Er de ens hos jer begge, siger ${name} ja. Så kommer samtalen af sig selv.`,
    answerTitle: 'Står I sammen uden net?',
    answerText: ({ name }: { name: string }) =>
      `Lad ${name} scanne dit svar. Scan bagefter ${danishPossessive(name)} koder.`,
    showAnswer: ({ name }: { name: string }) => `Vis ${name} dit svar`,
    scan: ({ name }: { name: string }) => `Scan ${danishPossessive(name)} koder`,
    closedTitle: 'Invitationen er lukket',
    closed: ({ name }: { name: string }) =>
      `${name} sagde nej eller har lavet en ny. Du har intet mistet ved det.`,
    closedTodo: ({ name }: { name: string }) => `Tal med ${name}, og bed om en ny invitation.`,
    openNew: 'Scan en ny kode',
    forget: 'Fjern den herfra',
  },
  replaced: {
    title: 'Der kommer intet nyt til denne telefon',
    notice: ({ name }: { name: string }) =>
      `${name} har lukket dig ind på en anden telefon eller er gået videre uden denne. Her bliver alt stående, men intet nyt kommer til, og det, du skriver, når ikke ud.`,
    notYou: ({ name }: { name: string }) =>
      `Er du ikke med på en anden, så ring til ${name}, og bed om en ny invitation.`,
    theirs: ({ name }: { name: string }) =>
      `${danishPossessive(name)} gamle telefon er skiftet ud. Det, den skrev under på, gælder stadig.`,
    mine: 'Din gamle telefon er skiftet ud. Det, du skrev under på med den, gælder stadig.',
  },
}
