import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { orderBetween } from '../../src/document/orderKey.ts'
import { change, type SharedDoc } from '../../src/document/sharedDoc.ts'
import { moveLeg } from '../../src/document/way.ts'
import type { NodeId, PackId } from '../../src/domain/ids.ts'
import { byOrder } from '../../src/domain/order.ts'
import { legsOf } from '../../src/domain/way.ts'
import { readPack } from '../packs/readPack.ts'
import { read, twoPhones } from './twoPhones.ts'

const form = await readPack('albertslund' as PackId)
// Nine legs without a word picked: each question a part of its own.
const nodes = form.nodes.flatMap(node =>
  node.kind === 'question'
    ? [{ ...node, id: `${node.id}.part` as NodeId, kind: 'section' as const, parent: undefined }, node]
    : [],
)
const pack = {
  ...form,
  keywordSets: [],
  nodes: nodes.map(({ parent, ...node }) =>
    node.kind === 'question' ? { ...node, parent: `${node.id}.part` as NodeId } : node,
  ),
}

const wayOn = (doc: SharedDoc) => legsOf(pack, read(doc)).map(({ id }) => id)
const move = (doc: SharedDoc, leg: NodeId, to: number) => moveLeg(doc, legsOf(pack, read(doc)), leg, to)

describe('The way', () => {
  test('is kept only where somebody changed it', () => {
    const { hers } = twoPhones()
    expect(read(hers).way).toBeUndefined()
    const before = wayOn(hers)
    move(hers, before[7]!, 2)
    expect(wayOn(hers)).toEqual([...before.slice(0, 2), before[7], ...before.slice(2, 7), before[8]])
    expect(Object.keys(read(hers).way ?? {})).toEqual([before[7]])
  })

  test('keeps what both moved, when they move different legs apart', () => {
    const { hers, his, meet } = twoPhones()
    const before = wayOn(hers)
    move(hers, before[8]!, 0)
    move(his, before[0]!, 8)
    meet()
    for (const doc of [hers, his]) expect(wayOn(doc)).toEqual([before[8], ...before.slice(1, 8), before[0]])
  })

  test('is one clear order with nothing twice, whatever two phones do to it apart', () => {
    const step = fc.record({ isHers: fc.boolean(), leg: fc.nat(8), to: fc.nat(8), doMeet: fc.boolean() })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), steps => {
        const { hers, his, meet } = twoPhones()
        const all = [...wayOn(hers)].sort()
        for (const { isHers, leg, to, doMeet } of steps) {
          const doc = isHers ? hers : his
          const moved = wayOn(doc)[leg]!
          move(doc, moved, to)
          expect(wayOn(doc)[to]).toBe(moved)
          if (doMeet) meet()
        }
        meet()
        expect(wayOn(hers)).toEqual(wayOn(his))
        expect([...wayOn(hers)].sort()).toEqual(all)
      }),
      { numRuns: 40 },
    )
  })

  test('never grows past what is read, however often legs change places', () => {
    const { hers } = twoPhones()
    for (let round = 0; round < 300; round++) {
      const third = wayOn(hers)[2]!
      move(hers, third, 1)
      expect(wayOn(hers)[1]).toBe(third)
    }
  })

  test('is poor but whole where a phone wrote nonsense', () => {
    const { hers } = twoPhones()
    const before = wayOn(hers)
    change(hers, () => {
      const talk = hers.getMap<unknown>('talk')
      for (const [key, value] of [
        [`way/${before[0]}`, 'z0'],
        [`way/${before[1]}`, 7],
        [`way/${before[2]}`, 'x'.repeat(41)],
        ['way/', '5'],
        ['way/nobody/knows', '5'],
        ['way/__proto__', '5'],
      ] as const)
        talk.set(key, value)
    })
    expect(wayOn(hers)).toEqual(before)
    move(hers, before[4]!, 0)
    expect(wayOn(hers)[0]).toBe(before[4])
  })
})

test('Between any two order keys there is another', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(100), { maxLength: 60 }), places => {
      const keys: string[] = []
      for (const number of places) {
        const at = number % (keys.length + 1)
        keys.splice(at, 0, orderBetween(keys[at - 1] ?? '', keys[at] ?? null))
      }
      const rows = keys.map((order, at) => ({ order, id: String(at).padStart(3, '0') }))
      expect(new Set(keys).size).toBe(keys.length)
      expect([...rows].sort(byOrder)).toEqual(rows)
    }),
  )
})
