import type { again as source } from '../da/again.ts'
import type { Shape } from '../shape.ts'

export const again: Shape<typeof source> = {
  offer: ({ name }) => `Har ${name} fått ny telefon?`,
  text: ({ name }) => `Er den gamle borte, kan du slippe ${name} inn igjen. Dere fortsetter der dere slapp.`,
  steps: [
    ({ name }) => `Du sender ${name} en ny invitasjon, eller ${name} skanner den her.`,
    () => 'Dere sier fire ord til hverandre. Er de like, sier du ja.',
    ({ name }) => `${name} får alt dere har delt. Det som bare ${name} kunne lese, blir ikke med.`,
    () => 'Den gamle telefonen beholder det den har, og får ikke noe nytt.',
  ],
  better: ({ name }) =>
    `Har ${name} en gjenopprettingskode, en sikkerhetskopi eller en annen telefon med samtalen, så bruk den i stedet. Da kommer alt tilbake.`,
  begin: ({ name }) => `Inviter ${name} på nytt`,
  openTitle: ({ name }) => `Slipp ${name} inn igjen`,
  validUntil: ({ when }) => `Gjelder til ${when}. Ingen slippes inn før du sier ja.`,
  withdraw: 'Lukk invitasjonen',
  elsewhereTitle: 'Invitasjonen er på en annen av telefonene dine',
  elsewhere: 'Gjør den ferdig der, eller lag en ny her. Da gjelder bare den nye.',
  askedTitle: ({ name }) => `Er det ${name}?`,
  asked: ({ name }) =>
    `En telefon vil være med som ${name}. Be ${name} lese opp de fire ordene sine. Er det disse?`,
  compare: ({ name }) => `Hør det fra ${name} selv. Er du i tvil, så si nei.`,
  late: 'Flere har brukt lenken. Si bare ja hvis ordene er like.',
  same: 'Fire ord',
  yes: 'Ja, ordene er like',
  no: 'Nei, ikke slipp den inn',
  admittedTitle: ({ name }) => `${name} er på vei inn`,
  admitted:
    'Først blir den gamle telefonen stengt ute. Det skjer av seg selv så snart telefonen din er på nett.',
  showTitle: 'Er dere sammen uten nett?',
  showText: ({ name }) => `La ${name} skanne. Da kommer samtalen over med en gang.`,
  show: 'Vis samtalen som koder',
  doneTitle: ({ name }) => `${name} er med igjen`,
  done: 'Den gamle telefonen er byttet ut og får ikke noe nytt. Det dere har skrevet under på, gjelder fortsatt.',
  onceMore: 'Er den nye også borte?',
  refusedTitle: 'Invitasjonen er lukket',
  refused: 'Ingen er sluppet inn, og ingen har fått noe.',
  toTalk: 'Til samtalen',
  preview: {
    title: ({ name }) => `${name} slipper deg inn igjen`,
    text: 'Du var med før, på en annen telefon.',
    comes: 'Alt dere har delt, kommer tilbake.',
    lost: 'Det som bare du kunne lese, lå på den gamle telefonen og blir ikke med.',
    old: 'Den gamle telefonen blir stengt ute og får ikke noe nytt.',
    accept: 'Ja, slipp meg inn',
  },
  waiting: {
    title: ({ name }) => `Si ordene til ${name}`,
    text: ({ name }) => `Er de like hos dere begge, sier ${name} ja. Da kommer samtalen av seg selv.`,
    answerTitle: 'Er dere sammen uten nett?',
    answerText: ({ name }) => `La ${name} skanne svaret ditt. Skann kodene til ${name} etterpå.`,
    showAnswer: ({ name }) => `Vis ${name} svaret ditt`,
    scan: ({ name }) => `Skann kodene til ${name}`,
    closedTitle: 'Invitasjonen er lukket',
    closed: ({ name }) => `${name} sa nei eller har laget en ny. Du har ikke mistet noe ved det.`,
    closedTodo: ({ name }) => `Snakk med ${name}, og be om en ny invitasjon.`,
    openNew: 'Skann en ny kode',
    forget: 'Fjern den herfra',
  },
  replaced: {
    title: 'Det kommer ikke noe nytt til denne telefonen',
    notice: ({ name }) =>
      `${name} har sluppet deg inn på en annen telefon eller gått videre uten denne. Her blir alt stående, men det kommer ikke noe nytt, og det du skriver, når ikke ut.`,
    notYou: ({ name }) => `Er du ikke med på en annen, så ring ${name}, og be om en ny invitasjon.`,
    theirs: ({ name }) =>
      `Den gamle telefonen til ${name} er byttet ut. Det som er skrevet under med den, gjelder fortsatt.`,
    mine: 'Den gamle telefonen din er byttet ut. Det du skrev under på med den, gjelder fortsatt.',
  },
}
