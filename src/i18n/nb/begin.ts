import type { begin as source } from '../da/begin.ts'
import type { Shape } from '../shape.ts'

export const begin: Shape<typeof source> = {
  title: 'Hvem skal du gå ved siden av?',
  myName: 'Navnet ditt',
  myRole: 'I denne samtalen er du',
  other: 'Den andre',
  otherLeader: 'Navnet på lederen din',
  otherEmployee: 'Navnet på medarbeideren din',
  form: 'Skjemaet',
  otherForm: 'Bruk et annet skjema',
  invitee: ({ name }) => `Dere blir enige. ${name} sier ja eller foreslår noe annet.`,
  later: 'Dag, tid og sted kan vente.',
  leaderCalls: 'Her er det lederen som kaller inn. Be lederen din om å lage samtalen.',
  withOthers: 'Da er det en samtale med andre enn sist. Planen derfra blir ikke med.',
  ahead: ({ name, when }) =>
    `Du har allerede en samtale med ${name}${when && ` (${when})`}. Lager du denne også, har dere to.`,
  lastPlan: ({ name, day }) =>
    `Du har en plan med ${name} fra ${day}. Den blir bare med hvis dere begynner der.`,
  goOnFromPlan: 'Begynn med planen fra sist',
  create: 'Lag samtalen',
  missing: {
    form: 'Velg et skjema',
    myName: 'Skriv navnet ditt',
    otherName: 'Skriv navnet på den andre',
    members: ({ count }) => `Skriv navnene på minst ${count} medarbeidere`,
    twice: 'To heter det samme. Ta med etternavnet, så dere kan skille dem fra hverandre.',
  },
  group: {
    title: 'Hvem skal du gå ved siden av?',
    who: 'Hvem er med?',
    one: 'Én medarbeider',
    several: 'En gruppe',
    members: 'Medarbeiderne i gruppa',
    member: ({ number }) => `Medarbeider ${number}`,
    addName: 'Legg til en til',
    removeName: ({ name }) => `Fjern ${name}`,
    sure: 'Dette må du være sikker på først',
    invitees: 'Dere blir enige. Hver og en sier ja eller foreslår noe annet.',
  },
}
