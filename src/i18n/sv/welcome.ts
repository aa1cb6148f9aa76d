import type { welcome as source } from '../da/welcome.ts'
import type { Shape } from '../shape.ts'

export const welcome: Shape<typeof source> = {
  count: ({ at, of }) => `${at} av ${of}`,
  next: 'Vidare',
  skip: 'Hoppa över',
  begin: 'Skapa ett samtal',
  home: 'Till startsidan',
  steps: {
    apart: {
      title: 'Ett samtal om ditt arbete',
      text: 'En gång om året pratar två med varandra: en chef och en medarbetare. De kommer från var sitt håll, som de två linjerna här.',
    },
    alone: {
      title: 'Först tänker ni var för sig',
      text: 'Du skriver för dig själv. Ingen annan kan läsa det, inte heller din chef.',
    },
    together: {
      title: 'Sedan pratar ni',
      text: 'En fråga i taget, gärna på en promenad. Telefonerna klarar sig utan nät.',
    },
    tied: {
      title: 'Till sist en plan',
      text: 'Ni skriver vad ni kommer överens om och säger ja båda två. Bara planen hamnar i akten.',
    },
  },
  example: {
    note: 'Jag vill ha mer tid hos dem som är nya.',
    question: 'Vad gick bra i år?',
    agreement: 'Jonas går med nattskiftet två gånger före jul',
  },
  trial: {
    label: 'Övning',
    banner: 'En övning. Inget sparas eller skickas.',
    throwAway: 'Släng den',
    begin: 'Prova ett samtal först',
    failed: 'Det går inte att hämta just nu. Försök igen med nät.',
    story: {
      me: 'Kim',
      colleague: 'Viveka Dahl',
      place: 'Stigen vid sjön',
      mark: 'ÖVNING',
      instead: 'Ett påhittat samtal',
      note: 'Måndagsmötet kunde vara kortare, med en fast plan för natten.',
    },
  },
}
