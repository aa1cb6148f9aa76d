import type { group as source } from '../da/group.ts'
import type { Shape } from '../shape.ts'

export const group: Shape<typeof source> = {
  members: 'Medarbetarna i gruppen',
  title: 'Räck gruppen den andra änden',
  out: 'Du är inte med längre',
  outAgain: ({ name }) =>
    `Vill du vara med igen kan du be ${name} om en ny inbjudan. Det går på den här telefonen.`,
  allIn: 'Alla är med',
  someIn: ({ count, of }) => `${count} av ${of} är med`,
  you: 'Du',
  state: {
    in: 'är med',
    invited: 'är inte med än',
    open: 'är inte med än',
    expired: 'inbjudan har gått ut',
    answered: 'har svarat och släpps in',
  },
  inviteOne: 'Bjud in',
  look: 'Se',
  alsoTried: ({ name }) =>
    `Någon annan har också använt länken till ${name}. Bara den första har släppts in, och den andra kan inte läsa samtalet.`,
  more: 'Bjud in en till',
  moreName: 'Namn',
  twice: 'Någon i gruppen heter redan så. Ta med efternamnet.',
  notNow: 'Det går inte just nu. Försök igen om en stund.',
  toGroup: 'Till hela gruppen',
  notYet: ({ name }) => `${name} är inte med än`,
  elsewhere: 'Inbjudan skapades på en annan av dina telefoner. Öppna samtalet där för att visa den.',
  answered: ({ name }) => `${name} har sagt ja`,
  answeredText: ({ name }) => `${name} släpps in av sig själv när din telefon är på nätet.`,
  showLast: 'Utan nät? Visa en sista kod',
  answerText: ({ name }) => `${name} skannar koden här. Sedan visar ${name} en sista kod som du skannar.`,
  scanLast: ({ name }) => `Skanna den sista koden hos ${name}`,
  takeBack: 'Ta tillbaka inbjudan',
  takeBackYes: 'Ja, ta tillbaka den',
  takeBackText: ({ name }) =>
    `Länken och koden till ${name} slutar fungera, och ${name} står inte längre i gruppen.`,
  takeOut: ({ name }) => `Ta bort ${name} från gruppen`,
  takeOutYes: 'Ja, ta bort från gruppen',
  takeOutText: ({ name }) =>
    `Så snart din telefon har nät får ${name} inget nytt. Det som ${name} har skrivit i Vårt stannar i gruppen, och det som redan finns på den telefonen stannar där.`,
  keep: 'Låt det vara',
  leave: 'Lämna gruppen',
  leaving: {
    text: [
      'Från och med nu får du inget nytt från gruppen.',
      'Det du har skrivit i Vårt stannar hos de andra.',
      'Dina egna anteckningar stannar på din telefon. Bara du kan läsa dem.',
      'En plan som du har sagt ja till gäller fortfarande.',
    ],
    keep: 'Stanna i gruppen',
    yes: 'Ja, lämna gruppen',
  },
  apart: {
    offer: 'Hellre på tu man hand',
    title: ({ name }) => `Tala enskilt med ${name}`,
    text: [
      ({ name }) => `Du skapar ett samtal som bara du och ${name} är med i.`,
      () => 'De andra i gruppen får inte veta något om det.',
      () => 'Du är fortfarande med i gruppen tills du själv lämnar den.',
    ],
    keep: 'Stanna i gruppen',
    yes: 'Skapa samtalet',
  },
}
