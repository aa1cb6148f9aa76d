import { describe, expect, test } from 'vitest'
import type { NodeId } from '../../src/domain/ids.ts'
import { canonicalPlan } from '../../src/domain/plan.ts'
import type { Item, Metrics, Run } from '../../src/snapshot/displayList.ts'
import { boardWidth, type LaidBoard, type LaidPaper, layoutBoard } from '../../src/snapshot/layoutBoard.ts'
import { editionHash, examplePlan, formPack } from './examples.ts'

/** Near the real face's widths; every letter alike. */
const metrics: Metrics = { measure: (text, { size }) => text.length * size * 0.52 }

const stone = (word: string, side: 'leader' | 'employee' | null = null) => ({
  word,
  initials: side === 'leader' ? 'M' : side === 'employee' ? 'J' : '',
  side,
})
const paper = (question: string, stones: LaidPaper['stones'] = []): LaidPaper => ({
  part: 'Adfærd',
  icon: 'M0 0L24 24',
  question,
  stones,
})
const board = (path: LaidPaper[]): LaidBoard => ({
  title: 'Det, I lagde',
  about: 'Maja og Jonas · 26. november 2026',
  note: 'Jeres eget billede.',
  path,
})
const layout = (path: LaidPaper[]) => layoutBoard(board(path), metrics)
const texts = (items: Item[]) =>
  items.filter((item): item is Run => item.kind === 'run').map(({ text }) => text)
const shapes = (items: Item[]) => items.filter(item => item.kind === 'shape')

describe('The picture of what was laid', () => {
  test('has every question in the order of the path, and every stone after its own question', () => {
    const { items } = layout([
      paper('Hvad lykkes?', [stone('Mod', 'leader'), stone('Nærvær', 'employee')]),
      paper('Hvad mangler?', [stone('Roller')]),
    ])
    expect(texts(items).filter(text => /\?$|Mod|Nærvær|Roller/.test(text))).toEqual([
      'Hvad lykkes?',
      'Mod',
      'Nærvær',
      'Hvad mangler?',
      'Roller',
    ])
    expect(texts(items)).toContain('Jeres eget billede.')
    expect(shapes(items).map(item => item.ink)).toEqual(['paper', 'leader', 'employee', 'paper', 'shade'])
  })

  test('is as tall as what was laid: 9 questions with 33 stones stand clear of each other, within the picture', () => {
    const words = Array.from({ length: 33 }, (_, at) => stone(`Beslutnings\u00adkompetence ${at}`, 'leader'))
    const path = Array.from({ length: 9 }, (_, at) =>
      paper(
        'Hvordan har du det på jobbet, og hvordan har du det med opgaverne? '.repeat(2),
        words.slice(at * 4, at * 4 + 4),
      ),
    )
    const { width, height, items } = layout(path)
    const small = layout(path.slice(0, 1)).height
    expect(width).toBe(boardWidth)
    expect(height).toBeGreaterThan(small * 5)
    const runs = items.filter(item => item.kind === 'run')
    expect(runs.every(({ x, y }) => x >= 0 && y > 0 && y < height)).toBe(true)
    expect(runs.every(({ text, x, font }) => x + metrics.measure(text, font) <= width)).toBe(true)
    expect(texts(items).join('')).not.toContain('\u00ad')
    const papers = shapes(items).filter(({ ink }) => ink === 'paper')
    const stones = shapes(items).filter(({ ink }) => ink === 'leader')
    expect([papers.length, stones.length]).toEqual([9, 33])
    papers.slice(1).forEach(({ y }, at) => {
      const own = stones.slice(at * 4, at * 4 + 4)
      for (const one of own) expect(one.y + 84).toBeLessThan(y)
    })
  })

  test('writes a word that is wider than its paper smaller, and whole', () => {
    const { items } = layout([
      paper('Hvad?', [stone('Demenskoordinatorfunktionsbeskrivelsesmøde'.repeat(2), 'employee')]),
    ])
    const word = items.filter(item => item.kind === 'run').find(({ text }) => text.startsWith('Demens'))!
    expect(word.text).toBe('Demenskoordinatorfunktionsbeskrivelsesmøde'.repeat(2))
    expect(word.x + metrics.measure(word.text, word.font)).toBeLessThan(boardWidth - 64)
  })

  test('of an empty board says so much and draws no lines', () => {
    const { items } = layout([])
    expect(items.every(({ kind }) => kind === 'run')).toBe(true)
  })

  test('is theirs alone: nothing of what was laid is in the plan that is sealed and filed', () => {
    const [question, word] = ['albertslund.adfaerd.q1', 'albertslund.kw.mod'] as [NodeId, NodeId]
    const laid = {
      [question]: { at: 'path' as const, order: '1' },
      [word]: { at: 'beside' as const, question, order: '1' },
    }
    const bytes = (board: typeof laid | object) =>
      canonicalPlan({ conversation: { ...examplePlan(), board }, pack: formPack(), editionHash })
    expect(bytes(laid)).toBe(bytes({}))
  })

  test('is the same on both phones', () => {
    const path = [paper('Hvad lykkes?', [stone('Mod', 'leader')])]
    expect(layout(path)).toEqual(layout(path))
  })
})
