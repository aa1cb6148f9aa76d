import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnsIn, fieldsIn, tablesOf } from '../../src/domain/agreements.ts'
import type { Agreement, Conversation } from '../../src/domain/conversation.ts'
import type { AgreementId, PackId } from '../../src/domain/ids.ts'
import type { Pack } from '../../src/domain/pack.ts'
import type { PlanField } from '../../src/domain/planSchema.ts'
import { frame, type Run, type SnapshotPage } from '../../src/snapshot/displayList.ts'
import { snapshotContent } from '../../src/snapshot/snapshotContent.ts'
import { textTwin } from '../../src/snapshot/textTwin.ts'
import { readPack } from '../packs/readPack.ts'
import { agreement, examplePlan, jonas, maja, people } from './examples.ts'
import { exampleResults, formExample, longFormExample } from './formExamples.ts'
import { endOf, laidOut, runsOf, sourceOf } from './laidOut.ts'

const packs = await Promise.all(['lunner', 'ks', 'goteborg', 'kungsbacka'].map(id => readPack(id as PackId)))

const layout = (conversation: Conversation, pack: Pack) => laidOut(sourceOf(conversation, pack))

const textsOf = (pages: SnapshotPage[]) => pages.flatMap(runsOf).map(({ text }) => text)

describe.each(packs.map(pack => ({ name: pack.organisation, pack })))('The sheet of $name', ({ pack }) => {
  const plan = pack.plan!

  it('has its own tables, each with its columns side by side, in the order of the form', () => {
    const pages = layout(formExample(pack), pack)
    for (const { groups } of tablesOf(plan)) {
      const heads = columnsIn(plan, groups[0]!).map(({ native }) => native)
      const page = pages.find(each =>
        heads.every(head => runsOf(each).some(({ text }) => head.startsWith(text) && text.length > 1)),
      )
      expect(page, heads.join()).toBeDefined()
      const places = heads.map(head => runsOf(page!).find(({ text }) => head.startsWith(text))!)
      const inOrder = [...places].sort((one, other) => one.x - other.x)
      expect(places.map(({ text }) => text)).toEqual(inOrder.map(({ text }) => text))
    }
  })

  it('says every heading of the paper, also when nothing was agreed', () => {
    const said = textsOf(layout(examplePlan({ agreements: [] }), pack))
      .join('')
      .replace(/\s/g, '')
    const heads = [
      ...(plan.tables ?? []).flatMap(({ heading, subheading }) => [
        heading?.native ?? '',
        subheading?.native ?? '',
      ]),
      ...plan.columns.map(({ native }) => native),
      ...plan.extra.map(({ native }) => native),
    ]
    for (const head of heads.filter(each => each.toLocaleUpperCase('sv') !== plan.title.native))
      expect(said).toContain(head.replace(/\s/g, ''))
  })

  it('writes every row once, inside the sheet and never over what stands beside it, whatever was written', () => {
    fc.assert(
      fc.property(anyRows(pack), agreements => {
        const conversation = examplePlan({ agreements, planExtra: {} })
        const pages = layout(conversation, pack)
        for (const page of pages) expectApart(runsOf(page))
        const words = textsOf(pages).flatMap(text => text.split(/\s+/))
        const twin = textTwin(snapshotContent(sourceOf(conversation, pack)))
        for (const { id, group } of agreements) {
          const typed = fieldsIn(plan, group).filter(
            ({ type, required }) => (type === 'text' || type === 'when') && required !== 'followup',
          )
          expect(words.filter(word => word === id)).toHaveLength(typed.length)
          expect(twin).toContain(id)
        }
      }),
      { numRuns: 25 },
    )
  })

  it('tears a text of 5,000 characters between lines, loses none of it, and heads every page', () => {
    const [group] = plan.groups
    const field = fieldsIn(plan, group!.id).find(({ type }) => type === 'text')!
    const long = Array.from({ length: 620 }, (_, at) => `ord${at}`).join(' ')
    const agreements = [row('a', group!.id, { [field.id]: long })]
    const pages = layout(examplePlan({ agreements }), pack)
    expect(pages.length).toBeGreaterThan(1)
    const words = textsOf(pages).flatMap(text => text.split(' '))
    for (let at = 0; at < 620; at++) expect(words.filter(word => word === `ord${at}`)).toHaveLength(1)
    pages.forEach((page, at) => {
      const texts = runsOf(page).map(({ text }) => text)
      expect(texts).toContain('Jonas Holm Kristensen')
      expect(texts.some(text => text.includes(`${at + 1} a`) && text.endsWith(String(pages.length)))).toBe(
        true,
      )
    })
  })

  it('takes two sheets at most for a well-filled plan, with the names together on the last', () => {
    const pages = layout(formExample(pack), pack)
    expect(pages.length).toBeLessThanOrEqual(2)
    const last = pages.at(-1)!
    expect(last.items.filter(({ kind }) => kind === 'modules')).toHaveLength(1)
    expect(pages.flatMap(({ items }) => items).filter(({ kind }) => kind === 'modules')).toHaveLength(1)
  })
})

it('R-GBG-06, R-GBG-08: the fifth column stands there from the start, and is blank until the plan was looked at', () => {
  const pack = packs.find(({ plan }) => plan?.columns.length === 5 && plan.groups.length === 1)!
  const content = snapshotContent(sourceOf(formExample(pack), pack))
  const [table] = content.tables
  expect(table?.groups[0]?.columns).toHaveLength(5)
  for (const columns of table?.groups[0]?.agreements ?? []) {
    expect(columns[4]?.isLater).toBe(true)
    expect(columns[4]?.fields.map(({ text }) => text)).toEqual(['', ''])
  }
})

it.each(packs.map(pack => ({ name: pack.organisation, pack })))(
  'R-GBG-08: what became of the plan of $name stands, dated, on a sheet of its own that nobody signed',
  ({ pack }) => {
    const source = { ...sourceOf(formExample(pack), pack), results: exampleResults }
    const said = textsOf(laidOut(source)).join(' ').replace(/\s+/g, ' ')
    const content = snapshotContent(source)
    expect(content.title).toMatch(/^RESULTAT/)
    expect(said).toContain('2027')
    expect(said).not.toMatch(/Bekräftad \d|Bekreftet \d|Undertecknad|Underskrevet/)
    expect(said.replace(/\s/g, '')).toContain(content.addition!.replace(/\s/g, ''))
    const twin = textTwin(content)
    const own = pack.plan!.columns.length === 5 && pack.plan!.groups.length === 1
    expect(twin).toContain(own ? 'Gruppen planerar varje måndag.' : 'Det gik bedre')
    expect(twin).toMatch(/4\.? juni? 2027/)
  },
)

it('a table that goes on says so on the next page, and which part of the plan it goes on with', () => {
  const pack = packs.find(({ plan }) => (plan?.tables?.length ?? 0) > 3)!
  const names = pack.plan!.groups.map(({ native }) => native)
  const goingOn = layout(longFormExample(pack), pack).flatMap(page => {
    const runs = runsOf(page)
    const heading = runs.find(({ text }) => text.endsWith('(fortsetter)'))
    return heading ? [{ heading, runs }] : []
  })
  expect(goingOn.length).toBeGreaterThan(1)
  for (const { heading, runs } of goingOn) {
    const firstRow = Math.min(
      ...runs.filter(({ ink, y }) => ink === 'pen' && y > heading.y).map(({ y }) => y),
    )
    const name = runs.find(({ text, x, y }) => x < 200 && y > heading.y && y < firstRow + 20 && isStart(text))
    expect(name, heading.text).toBeDefined()
  }
  function isStart(text: string) {
    return text.length > 3 && names.some(name => name.startsWith(text))
  }
})

it('a line that the paper numbers has its number, and the paper’s empty lines are there', () => {
  const pack = packs.find(({ plan }) => plan?.groups.some(({ isNumbered }) => isNumbered))!
  const texts = textsOf(layout(formExample(pack), pack))
  for (const number of ['1.', '2.', '3.', '4.']) expect(texts).toContain(number)
})

it('R-KS-14: the values that a workplace put in their place stand on the sheet', () => {
  const pack = packs.find(({ plan }) => plan?.groups.some(({ named }) => named !== undefined))!
  const first = pack.plan!.groups.find(({ named }) => named !== undefined)!.named![0]!
  const edition = { ...examplePlan().edition, rewordings: { [first]: 'Modig' } }
  const source = sourceOf({ ...formExample(pack), edition }, pack)
  const said = textsOf(laidOut(source)).join(' ')
  expect(said).toContain('Modig')
  expect(said).not.toContain('Troverdig')
  expect(textTwin(snapshotContent(source))).toContain('Modig, Relevant')
})

function expectApart(runs: Run[]) {
  for (const each of runs) {
    expect(each.x, each.text).toBeGreaterThanOrEqual(frame.left)
    expect(endOf(each), each.text).toBeLessThanOrEqual(frame.right + 4)
    expect(each.y, each.text).toBeLessThanOrEqual(frame.foot)
    const beside = runs.filter(other => other !== each && other.y === each.y && other.x > each.x)
    for (const other of beside)
      expect(endOf(each), `${each.text} | ${other.text}`).toBeLessThanOrEqual(other.x)
  }
}

const row = (id: string, group: string, values: Agreement['values']): Agreement => ({
  id: id as AgreementId,
  group: group as Agreement['group'],
  order: id,
  startedBy: maja,
  lastEditBy: jonas,
  values,
  removed: null,
})

function anyRows({ plan }: Pack): fc.Arbitrary<Agreement[]> {
  const groups = plan!.groups.map(({ id }) => id)
  const anyRow = fc.record({ group: fc.constantFrom(...groups), text: anyText, seed: fc.nat(9) })
  return fc
    .array(anyRow, { maxLength: 14 })
    .map(rows =>
      rows.map(({ group, text, seed }, at) =>
        row(
          idAt(at),
          group,
          Object.fromEntries(
            fieldsIn(plan!, group).map(field => [field.id, answerTo(field, `${idAt(at)} ${text}`, seed)]),
          ),
        ),
      ),
    )
}

const anyText = fc
  .array(fc.constantFrom('Vi', 'prøver', 'arbetsplatsträffarna', 'kl. 8.30', 'å\n', 'x'.repeat(70)), {
    minLength: 1,
    maxLength: 60,
  })
  .map(words => words.join(' ').trim() || 'Vi')

const idAt = (at: number) => `Rad${String(at).padStart(2, '0')}`

function answerTo(field: PlanField, text: string, seed: number): Agreement['values'][string] {
  if (field.type === 'people') return people(seed % 2 ? [jonas] : [jonas, maja], seed % 3 ? '' : 'Lis')
  if (field.type === 'date') return `2027-0${1 + (seed % 9)}-15`
  if (field.type === 'choice') return field.options[0]!.id
  if (field.type === 'parts') return { participants: [], others: '' }
  return text
}

it('each heading of KS’ form stands once, before what it heads, on paper and in the text twin', () => {
  const pack = packs.find(({ id }) => id === 'ks')!
  const conversation = formExample(pack)
  const asRead = (text: string) => text.replace(/\s+/g, ' ')
  const paper = asRead(textsOf(layout(conversation, pack)).join(' '))
  const twin = asRead(textTwin(snapshotContent(sourceOf(conversation, pack))))
  for (const text of [paper, twin]) {
    const heads = [
      'Arbeidsoppgaver og ansvarsområder',
      'Samstemme enhetens behov',
      'Livsfase, seniorperspektiv og andre temaer',
      'Avslutning/evaluering av samtalen',
      'Hva fikk du nytte av i samtalen?',
    ]
    const places = heads.map(head => text.indexOf(head))
    expect(places).not.toContain(-1)
    expect(places).toEqual([...places].sort((one, other) => one - other))
    for (const head of heads) expect(text.split(head)).toHaveLength(2)
  }
})

it('never leaves a heading over nothing at a page’s foot, however much stands above and below it', () => {
  const pack = packs.find(({ id }) => id === 'kungsbacka')!
  const rad = (letters: number) => 'så här sa vi det '.repeat(letters / 17)
  for (let letters = 500; letters < 2000; letters += 40) {
    const agreements = [
      agreement('a1', 'c10', 'a', { kompetens: 'Sårvård', aktivitet: rad(letters), klart: '2027-01-05' }),
      agreement('a2', 'commit.employee', 'b', { atagande: 'Jag tar schemat' }),
      agreement('a3', 'commit.manager', 'c', { atagande: rad(3000) }),
    ].map(each => ({ ...each, group: each.group.replace('albertslund', 'kungsbacka') as typeof each.group }))
    for (const page of layout(examplePlan({ agreements, planExtra: {} }), pack)) {
      const runs = runsOf(page)
      const head = runs.find(({ text }) => text === 'Vem lovar?')
      const isBelow = ({ y, font }: Run) => head && font.face === 'hand' && y > head.y
      expect(!head || runs.some(isBelow), `${letters} letters`).toBe(true)
    }
  }
})
