import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { fieldsOf } from '../../src/domain/agreements.ts'
import type { PackId } from '../../src/domain/ids.ts'
import type { Pack } from '../../src/domain/pack.ts'
import type { PlanSchema } from '../../src/domain/planSchema.ts'
import { selects } from '../../src/domain/selector.ts'
import { readPack } from './readPack.ts'

/** `parts` are all rows of sections 5 and 12 of the form's description, and what the form itself adds. */
const forms = [
  { id: 'albertslund', prefix: 'R-ALB', rules: 16, elsewhere: [], reminders: 9, parts: 92, settings: [] },
  {
    id: 'lunner',
    prefix: 'R-LUN',
    rules: 18,
    elsewhere: [],
    reminders: 11,
    parts: 173,
    settings: ['filing.place'],
  },
  {
    id: 'ks',
    prefix: 'R-KS',
    rules: 15,
    elsewhere: [],
    reminders: 9,
    parts: 97,
    settings: ['filing.retention', 'place'],
  },
  {
    id: 'goteborg',
    prefix: 'R-GBG',
    rules: 15,
    elsewhere: [],
    reminders: 9,
    parts: 101,
    settings: [
      'cadence.perYear',
      'duration',
      'place',
      'notice',
      'window',
      'writer',
      'filing.place',
      'filing.access',
    ],
  },
  {
    id: 'kungsbacka',
    prefix: 'R-KBA',
    rules: 16,
    elsewhere: [],
    reminders: 8,
    parts: 82,
    settings: ['duration', 'window', 'writer', 'filing.place'],
  },
]

describe.each(forms)('The form of $id', ({ id, prefix, rules, elsewhere, reminders, parts, settings }) => {
  const load = () => readPack(id as PackId)

  test('is whole by its own counts', async () => {
    const ids = partsOf(await load())
    for (const { name, pattern, count } of (await load()).counts) {
      expect([name, ids.filter(each => new RegExp(pattern).test(each)).length]).toEqual([name, count])
    }
    expect(ids).toHaveLength(parts)
  })

  test('has every rule of section 7 as data, but for those that are named here', async () => {
    const numbers = Array.from({ length: rules }, (_, at) => `${prefix}-${String(at + 1).padStart(2, '0')}`)
    const found = new Set((await load()).rules.map(rule => rule.id.replace(/(\d)[a-z]$/, '$1')))
    expect(numbers.filter(number => !found.has(number))).toEqual(elsewhere)
  })

  test('says each reminder of section 8, in the words of its own text', async () => {
    const pack = await load()
    const said = pack.rules.filter(({ strength }) => strength === 'remind').map(({ text }) => text)
    const texts = pack.nodes.filter(node => node.id.startsWith(`${id}.ui.remind.`))
    expect(texts).toHaveLength(reminders)
    for (const { wording } of texts) expect(said).toContainEqual(wording)
    for (const rule of pack.rules) {
      const node = pack.nodes.find(each => each.id === rule.effect.remind?.text)
      if (rule.effect.remind) expect(rule.text).toEqual(node?.wording)
    }
  })

  test('leaves without a value what the municipality does not state', async () => {
    const unset = (await load()).settings.filter(setting => setting.default === null)
    expect(unset.map(setting => setting.id)).toEqual(settings)
  })

  test('says its words and its meaning in its own language and in English, never the one for the other', async () => {
    for (const { id: node, kind, wording, intent } of (await load()).nodes) {
      if (kind === 'keyword' || kind === 'value') continue
      expect([node, intent.native]).not.toEqual([node, intent.en])
      if (wording.native.length > 12) expect([node, wording.native]).not.toEqual([node, wording.en])
    }
  })

  test('has a place in its plan for whatever a rule asks of the plan, and something to write it in', async () => {
    const pack = await load()
    const plans = [pack.plan, ...pack.links.map(link => link.plan)].filter(
      (plan): plan is PlanSchema => plan !== null,
    )
    for (const { groups } of plans) {
      for (const { field } of groups) {
        expect([field, pack.nodes.find(node => node.id === field)?.input]).toEqual([field, 'agreements'])
      }
    }
    const fields = plans.flatMap(plan => [...fieldsOf(plan), ...plan.extra]).map(field => field.id)
    const asked = pack.rules.flatMap(({ effect }) => effect.requireFields?.list ?? [])
    expect(asked.filter(field => !fields.includes(field))).toEqual([])
  })

  test('gives nothing that must never be written down an input, a step, a mark or a place in the plan', async () => {
    const pack = await load()
    const never = pack.nodes.filter(({ documented }) => documented === 'never')
    for (const node of never) {
      expect(node).toMatchObject({ input: 'none' })
      expect(node.step).toBeUndefined()
      expect(
        pack.rules.some(({ effect }) => effect.noTrace && selects(effect.noTrace.selector, node.id)),
      ).toBe(true)
      expect(JSON.stringify([pack.plan, pack.flow, pack.links])).not.toContain(node.id)
    }
  })

  test('keeps soft hyphens out of ids, labels and everything that is printed', async () => {
    const pack = await load()
    const { plan, organisation, name, filing, settings, variants } = pack
    const printed = [partsOf(pack), pack.nodes.map(({ label }) => label), plan, organisation, name, filing]
    expect(JSON.stringify([printed, settings, variants])).not.toContain('\u00ad')
  })

  test('is one part a line, so that a change of a word is a change of a line', async () => {
    const lines = readFileSync(new URL(`../../src/packs/${id}.json`, import.meta.url), 'utf8').split('\n')
    for (const { id: node } of (await load()).nodes) {
      expect(lines.filter(line => line.includes(`{"id": "${node}", "kind"`))).toHaveLength(1)
    }
  })
})

const partsOf = ({ nodes, documents }: Pack) => [...nodes, ...documents].map(({ id }) => id as string)
