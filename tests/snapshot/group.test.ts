import { describe, expect, it } from 'vitest'
import type { Participant } from '../../src/domain/conversation.ts'
import { groupTalkIn } from '../../src/domain/group.ts'
import type { ParticipantId } from '../../src/domain/ids.ts'
import { frame, type Run } from '../../src/snapshot/displayList.ts'
import { snapshotContent } from '../../src/snapshot/snapshotContent.ts'
import { textTwin } from '../../src/snapshot/textTwin.ts'
import { agreement, examplePlan, formPack, maja, people } from './examples.ts'
import { endOf, laidOut, runsOf, sourceOf } from './laidOut.ts'

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
  const confirmations = [maja, ...ids].map((by, at) => ({ by, at: `2026-11-26T10:${20 + at}:00.000Z` }))
  const source = sourceOf(conversation, pack, confirmations)
  const pages = laidOut(source)
  const runs = pages.flatMap(runsOf)
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
    for (const run of runs) {
      expect(endOf(run)).toBeLessThanOrEqual(frame.right + 1)
      expect(run.y).toBeLessThanOrEqual(frame.bottom + 60)
    }
    for (const { items } of pages) {
      const here = items.filter((item): item is Run & typeof item => item.kind === 'run')
      const overlaps = here.flatMap((one, at) =>
        here
          .slice(at + 1)
          .filter(
            other => Math.abs(one.y - other.y) < 12 && one.x < endOf(other) - 1 && other.x < endOf(one) - 1,
          )
          .map(other => `${one.text} | ${other.text}`),
      )
      expect(overlaps).toEqual([])
    }
  })
})
