import { describe, expect, test } from 'vitest'
import type { Conversation } from '../../src/domain/conversation.ts'
import type { NodeId, PackId, ParticipantId } from '../../src/domain/ids.ts'
import type { Pack } from '../../src/domain/pack.ts'
import { legsOf, placeAfter } from '../../src/domain/way.ts'
import { readPack } from '../packs/readPack.ts'

const pack = await readPack('albertslund' as PackId)
const words = pack.keywordSets[0]!.keywords
const [maja, jonas] = ['maja', 'jonas'] as ParticipantId[]

type Walked = Parameters<typeof legsOf>[1]

const picked = (by: ParticipantId, keywords: NodeId[]): Conversation['picks'][number] => ({
  by,
  commitment: '',
  opened: { keywords, isTrue: true },
  isChangedLate: false,
})
const walk = (hers: number[], his: number[], more: Partial<Walked> = {}): Walked => ({
  edition: { rewordings: {}, added: [], focus: '', documents: {}, settings: {}, moved: {} },
  setting: { axes: { setting: 'walkntalk' }, date: '', time: '', durationMinutes: 75, place: '' },
  participants: [
    { id: maja!, role: 'leader', name: 'Maja', devices: [] },
    { id: jonas!, role: 'employee', name: 'Jonas', devices: [] },
  ],
  picks: [
    picked(
      maja!,
      hers.map(at => words[at]!),
    ),
    picked(
      jonas!,
      his.map(at => words[at]!),
    ),
  ],
  toldInPerson: [],
  group: null,
  talk: { startedAt: null, endedAt: null },
  ...more,
})
const six = walk([0, 1, 2], [3, 4, 5])
const kinds = (form: Pack, conversation: Walked) => legsOf(form, conversation).map(({ kind }) => kind)
const ids = (conversation: Walked, form = pack) => legsOf(form, conversation).map(({ id }) => id)

describe('The legs of a walk', () => {
  test('R-ALB-08 are every picked word and every part of the form, in turns, so that both are used', () => {
    const two = ['questions', 'word', 'word']
    expect(kinds(pack, six)).toEqual([...two, ...two, ...two])
    const order = ids(six).filter(id => words.includes(id))
    expect(order).toEqual([0, 3, 1, 4, 2, 5].map(at => words[at]))
  })

  test('have a word once that both picked', () => {
    const legs = ids(walk([0, 1, 2], [2, 1, 5]))
    expect(legs).toHaveLength(3 + 4)
    expect(new Set(legs).size).toBe(legs.length)
  })

  test('have no words before the pockets are open, nor in a form without any', () => {
    const sealed = { ...six, picks: six.picks.map(pick => ({ ...pick, opened: null })) }
    expect(kinds(pack, sealed)).toEqual(Array(3).fill('questions'))
    expect(kinds({ ...pack, keywordSets: [] }, { ...six, picks: [] })).toEqual(Array(3).fill('questions'))
  })

  test('are the form’s parts as they stand where the two sit, whatever was moved', () => {
    const setting = { ...six.setting, axes: { setting: 'seated' } }
    const form = legsOf(pack, { ...six, setting }).map(({ id }) => id)
    expect(form).toEqual(['albertslund.adfaerd', 'albertslund.struktur', 'albertslund.opgaver'])
    expect(ids({ ...six, setting, way: { [form[2]!]: '00i' } })).toEqual(form)
  })

  test('R-GBG-02 have none for what must never be written down, nor for a part with nothing else in it', async () => {
    const goteborg = await readPack('goteborg' as PackId)
    const onFoot = { ...goteborg, variants: pack.variants }
    expect(kinds(onFoot, { ...six, picks: [] })).toHaveLength(8)
    expect(JSON.stringify(legsOf(onFoot, { ...six, picks: [] }))).not.toContain('goteborg.s9')
    const secret = pack.nodes.map(node =>
      node.id === words[0] ? { ...node, documented: 'never' as const } : node,
    )
    expect(ids(six, { ...pack, nodes: secret })).not.toContain(words[0])
  })

  test('are single questions where the form is all one part', async () => {
    const kungsbacka = await readPack('kungsbacka' as PackId)
    const nodes = kungsbacka.nodes.filter(({ id }) => !id.startsWith('kungsbacka.group'))
    expect(kinds({ ...kungsbacka, nodes, variants: pack.variants }, { ...six, picks: [] })).toHaveLength(12)
  })

  test('stay one whole way when what is asked changes after somebody moved a leg', () => {
    const moved = { ...six, way: { [words[5]!]: '00i' } }
    expect(ids(moved)[0]).toBe(words[5])
    const nodes = pack.nodes.filter(({ id }) => !id.startsWith('albertslund.struktur'))
    const fewer = ids(moved, { ...pack, nodes })
    expect(fewer[0]).toBe(words[5])
    expect(fewer).toHaveLength(8)
    expect(new Set(fewer).size).toBe(8)
  })
})

test('A leg that is to be the next one comes right after the present one, from before it or from behind', () => {
  const legs = legsOf(pack, six)
  const [first, second, third, ...rest] = legs.map(({ id }) => id)
  expect(placeAfter(legs, third!, first!)).toBe(2)
  expect(placeAfter(legs, second!, rest[3]!)).toBe(2)
  expect(placeAfter(legs, null, third!)).toBe(0)
})
