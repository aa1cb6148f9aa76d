import { describe, expect, test } from 'vitest'
import type { PackId } from '../../src/domain/ids.ts'
import { readPack } from './readPack.ts'

const pack = await readPack('albertslund' as PackId)
const ids = [...pack.nodes, ...pack.documents].map(part => part.id as string)
const shown = JSON.stringify(pack.nodes.map(node => [node.wording, node.intent]))

describe('the pack of Albertslund', () => {
  test('has 77 parts of the form and 15 texts for information and reminders', () => {
    expect(ids.filter(id => !id.startsWith('albertslund.ui.'))).toHaveLength(3 + 9 + 33 + 3 + 3 + 22 + 4)
    expect(ids.filter(id => id.startsWith('albertslund.ui.'))).toHaveLength(15)
  })

  test('keeps to its own constants', () => {
    const { constants, duration, cadence, keywordSets, variants } = pack
    expect(keywordSets[0]?.pick.exactly).toBe(constants.keywordsPickedPerParty)
    expect(variants.map(axis => axis.options.map(option => option.id))).toEqual([
      constants.variants,
      constants.settings,
      constants.parties,
    ])
    expect(duration).toMatchObject({
      minMinutes: constants.durationMinMinutes,
      maxMinutes: constants.durationMaxMinutes,
    })
    expect(cadence.perYear).toBe(constants.perYear)
    expect(9 + (keywordSets[0]?.keywords.length ?? 0)).toBe(constants.puzzlePieces)
  })

  test('offers the form, and the puzzle, which is laid out as pieces', () => {
    expect(pack.variants[0]?.options.map(({ id, available, board }) => [id, available, board])).toEqual([
      ['skema', true, undefined],
      ['puslespil', true, true],
    ])
  })

  test('R-ALB-01 to R-ALB-16 and the nine reminders are all there as data', () => {
    const numbers = new Set(pack.rules.map(rule => /^R-ALB-(\d\d|remind\.\d)/.exec(rule.id)?.[1]))
    const rules = Array.from({ length: 16 }, (_, at) => String(at + 1).padStart(2, '0'))
    const reminders = Array.from({ length: 9 }, (_, at) => `remind.${at + 1}`)
    expect([...numbers].sort()).toEqual([...rules, ...reminders].sort())
  })

  test('every reminder says what its text node says', () => {
    for (const { id, text } of pack.rules.filter(rule => rule.strength === 'remind')) {
      const node = pack.nodes.find(each => each.id === id.replace('R-ALB-', 'albertslund.ui.'))
      expect(text).toEqual(node?.wording)
    }
  })

  test('prints the cues of the form over the fields that they ask for', () => {
    expect(pack.plan?.columns.map(column => [column.native, column.fields.map(field => field.id)])).toEqual([
      ['Hvad, hvornår, hvem?', ['hvad', 'hvornaar', 'hvem']],
      ['Hvem har ansvar, hvornår følges der op?', ['ansvar', 'opfoelgning']],
    ])
  })

  test('keeps soft hyphens out of ids, labels and everything that is printed', () => {
    expect(shown).toContain('\u00ad')
    const printed = [ids, pack.nodes.map(node => node.label), pack.plan, pack.organisation, pack.name]
    expect(JSON.stringify(printed)).not.toContain('\u00ad')
  })

  test('shows every keyword by its own label, soft hyphens aside', () => {
    for (const node of pack.nodes.filter(each => each.kind === 'keyword')) {
      expect(node.wording.native.replaceAll('\u00ad', '')).toBe(node.label)
    }
  })
})
