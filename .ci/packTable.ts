// Writes docs/packs.md from the forms themselves: node .ci/packTable.ts. A test holds the page against them.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fieldsOf } from '../src/domain/agreements.ts'
import type { Kind, Pack, PackNode } from '../src/domain/pack.ts'
import type { PlanSchema } from '../src/domain/planSchema.ts'
import type { Cond } from '../src/domain/ruleShape.ts'
import { parsePackFile } from '../src/packs/parsePack.ts'

export function packTable(): string {
  const packs = readPacks()
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`
  const rows = Object.entries(facts).map(([name, tell]) =>
    line([name, ...packs.map(pack => tell(pack) || '—')]),
  )
  return `# The forms, side by side

Made from \`src/packs/*.json\` by \`node .ci/packTable.ts\`; a test fails when this page and the forms differ. A dash means
that the form has none of it, or that the municipality doesn't state it.

${line(['', ...packs.map(({ organisation }) => organisation)])}
${line(['---', ...packs.map(() => '---')])}
${rows.join('\n')}
`
}

/** One row of the table each. */
const facts: Record<string, (pack: Pack) => string> = {
  'name of the conversation': ({ name }) => name.native,
  language: ({ locale }) => locale,
  'dates of the source': ({ provenance }) =>
    provenance.dates.map(({ kind, value }) => `${kind} ${value}`).join(', '),
  modules: countOf('module'),
  sections: countOf('section'),
  'questions and topics': pack =>
    tally(pack.nodes.filter(({ kind }) => kind === 'question' || kind === 'topic')),
  'points below them': countOf('sub'),
  keywords: ({ keywordSets }) =>
    keywordSets.map(({ keywords, pick }) => `${keywords.length}, each picks ${pick.exactly}`).join(', '),
  'places for notes': countOf('note'),
  'private points to prepare': pack =>
    perRole(pack.nodes.filter(({ documented }) => documented === 'private-prep')),
  'rows of checklists': countOf('check'),
  documents: ({ documents }) => String(documents.length || ''),
  'never written down': pack => tally(pack.nodes.filter(({ documented }) => documented === 'never')),
  variants: ({ variants }) =>
    variants
      .map(({ native, options }) => `${native}: ${options.map(each => each.native).join(' / ')}`)
      .join('; '),
  'the plan': ({ plan }) => plan?.title.native ?? '',
  'its groups': ({ plan }) => plan?.groups.map(groupWords).join('; ') ?? '',
  'its tables': ({ plan }) =>
    plan?.tables?.map(({ heading, groups }) => heading?.native ?? nameOf(groups[0], plan)).join('; ') ?? '',
  'its columns': ({ plan }) => plan?.columns.map(({ native }) => native).join('; ') ?? '',
  'its fields': ({ plan }) => (plan ? String(fieldsOf(plan).length) : ''),
  'beside the plan': ({ plan }) => plan?.extra.map(({ native }) => native).join('; ') ?? '',
  'closed by': ({ plan }) => plan?.signoff.map(signWords).join('; ') ?? '',
  'who writes': ({ plan }) => (plan ? writers[plan.writer] : ''),
  audience: ({ audience }) => audience.map(({ level, who }) => `${level}: ${spoken(who)}`).join('; '),
  'times a year': ({ cadence }) =>
    cadence.perYear === null ? '' : `${cadence.perYear} (${cadence.within ?? 'within twelve months'})`,
  season: ({ window }) =>
    window ? `${window.from === undefined ? 'by ' : `${window.from} to `}${window.to}` : '',
  'length in minutes': ({ duration }) => (duration ? `${duration.minMinutes}–${duration.maxMinutes}` : ''),
  notice: ({ notice }) =>
    notice
      ? `${[amountOf(notice.minMonths, 'month'), amountOf(notice.minDays, 'day')].filter(Boolean).join(', ')} from ${notice.from}`
      : '',
  'linked conversations': ({ links }) =>
    links.map(({ native, relation }) => `${native} (${relation})`).join('; '),
  filing: ({ filing }) => [...new Set(filing.flatMap(({ place }) => place ?? []))].join('; '),
  'settings without a value': ({ settings }) =>
    settings
      .filter(setting => setting.default === null)
      .map(({ id }) => id)
      .join(', '),
  'rules that hold': ({ rules }) => tally(rules.filter(({ strength }) => strength === 'enforce')),
  reminders: ({ rules }) => tally(rules.filter(({ strength }) => strength === 'remind')),
}

const writers: Record<PlanSchema['writer'], string> = {
  both: 'both',
  'leader-decides': 'the leader decides who',
  'not-stated': '',
}

function spoken(condition: Cond): string {
  if (condition === true) return 'all'
  if ('eq' in condition) return `${partOf(condition.eq[0])} is ${condition.eq[1]}`
  if ('in' in condition) return `${partOf(condition.in[0])} is one of ${condition.in[1].join(', ')}`
  if ('gt' in condition) return `${partOf(condition.gt[0])} over ${condition.gt[1]}`
  if ('lte' in condition) return `${partOf(condition.lte[0])} at most ${condition.lte[1]}`
  if ('all' in condition) return condition.all.map(spoken).join(' and ')
  if ('any' in condition) return condition.any.map(spoken).join(' or ')
  return `not (${spoken(condition.not)})`
}
const partOf = (path: string) => path.replace(/^employee\./, '')

function countOf(kind: Kind) {
  return (pack: Pack) => tally(pack.nodes.filter(node => node.kind === kind))
}

function groupWords({ native, min, max }: PlanSchema['groups'][number]): string {
  if (max !== null) return `${native} (at most ${max})`
  return min > 0 ? `${native} (at least ${min})` : native
}

const nameOf = (id: string | undefined, { groups }: PlanSchema) =>
  groups.find(group => group.id === id)?.native ?? ''

function signWords({ who, needs, may = [] }: PlanSchema['signoff'][number]): string {
  const free = may.length > 0 ? `, ${may.join(' and ')} if one likes` : ''
  return `${who}: ${needs.join(' and ')}${free}`
}

function perRole(nodes: PackNode[]): string {
  const of = (role: 'leader' | 'employee') =>
    nodes.filter(({ answeredBy }) => answeredBy.includes(role)).length
  return nodes.length === 0 ? '' : `leader ${of('leader')}, employee ${of('employee')}`
}

const tally = (list: unknown[]) => String(list.length || '')
const amountOf = (count: number | undefined, unit: string) => (count === undefined ? '' : `${count} ${unit}`)

function readPacks(): Pack[] {
  const folder = new URL('../src/packs/', import.meta.url)
  const files = readdirSync(folder).filter(name => name.endsWith('.json'))
  return files.sort().map(name => {
    const parsed = parsePackFile(readFileSync(new URL(name, folder), 'utf8'))
    if (!parsed.ok) throw new Error(`${name}: ${JSON.stringify(parsed.failure)}`)
    return parsed.value
  })
}

if (import.meta.main) writeFileSync(new URL('../docs/packs.md', import.meta.url), packTable())
