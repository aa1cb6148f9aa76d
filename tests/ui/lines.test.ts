import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { braid, drawToShare } from '../../src/ui/lines/braid.ts'
import { besideTip, drawGroupPath } from '../../src/ui/lines/groupPath.ts'
import { even, pairAlong, sample, through } from '../../src/ui/lines/points.ts'
import { remember } from '../../src/ui/lines/remember.ts'
import { drawPath, reefKnot, stationX } from '../../src/ui/lines/wholePath.ts'

const look = { axis: 26, lineWidth: 4.2, gap: 1.8, knotSize: 0.62 }
const widths = fc.integer({ min: 280, max: 600 })
const reach = fc.double({ min: 0, max: 6, noNaN: true })
const allPaths = (drawing: ReturnType<typeof drawPath>) => [
  ...drawing.pieces.map(piece => piece.d),
  drawing.ahead.leader,
  drawing.ahead.employee,
]

describe('The path', () => {
  it('never holds a number that is none, at any width and reach', () => {
    fc.assert(
      fc.property(widths, reach, reach, (width, leader, employee) => {
        for (const d of allPaths(drawPath(width, leader, employee, look))) {
          expect(d).not.toMatch(/NaN|Infinity|undefined/)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('is the same drawing for the same state, after others were drawn in between', () => {
    const first = JSON.stringify(drawPath(390, 4.2, 3.5, look))
    for (let i = 0; i < 150; i++) drawPath(390, i / 25, 1, look)
    expect(JSON.stringify(drawPath(390, 4.2, 3.5, look))).toBe(first)
  })

  it('lets a line end at the station that its person has reached', () => {
    for (const station of [1, 2, 3]) {
      const line = drawPath(390, station, 0, look).pieces.find(piece => piece.of === 'leader')!
      expect(Math.abs(rightmost(line.d) - stationX(station, 390))).toBeLessThan(6)
    }
  })

  it('reaches further the further a person has come, and never backwards', () => {
    const ends = Array.from({ length: 41 }, (_, i) => {
      const { pieces } = drawPath(390, i / 10, 0, look)
      return Math.max(...pieces.filter(piece => piece.of === 'leader').map(piece => rightmost(piece.d)))
    })
    expect(ends).toEqual([...ends].sort((a, b) => a - b))
    expect(ends.at(-1)!).toBeGreaterThan(ends[0]! + 200)
  })

  it('is tied only when both have said yes', () => {
    const open = drawPath(390, 5, 4, look).pieces
    const tied = drawPath(390, 5, 5, look).pieces
    expect(tied.filter(piece => piece.of === 'halo').length).toBeGreaterThan(
      open.filter(piece => piece.of === 'halo').length + 4,
    )
  })
})

describe('The path of a group', () => {
  it('has no letter under the dot of the present station, whoever has come there', () => {
    for (const at of [0, 1, 2, 3, 4, 5]) {
      const now = stationX(at, 390)
      const { tips } = drawGroupPath(390, at, [0, 1, 2, 3, 4, 5], look)
      for (const tip of tips) {
        const from = besideTip(tip.x, now)
        expect(from >= now + 12 || from + 14 <= now - 12, `${at} ${tip.members}`).toBe(true)
      }
    }
  })
})

describe('A braid', () => {
  const twisted = (turns: number) => {
    const { leader, employee } = pairAlong(
      sample(200, t => [t * 400, 0]),
      { apart: () => 10, turn: t => t * turns * Math.PI, seed: 2, wobble: 0.5 },
    )
    return braid(leader, employee, { width: 5, gap: 2, seed: 1 })
  }

  it('crosses once for every half turn, over and under in turn', () => {
    for (const turns of [1, 3, 5]) {
      const { crossings } = twisted(turns)
      expect(crossings).toHaveLength(turns)
      expect(crossings.map(crossing => crossing.isLeaderOver)).toEqual(crossings.map((_, i) => i % 2 === 0))
    }
  })

  it('keeps over and under where they were while a line grows', () => {
    const whole = drawToShare(twisted(5), 1, 1).pieces.filter(piece => piece.of === 'halo')
    const grown = drawToShare(twisted(5), 0.7, 0.7).pieces.filter(piece => piece.of === 'halo')
    expect(grown.length).toBeGreaterThan(2)
    expect(whole.slice(0, grown.length - 1)).toEqual(grown.slice(0, -1))
  })

  it('ties a reef knot with its six crossings', () => {
    expect(reefKnot(0, 0, 1, 60, 9, 3).crossings).toHaveLength(6)
  })

  it('draws nothing of a line that has not begun', () => {
    const { pieces, ahead } = drawToShare(twisted(3), 0, 0.5)
    expect(pieces.filter(piece => piece.of === 'leader')).toEqual([])
    expect(ahead.leader).not.toBe('')
  })
})

describe('Points', () => {
  it('lie at equal distances on any curve', () => {
    const curve = even(
      through([
        [0, 0],
        [50, 40],
        [120, 10],
        [200, 90],
      ]),
      3,
    )
    const gaps = curve.slice(1, -1).map(([x, y], i) => Math.hypot(x - curve[i]![0], y - curve[i]![1]))
    for (const gap of gaps) expect(gap).toBeGreaterThan(2.5)
    for (const gap of gaps) expect(gap).toBeLessThan(3.01)
  })
})

describe('What is remembered', () => {
  it('is drawn once, and the oldest goes when there is too much', () => {
    let drawn = 0
    const draw = remember((n: number) => ({ n, nth: ++drawn }), 2)
    expect(draw(1)).toBe(draw(1))
    draw(2)
    draw(3)
    expect(draw(1).nth).toBe(4)
  })
})

const rightmost = (d: string) =>
  Math.max(...[...d.matchAll(/[ML](-?[\d.]+) /g)].map(found => Number(found[1])))
