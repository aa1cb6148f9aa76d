import type { Braid, Drawing, Piece } from './braid.ts'
import type { Brushed } from './points.ts'
import { ribbon, trail } from './ribbon.ts'

/** How a group's people lie beside each other along the employees' line; each by their point number. */
export interface Bundle {
  /** How far two neighbours are apart. */
  spacing: (point: number) => number
  /** Of one strand. */
  width: number
  /** From there on they are one cord, and what lies ahead of them is one row of dots. */
  tiedFrom: number
}

/** The leader's line and, where a pair has one line more, a strand for each member, as far as each has come. */
export function drawStrands(
  of: Braid,
  leaderTo: number,
  strandsTo: readonly number[],
  bundle: Bundle,
): Drawing {
  const strands = strandsTo.map((_, at) => strandAlong(of.employee, at - (strandsTo.length - 1) / 2, bundle))
  const furthest = Math.max(0, ...strandsTo)
  const pieces: Piece[] = [
    ...strands.map((strand, at): Piece => ({ of: 'employee', d: ribbon(strand.slice(0, strandsTo[at])) })),
    { of: 'leader', d: ribbon(of.leader.slice(0, leaderTo)) },
  ]
  for (const crossing of of.crossings) {
    if (crossing.leader >= leaderTo || crossing.employee >= furthest) continue
    const around = (at: number, to: number, shorter: number): [number, number] => [
      Math.max(0, at - of.bridge + shorter),
      Math.min(to, at + of.bridge + 2 - shorter),
    ]
    if (crossing.isLeaderOver) {
      const bridge = (shorter: number) => of.leader.slice(...around(crossing.leader, leaderTo, shorter))
      pieces.push({ of: 'halo', d: ribbon(bridge(2), { isRound: false, grow: of.gap }) })
      pieces.push({ of: 'leader', d: ribbon(bridge(0), { isRound: false }) })
    } else {
      const whole = bundle.spacing(crossing.employee) * (strandsTo.length - 1) + bundle.width
      const middle = of.employee
        .slice(...around(crossing.employee, furthest, 2))
        .map(([x, y]): Brushed => [x, y, whole])
      pieces.push({ of: 'halo', d: ribbon(middle, { isRound: false, grow: of.gap }) })
      strands.forEach((strand, at) => {
        const bridge = strand.slice(...around(crossing.employee, strandsTo[at] ?? 0, 0))
        pieces.push({ of: 'employee', d: ribbon(bridge, { isRound: false }) })
      })
    }
  }
  const apart = strands.map((strand, at) => trail(strand.slice((strandsTo[at] ?? 0) + 4, bundle.tiedFrom)))
  const together = trail(of.employee.slice(Math.max(bundle.tiedFrom, Math.min(...strandsTo) + 4)))
  return {
    pieces: pieces.filter(({ d }) => d !== ''),
    ahead: { leader: trail(of.leader.slice(leaderTo + 4)), employee: [...apart, together].join('') },
  }
}

/** Where a strand's point lies; for a name beside its end. */
export function strandAlong(line: readonly Brushed[], place: number, { spacing, width }: Bundle): Brushed[] {
  return line.map(([x, y, own], at) => {
    const [fromX, fromY] = line[Math.max(0, at - 2)]!
    const [toX, toY] = line[Math.min(line.length - 1, at + 2)]!
    const length = Math.hypot(toX - fromX, toY - fromY) || 1
    const offset = place * spacing(at)
    // The hand's unsteadiness is the whole line's.
    const hand = own / (line[0]?.[2] ?? own)
    return [x - ((toY - fromY) / length) * offset, y + ((toX - fromX) / length) * offset, width * hand]
  })
}
