import type { Agreement, Conversation, People } from '../../src/domain/conversation.ts'
import type { AgreementId, NodeId } from '../../src/domain/ids.ts'
import type { Pack } from '../../src/domain/pack.ts'
import type { Results } from '../../src/snapshot/content.ts'
import { examplePlan, jonas, maja, people } from './examples.ts'

/** A well-filled plan by each form, as two people could have made it. */
export const formExamples: Record<string, () => Partial<Conversation>> = {
  albertslund: () => ({}),
  lunner: () => ({
    agreements: rows([
      [
        'lunner.m11.goal.work',
        {
          maal: 'Alle nye brukere får en velkomstsamtale den første uka.',
          maaling: 'Ti samtaler er ført i loggen før sommeren.',
          medarbeider: 'Tar de tre første sammen med Lis.',
          leder: 'Setter av en time i turnusen.',
          fra: parts('lunner.m1', 'lunner.m3'),
        },
      ],
      [
        'lunner.m11.goal.work',
        {
          maal: 'Rapporten skal være ferdig når vakta er slutt.',
          maaling: 'Ingen rapporter mangler i mai.',
          medarbeider: 'Skriver underveis.',
          leder: 'Skaffer et nettbrett til bilen.',
          fra: parts('lunner.m4'),
        },
      ],
      [
        'lunner.m11.goal.personal',
        {
          maal: 'Si fra i god tid når uka blir for full.',
          maaling: 'Vi snakker om det hver fjerde fredag.',
          medarbeider: 'Sier fra senest torsdag.',
          leder: 'Spør, og flytter oppgaver.',
          fra: parts('lunner.m4', 'formaal'),
        },
      ],
      [
        'lunner.m11.goal.competence',
        {
          maal: 'Kunne veilede lærlinger.',
          type: 'faglig',
          maaling: 'Har veiledet én lærling et halvt år.',
          medarbeider: 'Tar veilederkurset i høst.',
          leder: 'Betaler kurset og finner vikar.',
          fra: parts('lunner.m7'),
        },
      ],
    ]),
    planExtra: {
      oppfolging: 'Be om nettbrett hos IT\nAvtale vikar med turnuskontoret\n',
      sted: 'Roa',
      dato: '2027-03-10',
      neste: '2027-09-15',
    },
  }),
  ks: () => ({
    agreements: rows([
      ['ks.tasks', { oppgave: 'Følge opp de tolv nye medlemskommunene.' }],
      ['ks.tasks', { oppgave: 'Lage én mal for høringssvar.' }],
      ['ks.tasks', { oppgave: 'Holde kurset i august.' }],
      [
        'ks.values',
        {
          maal: 'Svare samme dag, også når svaret er at vi ikke vet ennå.',
          hvem: people([jonas]),
          hva: 'Setter av halvtimen før lunsj til det',
          naar: 'Fra 1. april',
        },
      ],
      [
        'ks.competence.development',
        {
          maal: 'Bli trygg på offentlige anskaffelser.',
          hvem: people([jonas, maja]),
          hva: 'Kurs, og deretter to saker sammen',
          naar: 'Innen 30. juni',
        },
      ],
      [
        'ks.competence.leadership',
        {
          maal: 'Tilbakemelding mens saken er fersk.',
          hvem: people([maja]),
          hva: 'Tar fem minutter etter hvert møte',
          naar: 'Fra i dag',
        },
      ],
      [
        'ks.competence.cooperation',
        {
          maal: 'Lære av naboavdelingen.',
          hvem: people([jonas], 'Lis'),
          hva: 'Bytter plass en dag i måneden',
          naar: 'Fra mai',
        },
      ],
      ['ks.competence.motivation', { maal: 'Mer av arbeidet ute i kommunene.' }],
      [
        'ks.life.phase',
        {
          maal: 'Rom for å hente i barnehagen.',
          hvem: people([maja]),
          hva: 'Flytter fredagsmøtet til kl. 12',
          naar: 'Fra 1. april',
        },
      ],
    ]),
    notes: notes({
      'ks.tasks.area-goals':
        'Flere medlemmer skal få svar raskere.\nVi skal bli kjent som de som tar telefonen.',
      'ks.close.q1': 'At vi fikk snakket om kommunene.',
      'ks.close.q2': 'Ja, og litt mer.',
    }),
    planExtra: {
      oppfolging: 'I det daglige, og en prat i september.',
      oppfolgingssamtale: '2027-09-15',
      dato: '2027-03-10',
    },
  }),
  goteborg: () => ({
    agreements: rows([
      [
        'goteborg.plan',
        {
          utveckla: 'Planera veckan tillsammans i gruppen i stället för var och en för sig.',
          forutsattningar: 'En halvtimme på måndagsmötet och en tavla som alla ser.',
          aktivitet: 'Besöka andra och lära: en förmiddag i Majorna',
          ansvarig: people([jonas]),
          klart: '2027-05-28',
        },
      ],
      [
        'goteborg.plan',
        {
          utveckla: 'Ge återkoppling direkt, även när det är svårt.',
          forutsattningar: 'Handledning var tredje vecka.',
          aktivitet: 'Få handledning',
          ansvarig: people([maja]),
          klart: '2027-04-30',
        },
      ],
      [
        'goteborg.plan',
        {
          utveckla: 'Skriva så att brukarna förstår.',
          forutsattningar: 'Två timmar i månaden.',
          aktivitet: 'Läsa på själv och skriva om tre brev',
          ansvarig: people([jonas], 'Lis'),
          klart: '2027-09-30',
        },
      ],
    ]),
    notes: notes({
      'goteborg.s1.note': 'Vi ser uppdraget likadant. Handledningen av de nya hör också dit.',
      'goteborg.s3.note': 'Dokumentationen blev klar i tid. Sjukfrånvaron i gruppen gjorde hösten tung.',
      'goteborg.s4.note': 'Viktigast framöver: de nya i gruppen.',
      'goteborg.s5.note': 'Behöver tid för handledning.',
      'goteborg.s6.note': 'Vill bli gruppledare på sikt.',
      'goteborg.s8.note': 'Känner till reglerna. Ingen bisyssla.',
    }),
    planExtra: { 'datum-chef': '2027-03-10', 'datum-medarbetare': '2027-03-10' },
  }),
  kungsbacka: () => ({
    agreements: rows([
      [
        'kungsbacka.c10',
        {
          kompetens: 'Bemöta personer med demenssjukdom.',
          aktivitet: 'Webbkurs i april, sedan två dagar bredvid Lis.',
          ansvarig: people([jonas]),
          klart: '2027-05-28',
        },
      ],
      [
        'kungsbacka.c10',
        {
          kompetens: 'Leda morgonmötet.',
          aktivitet: 'Håller i mötet varannan vecka.',
          ansvarig: people([jonas, maja]),
          klart: '2027-09-30',
        },
      ],
      ['kungsbacka.commit.employee', { atagande: 'Jag säger till innan veckan blir för full.' }],
      [
        'kungsbacka.commit.employee',
        { atagande: 'Jag lär upp de två nya på kvällspasset.', nar: '2027-04-30' },
      ],
      [
        'kungsbacka.commit.manager',
        { atagande: 'Jag ordnar vikarie de dagar som kursen tar.', nar: '2027-04-05' },
      ],
    ]),
    notes: notes({
      'kungsbacka.c12.a':
        'Arbetet går bra. Kvällspassen behöver fler händer, och demensvården mer kunskap. Lönekriterierna gick vi igenom punkt för punkt.',
    }),
    planExtra: { minnesanteckningar: 'Tog också upp parkeringen vid Åsa.', 'extra-samtal': '2027-06-15' },
  }),
}

/** As that form's own conversation, on a day in its season. */
export function formExample(pack: Pack): Conversation {
  const example = formExamples[pack.id]
  if (!example) throw new Error(`No example of ${pack.id}`)
  const usual = examplePlan()
  if (!pack.plan?.tables) return usual
  const axes = Object.fromEntries(pack.variants.map(({ id, options }) => [id, options[0]?.id ?? '']))
  return examplePlan({
    pack: { id: pack.id, version: pack.version },
    setting: { ...usual.setting, date: '2027-03-10', axes },
    ...example(),
  })
}

/** Three times as much, and each text twice as long. */
export function longFormExample(pack: Pack): Conversation {
  const example = formExample(pack)
  const twice = (values: Agreement['values']) =>
    Object.fromEntries(
      Object.entries(values).map(([field, value]) => [
        field,
        typeof value === 'string' && value.includes(' ') ? `${value}\n${value}` : value,
      ]),
    )
  return {
    ...example,
    agreements: [1, 2, 3].flatMap(time =>
      example.agreements.map(each => ({
        ...each,
        id: `${each.id}-${time}` as AgreementId,
        order: `${each.order}${time}`,
        values: twice(each.values),
      })),
    ),
  }
}

/** What was said half a year later, about the first two agreements of any example. */
export const exampleResults: Results = {
  outcomes: {
    ['a0' as AgreementId]: {
      status: 'done',
      told: {
        result: 'Det gik bedre, end vi havde troet.',
        'resultat-vad': 'Gruppen planerar varje måndag.',
        'resultat-hur': 'Tavlan hjälpte mest.',
      },
      on: '2027-06-04',
    },
    ['a1' as AgreementId]: {
      status: 'changed',
      told: { result: 'Det blev til noget andet.', 'resultat-vad': 'Ny handledare från augusti.' },
      on: '2027-06-04',
    },
  },
  until: '2027-06-07',
}

const rows = (all: [group: string, values: Agreement['values']][]): Agreement[] =>
  all.map(([group, values], at) => ({
    id: `a${at}` as AgreementId,
    group: group as NodeId,
    order: String(at).padStart(2, '0'),
    startedBy: maja,
    lastEditBy: jonas,
    values,
    removed: null,
  }))

const parts = (...ids: string[]): People => ({ participants: ids as People['participants'], others: '' })
const notes = (texts: Record<string, string>) => texts as Conversation['notes']
