import type { again as source } from '../da/again.ts'
import { swedishPossessive as possessive } from '../names.ts'
import type { Shape } from '../shape.ts'

export const again: Shape<typeof source> = {
  offer: ({ name }) => `Har ${name} fått ny telefon?`,
  text: ({ name }) => `Är den gamla borta kan du släppa in ${name} igen. Ni fortsätter där ni slutade.`,
  steps: [
    ({ name }) => `Du skickar en ny inbjudan till ${name}, eller så skannar ${name} den här.`,
    () => 'Ni säger fyra ord till varandra. Är de lika säger du ja.',
    ({ name }) => `${name} får allt som ni har delat. Det som bara ${name} kunde läsa följer inte med.`,
    () => 'Den gamla telefonen behåller det den har och får inget nytt.',
  ],
  better: ({ name }) =>
    `Har ${name} en återställningskod, en säkerhetskopia eller en annan telefon med samtalet, använd den i stället. Då kommer allt tillbaka.`,
  begin: ({ name }) => `Bjud in ${name} igen`,
  openTitle: ({ name }) => `Släpp in ${name} igen`,
  validUntil: ({ when }) => `Gäller till ${when}. Ingen släpps in förrän du säger ja.`,
  withdraw: 'Stäng inbjudan',
  elsewhereTitle: 'Inbjudan finns på en annan av dina telefoner',
  elsewhere: 'Gör färdigt där, eller skapa en ny här. Då gäller bara den nya.',
  askedTitle: ({ name }) => `Är det ${name}?`,
  asked: ({ name }) =>
    `En telefon vill vara med som ${name}. Be ${name} läsa upp sina fyra ord. Är det de här?`,
  compare: ({ name }) => `Hör det från ${name} själv. Är du osäker, säg nej.`,
  late: 'Flera har använt länken. Säg bara ja om orden är lika.',
  same: 'Fyra ord',
  yes: 'Ja, orden är lika',
  no: 'Nej, släpp inte in den',
  admittedTitle: ({ name }) => `${name} är på väg in`,
  admitted: 'Först stängs den gamla telefonen ute. Det sker av sig självt så fort din telefon har nät.',
  showTitle: 'Står ni tillsammans utan nät?',
  showText: ({ name }) => `Låt ${name} skanna. Då kommer samtalet över med en gång.`,
  show: 'Visa samtalet som koder',
  doneTitle: ({ name }) => `${name} är med igen`,
  done: 'Den gamla telefonen är utbytt och får inget nytt. Det ni har skrivit under gäller fortfarande.',
  onceMore: 'Är den nya också borta?',
  refusedTitle: 'Inbjudan är stängd',
  refused: 'Ingen har släppts in, och ingen har fått något.',
  toTalk: 'Till samtalet',
  preview: {
    title: ({ name }) => `${name} släpper in dig igen`,
    text: 'Du var med förut, på en annan telefon.',
    comes: 'Allt som ni har delat kommer tillbaka.',
    lost: 'Det som bara du kunde läsa låg på den gamla telefonen och följer inte med.',
    old: 'Den gamla telefonen stängs ute och får inget nytt.',
    accept: 'Ja, släpp in mig',
  },
  waiting: {
    title: ({ name }) => `Säg orden till ${name}`,
    text: ({ name }) => `Är de lika hos er båda säger ${name} ja. Då kommer samtalet av sig självt.`,
    answerTitle: 'Står ni tillsammans utan nät?',
    answerText: ({ name }) => `Låt ${name} skanna ditt svar. Skanna sedan ${possessive(name)} koder.`,
    showAnswer: ({ name }) => `Visa ${name} ditt svar`,
    scan: ({ name }) => `Skanna ${possessive(name)} koder`,
    closedTitle: 'Inbjudan är stängd',
    closed: ({ name }) => `${name} sa nej eller har skapat en ny. Du har inte förlorat något på det.`,
    closedTodo: ({ name }) => `Prata med ${name} och be om en ny inbjudan.`,
    openNew: 'Skanna en ny kod',
    forget: 'Ta bort den härifrån',
  },
  replaced: {
    title: 'Det kommer inget nytt till den här telefonen',
    notice: ({ name }) =>
      `${name} har släppt in dig på en annan telefon eller gått vidare utan den här. Här finns allt kvar, men inget nytt kommer, och det du skriver når inte ut.`,
    notYou: ({ name }) => `Är du inte med på en annan, ring ${name} och be om en ny inbjudan.`,
    theirs: ({ name }) =>
      `${possessive(name)} gamla telefon är utbytt. Det som skrevs under med den gäller fortfarande.`,
    mine: 'Din gamla telefon är utbytt. Det du skrev under med den gäller fortfarande.',
  },
}
