import type { welcome as source } from '../da/welcome.ts'
import type { Shape } from '../shape.ts'

export const welcome: Shape<typeof source> = {
  count: ({ at, of }) => `${at} av ${of}`,
  next: 'Videre',
  skip: 'Hopp over',
  begin: 'Lag en samtale',
  home: 'Til forsiden',
  steps: {
    apart: {
      title: 'En samtale om jobben din',
      text: 'En gang i året snakker to sammen: en leder og en medarbeider. De kommer fra hver sin kant, som de to linjene her.',
    },
    alone: {
      title: 'Først tenker dere hver for dere',
      text: 'Du skriver for deg selv. Det kan ingen andre lese, heller ikke lederen din.',
    },
    together: {
      title: 'Så snakker dere',
      text: 'Ett spørsmål om gangen, gjerne på tur. Telefonene klarer seg uten nett.',
    },
    tied: {
      title: 'Til slutt en plan',
      text: 'Dere skriver hva dere blir enige om, og sier ja begge to. Bare planen havner i mappa.',
    },
  },
  example: {
    note: 'Jeg vil gjerne ha mer tid hos dem som er nye.',
    question: 'Hva gikk bra i år?',
    agreement: 'Jonas blir med nattskiftet to ganger før jul',
  },
  trial: {
    label: 'Øvelse',
    banner: 'En øvelse. Ingenting lagres eller sendes.',
    throwAway: 'Kast den',
    begin: 'Prøv en samtale først',
    failed: 'Den kan ikke hentes akkurat nå. Prøv igjen med nett.',
    story: {
      me: 'Kim',
      colleague: 'Vibeke Dahl',
      place: 'Stien ved vannet',
      mark: 'ØVELSE',
      instead: 'En oppdiktet samtale',
      note: 'Mandagsmøtet kunne vært kortere, med en fast plan for natta.',
    },
  },
}
