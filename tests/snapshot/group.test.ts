import { describe, expect, it } from 'vitest'
import type { Participant } from '../../src/domain/conversation.ts'
import { groupTalkIn } from '../../src/domain/group.ts'
import type { ParticipantId } from '../../src/domain/ids.ts'
import { parseCanonicalPlan } from '../../src/domain/parsePlan.ts'
import { canonicalPlan } from '../../src/domain/plan.ts'
import { frame, type Metrics, type Run } from '../../src/snapshot/displayList.ts'
import { layoutSnapshot } from '../../src/snapshot/layout.ts'
import { hashMatrix } from '../../src/snapshot/qr.ts'
import { snapshotContent } from '../../src/snapshot/snapshotContent.ts'
import { textTwin } from '../../src/snapshot/textTwin.ts'
import { agreement, checkCode, editionHash, examplePlan, formPack, hash, maja, people } from './examples.ts'

const names = [
  'Jonas Holm Kristensen',
  'Fatima Zahra El Amrani-Christoffersen',
  'Ole Sand',
  'Åse-Marie Østergaard Bjørnskov Thorvaldsen',
  'Mehmet Yıldız',
  'Ida Cathrine Wolff-Mikkelsen',
  'Karl Gustav Lindqvist von Rosenørn-Lehn',
  'Sofie Bak',
]
const members = names.map(
  (name, at): Participant => ({ id: `p${at}` as ParticipantId, role: 'employee', name, devices: [] }),
)
const ids = members.map(({ id }) => id)
const pack = formPack()
const metrics: Metrics = {
  measure: (text, { face, size }) => text.length * size * (face === 'hand' ? 0.5 : 0.48),
}
const rest = { hvornaar: 'Fra 1. december', ansvar: people([maja]), opfoelgning: '2027-01-29' }

describe('The picture of a plan of one leader and eight members', () => {
  const conversation = examplePlan({
    participants: [{ id: maja, role: 'leader', name: 'Maja Lund Andersen', devices: [] }, ...members],
    setting: {
      ...examplePlan().setting,
      axes: { ...examplePlan().setting.axes, ...groupTalkIn(pack)?.axes },
    },
    agreements: [
      agreement('a1', 'adfaerd', 'a', { ...rest, hvad: 'En fast makker på hver rute', hvem: people(ids) }),
      agreement('a2', 'adfaerd', 'b', {
        ...rest,
        hvad: 'En fælles pause',
        hvem: people([...ids, maja], 'vikaren Lis'),
      }),
      agreement('a3', 'opgaver', 'c', { ...rest, hvad: 'De to lærer nye op', hvem: people(ids.slice(2, 4)) }),
    ],
  })
  const parsed = parseCanonicalPlan(canonicalPlan({ conversation, pack, editionHash }))
  if (!parsed.ok) throw new Error(parsed.failure)
  const confirmations = [maja, ...ids].map((by, at) => ({ by, at: `2026-11-26T10:${20 + at}:00.000Z` }))
  const source = { plan: parsed.value, pack, confirmations, hash, checkCode }
  const pages = layoutSnapshot({ ...source, matrix: hashMatrix(hash), metrics })
  const runs = pages.flatMap(({ items }) =>
    items.filter((item): item is Run & typeof item => item.kind === 'run'),
  )
  const said = runs.map(({ text }) => text).join(' ')

  it('has the names of all, and that and when each said yes', () => {
    for (const name of names) for (const word of name.split(' ')) expect(said).toContain(word)
    expect(said.match(/Bekræftet 26\.11\.2026/g)).toHaveLength(9)
    expect(said).toContain('Skema, gåtur, i gruppe')
  })

  it('says for the whole group, or for whom', () => {
    const twin = textTwin(snapshotContent(source))
    expect(twin).toContain('Hele gruppen')
    expect(twin).toContain('Hele gruppen, Maja Lund Andersen og vikaren Lis')
    expect(twin).toContain('Ole Sand og Åse-Marie Østergaard Bjørnskov Thorvaldsen')
    for (const name of names) expect(twin).toContain(name)
  })

  it('keeps every word on the paper, none over another', () => {
    for (const { text, x, y, font } of runs) {
      expect(x + metrics.measure(text, font)).toBeLessThanOrEqual(frame.right + 1)
      expect(y).toBeLessThanOrEqual(frame.bottom + 60)
    }
    for (const { items } of pages) {
      const here = items.filter((item): item is Run & typeof item => item.kind === 'run')
      const overlaps = here.flatMap((one, at) =>
        here
          .slice(at + 1)
          .filter(
            other =>
              Math.abs(one.y - other.y) < 12 &&
              one.x < other.x + metrics.measure(other.text, other.font) - 1 &&
              other.x < one.x + metrics.measure(one.text, one.font) - 1,
          )
          .map(other => `${one.text} | ${other.text}`),
      )
      expect(overlaps).toEqual([])
    }
  })
})
