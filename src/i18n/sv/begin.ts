import type { begin as source } from '../da/begin.ts'
import type { Shape } from '../shape.ts'

export const begin: Shape<typeof source> = {
  title: 'Vem ska du gå bredvid?',
  myName: 'Ditt namn',
  myRole: 'I det här samtalet är du',
  other: 'Den andra',
  otherLeader: 'Din chefs namn',
  otherEmployee: 'Din medarbetares namn',
  form: 'Formuläret',
  otherForm: 'Använd ett annat formulär',
  invitee: ({ name }) => `Ni kommer överens. ${name} säger ja eller föreslår något annat.`,
  later: 'Dag, tid och plats kan vänta.',
  leaderCalls: 'Här är det chefen som bjuder in. Be din chef att skapa samtalet.',
  withOthers: 'Då är det ett samtal med andra än sist. Planen därifrån följer inte med.',
  ahead: ({ name, when }) =>
    `Du har redan ett samtal med ${name}${when && ` (${when})`}. Skapar du det här också har ni två.`,
  lastPlan: ({ name, day }) =>
    `Du har en plan med ${name} från ${day}. Den följer bara med om ni börjar där.`,
  goOnFromPlan: 'Börja med planen från sist',
  create: 'Skapa samtalet',
  missing: {
    form: 'Välj ett formulär',
    myName: 'Skriv ditt namn',
    otherName: 'Skriv den andras namn',
    members: ({ count }) => `Skriv namnen på minst ${count} medarbetare`,
    twice: 'Två heter likadant. Ta med efternamnet, så att ni kan skilja dem åt.',
  },
  group: {
    title: 'Vilka ska du gå bredvid?',
    who: 'Vilka är med?',
    one: 'En medarbetare',
    several: 'En grupp',
    members: 'Medarbetarna i gruppen',
    member: ({ number }) => `Medarbetare ${number}`,
    addName: 'Lägg till en till',
    removeName: ({ name }) => `Ta bort ${name}`,
    sure: 'Det här ska du vara säker på först',
    invitees: 'Ni kommer överens. Var och en säger ja eller föreslår något annat.',
  },
}
