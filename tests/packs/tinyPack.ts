/** A made-up form of a made-up place: two goals at most, no keywords, one section that is never written down. */
export const tinyPack = () => ({
  id: 'fjellbu',
  version: '3',
  locale: 'nb',
  country: 'NO',
  organisation: 'Fjellbu kommune',
  name: { native: 'Årssamtale', en: 'Yearly talk' },
  provenance: { title: 'Skjema for årssamtale', dates: [{ kind: 'decided', value: '2020-01-01' }] },
  purpose: [{ native: 'Å snakke sammen.', en: 'To talk.' }],
  settings: [{ id: 'area', native: 'Sted', en: 'Area', type: 'text', default: 'skog' }],
  audience: [{ who: { eq: ['employee.permanent', true] }, level: 'mandatory', tag: 'S' }],
  cadence: { perYear: 1, extraTalks: 'if-needed' },
  window: { from: '11-15', to: '01-31', strength: 'warn' },
  duration: null,
  notice: null,
  place: { text: null },
  roles: [{ role: 'leader', native: 'Leder', en: 'Leader' }],
  variants: [
    {
      id: 'party',
      native: 'Hvem',
      en: 'Who',
      options: [
        { id: 'two', native: 'To', en: 'Two', available: true },
        { id: 'three', native: 'Tre', en: 'Three', available: true },
      ],
      decidedBy: 'leader',
      before: 'meet',
    },
  ],
  nodes: [
    node('fjellbu.now', { kind: 'section' }),
    node('fjellbu.now.q1', {
      kind: 'question',
      parent: 'fjellbu.now',
      input: 'text',
      documented: 'optional',
    }),
    node('fjellbu.now.goals', {
      kind: 'field',
      parent: 'fjellbu.now',
      input: 'agreements',
      documented: 'shared',
    }),
    node('fjellbu.hush', { kind: 'section', documented: 'never' }),
    node('fjellbu.hush.q1', { kind: 'question', parent: 'fjellbu.hush', documented: 'never' }),
    node('fjellbu.bring', { kind: 'check', input: 'tick', step: 'meet', answeredBy: ['leader'] }),
  ],
  keywordSets: [],
  plan: {
    title: { native: 'Mål', en: 'Goals' },
    groups: [{ id: 'fjellbu.now', native: 'Nå', en: 'Now', field: 'fjellbu.now.goals', min: 0, max: 2 }],
    columns: [
      {
        id: 'goal',
        native: 'Mål',
        en: 'Goal',
        fields: [{ id: 'goal', native: 'Mål', en: 'Goal', type: 'text', required: 'always' }],
      },
    ],
    minEntries: 1,
    mutual: false,
    sourceLinks: null,
    signoff: [{ who: 'leader', needs: ['signature', 'date'] }],
    extra: [{ id: 'sted', native: 'Sted', en: 'Place', type: 'text', required: 'always' }],
    writer: 'both',
  },
  flow: [
    {
      id: 'meet',
      phase: 'conversation',
      by: ['both'],
      native: 'Møtes',
      en: 'Meet',
      blocking: true,
      checks: ['fjellbu.bring'],
    },
    {
      id: 'sign',
      phase: 'conclusion',
      by: ['both'],
      native: 'Signer',
      en: 'Sign',
      blocking: true,
      checks: [],
    },
  ],
  rules: [
    rule('R-FJE-1', { limit: { path: 'plan.group.*.count', max: 2 } }),
    rule('R-FJE-2', { window: { from: '11-15', to: '01-31' } }, 'remind'),
    rule('R-FJE-3', { requireBefore: { field: 'conversation.date', step: 'meet' } }),
    rule('R-FJE-4', { requireFields: { list: ['sted'], on: 'conclude' } }),
    rule('R-FJE-5', { noInput: { selector: 'fjellbu.hush*' } }),
    rule('R-FJE-6', { excludeFromExport: { selector: 'fjellbu.hush*' } }),
    rule('R-FJE-7', {
      showOnlyIf: { node: 'fjellbu.bring', cond: { eq: ['conversation.axis.party', 'three'] } },
    }),
  ],
  documents: [],
  filing: [],
  links: [],
  counts: [{ name: 'questions', pattern: '\\.q\\d+$', count: 2 }],
  constants: { goals: 2 },
})

function node(id: string, more: object) {
  return {
    id,
    wording: { native: `Ord for ${id}`, en: `Words for ${id}` },
    intent: { native: `Mening med ${id}`, en: `Meaning of ${id}` },
    answeredBy: ['both'],
    documented: 'n/a',
    obligation: { level: 'mandatory' },
    input: 'none',
    ...more,
  }
}

function rule(id: string, effect: object, strength = 'enforce') {
  return { id, tag: 'S', strength, when: true, effect, text: { native: `Regel ${id}`, en: `Rule ${id}` } }
}
