/**
 * A form that no municipality has, unlike any of the five: two of five words, a module, two tables of their own columns,
 * ten days' notice, one that writes, a point that is never written down, and a second conversation with its own plan.
 */
export const sixthForm = () => ({
  id: 'fjordheim',
  version: '2',
  locale: 'nb',
  country: 'NO',
  organisation: 'Fjordheim kommune',
  name: { native: 'Årsprat', en: 'Yearly chat' },
  provenance: { title: 'Årsprat', dates: [] },
  purpose: [says('Å se framover', 'To look ahead')],
  settings: [
    { id: 'filing.place', ...says('Hvor ligger planen?', 'Where is the plan?'), type: 'text', default: null },
  ],
  audience: [{ who: { gt: ['employee.monthsEmployed', 6] }, level: 'should', tag: 'S' }],
  cadence: { perYear: 1, extraTalks: 'none', within: 'calendar-year' },
  window: { to: '10-31', strength: 'warn' },
  duration: null,
  notice: { minDays: 10, strength: 'enforce', from: 'issues-sent' },
  place: { text: null },
  roles: [
    { role: 'leader', ...says('Sjef', 'Boss') },
    { role: 'employee', ...says('Ansatt', 'Employee') },
  ],
  variants: [],
  nodes: [
    node('now', 'section', { wording: says('Nå', 'Now') }),
    node('now.q1', 'question', { parent: 'fjordheim.now', documented: 'optional' }),
    node('now.note', 'note', {
      parent: 'fjordheim.now',
      input: 'text',
      documented: 'shared',
      answeredBy: ['both'],
    }),
    node('sea', 'module', { obligation: { level: 'optional' }, wording: says('Sjøen', 'The sea') }),
    node('sea.q1', 'question', { parent: 'fjordheim.sea', documented: 'optional' }),
    node('quiet', 'section', { documented: 'never' }),
    node('quiet.q1', 'question', { parent: 'fjordheim.quiet', documented: 'never' }),
    node('plan.work', 'field', { input: 'agreements', documented: 'shared' }),
    node('plan.home', 'field', { input: 'agreements', documented: 'shared' }),
    node('boat', 'section', {}),
    node('boat.q1', 'question', { parent: 'fjordheim.boat', documented: 'optional' }),
    node('boat.plan', 'field', { parent: 'fjordheim.boat', input: 'agreements', documented: 'shared' }),
    ...words.map(word => node(`word.${word}`, 'keyword', { answeredBy: ['both'], documented: 'optional' })),
  ],
  keywordSets: [
    {
      id: 'words',
      keywords: words.map(word => `fjordheim.word.${word}`),
      pick: { per: ['both'], exactly: 2, discloseBefore: 'talk' },
    },
  ],
  plan: {
    title: says('ÅRSPLAN', 'YEARLY PLAN'),
    groups: [
      { id: 'fjordheim.plan.work', ...says('Arbeid', 'Work'), field: 'fjordheim.plan.work', min: 1, max: 2 },
      {
        id: 'fjordheim.plan.home',
        ...says('Hjemme', 'At home'),
        field: 'fjordheim.plan.home',
        min: 0,
        max: null,
      },
    ],
    columns: [
      {
        id: 'goal',
        ...says('Mål', 'Goal'),
        fields: [{ id: 'goal', ...says('Mål', 'Goal'), type: 'text', required: 'always' }],
      },
      {
        id: 'kind',
        ...says('Slag', 'Kind'),
        groups: ['fjordheim.plan.work'],
        fields: [
          {
            id: 'kind',
            ...says('Slag', 'Kind'),
            type: 'choice',
            options: [
              { id: 'wet', ...says('Vått', 'Wet') },
              { id: 'dry', ...says('Tørt', 'Dry') },
            ],
            required: 'always',
          },
        ],
      },
    ],
    minEntries: 1,
    mutual: false,
    sourceLinks: null,
    signoff: [{ who: 'employee', needs: ['confirmation'] }],
    extra: [
      { id: 'note', ...says('Notat', 'Note'), type: 'text', required: 'never', note: 'fjordheim.now.note' },
      {
        id: 'again',
        ...says('Neste gang', 'Next time'),
        type: 'date',
        required: 'always',
        before: 'next-conversation',
      },
    ],
    writer: 'leader-decides',
  },
  flow: [step('invite', 'invitation'), step('talk', 'conversation'), step('end', 'conclusion')],
  rules: [
    rule('1', { minNotice: { days: 10, from: 'issues-sent' } }),
    rule('2', { limit: { path: 'keywords.picked.perParty', min: 2, max: 2 } }),
    rule('3', { limit: { path: 'plan.group.fjordheim.plan.work.count', min: 1, max: 2 } }),
    rule('4', { requireFields: { list: ['goal', 'kind'], on: 'save' } }),
    rule('5', { requireBefore: { field: 'plan.extra.writer', step: 'end' } }),
    rule('6', { requireFields: { list: ['again'], on: 'conclude' } }),
    rule('7', { noTrace: { selector: 'fjordheim.quiet*' } }),
    rule('8', { confirmBy: { roles: ['both'], on: 'plan' } }),
    { ...rule('9', { limit: { path: 'plan.final.count', min: 1 } }), in: ['fjordheim.boat'] },
  ],
  documents: [],
  filing: [],
  links: [
    {
      id: 'fjordheim.boat',
      ...says('Båtprat', 'Boat chat'),
      relation: 'separate',
      content: ['fjordheim.boat*'],
      plan: {
        title: says('BÅTPLAN', 'BOAT PLAN'),
        groups: [
          {
            id: 'fjordheim.boat.plan',
            ...says('Båt', 'Boat'),
            field: 'fjordheim.boat.plan',
            min: 0,
            max: null,
          },
        ],
        columns: [
          {
            id: 'what',
            ...says('Hva', 'What'),
            fields: [{ id: 'what', ...says('Hva', 'What'), type: 'text', required: 'always' }],
          },
        ],
        minEntries: 1,
        mutual: false,
        sourceLinks: null,
        signoff: [],
        extra: [],
        writer: 'both',
      },
      attendees: [{ role: 'leader', right: true }],
      minutes: 'none',
    },
  ],
  counts: [{ name: 'words', pattern: '^fjordheim\\.word\\.', count: 5 }],
  constants: { words: 5 },
})

const words = ['ro', 'fart', 'mot', 'hav', 'land']

function says(native: string, en: string) {
  return { native, en }
}

function node(id: string, kind: string, more: object) {
  return {
    id: `fjordheim.${id}`,
    kind,
    wording: says(`Ord for ${id}`, `Words for ${id}`),
    intent: says(`Mening med ${id}`, `Meaning of ${id}`),
    answeredBy: ['employee'],
    documented: 'n/a',
    obligation: { level: 'mandatory' },
    input: 'none',
    ...more,
  }
}

function step(id: string, phase: string) {
  return { id, phase, by: ['both'], ...says(id, id), blocking: false, checks: [] }
}

function rule(id: string, effect: object) {
  return {
    id: `R-FJO-${id}`,
    tag: 'S',
    strength: 'enforce',
    when: true,
    effect,
    text: says(`Regel ${id}`, `Rule ${id}`),
  }
}
