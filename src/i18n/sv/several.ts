import type { several as source } from '../da/several.ts'
import type { Shape } from '../shape.ts'

export const several: Shape<typeof source> = {
  common: {
    bins: { ours: { hint: 'alla som är med kan skriva' } },
    missing: { works: ['Dina andra samtal finns kvar här.', 'De andras telefoner är orörda.'] },
    sync: {
      relayTrouble: {
        gap: 'Något saknas från en annan telefon. Det kommer när den har nät.',
        'newer-version':
          'Någon av de andra har en nyare version av appen. Hämta den nya för att få med det sista.',
      },
    },
  },
  again: { offer: () => 'Har någon i gruppen fått ny telefon?' },
  agree: {
    sealed:
      'Planen är förseglad. Ändrar ni något måste alla säga ja igen. Tills dess gäller den ni har förseglat.',
    goneText: 'Den finns inte i samtalet. Kanske skrevs den på en annan telefon och har inte kommit hit än.',
  },
  file: {
    filing: {
      tickHint: 'Var och en har en egen akt. Bocka av själv för var och en när planen ligger där.',
    },
    changed: {
      text: 'Här är planen som ni alla sa ja till. Den har ändrats sedan dess, och alla har inte sagt ja till det nya.',
    },
    notSealed: { text: 'När alla har sagt ja till planen ligger bilden av den här.' },
    archive: {
      sealed: 'Det här är planen som ni alla sa ja till. Inget annat hamnar i akten.',
      draft: 'Så ser planen ut just nu. Den hamnar i akten först när alla har sagt ja.',
      changed: 'Den är ändrad sedan dess. Det nya kommer med först när alla har sagt ja igen.',
    },
  },
  handover: {
    thanks: { title: 'De två telefonerna har allt' },
    done: {
      title: 'De två telefonerna har allt',
      text: 'Saknar någon annan i gruppen det gör ni likadant en gång till.',
    },
    failures: {
      foreign: ({ name }) =>
        `Den koden kan din telefon inte läsa. Är det ert samtal som ${name} visar har någon lämnat gruppen eller fått ny telefon sedan ni sist hade nät. Se till att ni båda har nät en stund, och skanna sedan igen.`,
    },
  },
  invite: {
    told: { hint: 'alla kan läsa det' },
    setting: {
      confirmedBoth: 'Det passar alla',
      confirmedNobody: 'När alla har sagt ja är tid och plats bestämda.',
      changedTime: 'Ändrar du dag eller tid säger de andra ja igen. Det nya gäller direkt.',
      changed:
        'Byter du mellan att gå och att sitta måste alla säga ja igen. Ny dag eller tid gäller direkt, och de andra säger ja igen.',
    },
    remove: { kept: () => 'De andra har kvar sitt.' },
  },
  prepare: {
    others: { onlyThat: 'Ni ser vilka som är redo, men inte vad de andra har valt eller skrivit.' },
    words: { sharedHint: 'öppnade för alla' },
    checks: { oursHint: 'ni bockar av tillsammans' },
    pick: { waiting: 'Orden öppnas samtidigt när alla har stängt fickan.' },
    opened: {
      same: ({ words }) => `Flera av er har valt: ${words}`,
      hint: 'öppnade för alla',
      late: 'Valt om efter att de andra var redo',
    },
  },
  seal: {
    sealedText: 'Alla har sagt ja till samma sak. Det ni sa ja till kan inte ändras efteråt.',
    knot: { whole: 'Knuten: alla linor är dragna igenom.' },
    sameCode: 'Samma kod på alla telefoner?',
    changes: {
      sealStands: ({ code }) =>
        `Ni har inte sagt ja till det nya. Planen med koden ${code} gäller tills alla har sagt ja igen.`,
    },
    followup: { notSealedText: 'När alla har sagt ja står överenskommelserna här med sina dagar.' },
  },
}
