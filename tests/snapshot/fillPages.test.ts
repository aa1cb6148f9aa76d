import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AgreementLine } from '../../src/snapshot/agreementLines.ts'
import { fillPages, pieceHeight, type TableGroup } from '../../src/snapshot/fillPages.ts'

const room = { first: 1000, next: 1200 }
const line = (text: string, height = 45): AgreementLine => ({
  kind: 'hand',
  text,
  height,
  keepsWithNext: false,
})
const cue: AgreementLine = { kind: 'cue', text: 'Hvad?', height: 28, keepsWithNext: true }
const group = (...blocks: AgreementLine[][]): TableGroup => ({ headingHeight: 150, blocks })
const lines = (count: number) => Array.from({ length: count }, (_, at) => line(`${at}`))

describe('Filling pages', () => {
  it('keeps a block whole when the next page can hold it', () => {
    const pages = fillPages([group(lines(15), lines(15))], room)
    expect(pages.map(page => page.map(({ blocks }) => blocks.map(({ length }) => length)))).toEqual([
      [[15]],
      [[15]],
    ])
    expect(pages[1]?.[0]?.isContinued).toBe(true)
  })

  it('begins a longer block where there is room, and goes on overleaf', () => {
    const pages = fillPages([group(lines(10), lines(40))], room)
    expect(pages[0]?.[0]?.blocks.map(({ length }) => length)).toEqual([10, 10])
    expect(pages.flat().flatMap(({ blocks }) => blocks.flat())).toHaveLength(50)
  })

  it('takes a cue along to the answer below it', () => {
    const pages = fillPages([group([...lines(20), cue, ...lines(30)])], room)
    expect(pages[0]?.[0]?.blocks.at(-1)?.at(-1)).not.toBe(cue)
    expect(pages[1]?.[0]?.blocks[0]?.[0]).toBe(cue)
  })

  it('starts a perspective overleaf when its heading has no room', () => {
    const tall = { headingHeight: 400, blocks: [lines(1)] }
    const pages = fillPages([group(lines(15)), tall], room)
    expect(pages.map(page => page.map(piece => piece.group))).toEqual([[0], [1]])
  })

  it('loses no line, repeats none, overfills no page and leaves none empty, for any plan', () => {
    const anyLine = fc.oneof(
      { weight: 4, arbitrary: fc.constant(line('ord')) },
      { weight: 1, arbitrary: fc.constant(cue) },
    )
    const anyBlock = fc.array(anyLine, { minLength: 1, maxLength: 90 }).map(block => [...block, line('slut')])
    const anyGroup = fc.record({
      headingHeight: fc.integer({ min: 0, max: 500 }),
      blocks: fc.array(anyBlock, { minLength: 1, maxLength: 12 }),
    })
    fc.assert(
      fc.property(fc.array(anyGroup, { minLength: 1, maxLength: 6 }), groups => {
        const pages = fillPages(groups, room)
        const placed = pages.flat().flatMap(({ blocks }) => blocks.flat())
        expect(placed).toEqual(groups.flatMap(({ blocks }) => blocks.flat()))
        pages.forEach((page, at) => {
          expect(page.length).toBeGreaterThan(0)
          const height = page.reduce((sum, piece) => sum + pieceHeight(piece, groups), 0)
          expect(height).toBeLessThanOrEqual(at === 0 ? room.first : room.next)
        })
      }),
      { seed: 26, numRuns: 100 },
    )
  })
})
