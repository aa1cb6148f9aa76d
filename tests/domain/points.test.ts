import { expect, test } from 'vitest'
import { aboutTalk, isJoint, pointsOf, pointsToPrepare, questionsToAsk } from '../../src/domain/content.ts'
import type { Edition } from '../../src/domain/conversation.ts'
import type { NodeId, PackId } from '../../src/domain/ids.ts'
import { readPack } from '../packs/readPack.ts'

const standard: Edition = { rewordings: {}, added: [], focus: '', documents: {}, settings: {}, moved: {} }

async function pointsIn(form: string, question: string, edition = standard) {
  const pack = await readPack(form as PackId)
  const asked = questionsToAsk(pack, edition).find(({ id }) => id === `${form}.${question}`)
  return pointsOf(pack, edition, asked!)
}
const idsIn = async (form: string, question: string) =>
  (await pointsIn(form, question)).map(({ id }) => id.slice(form.length + 1))

test('A question has its own points below it, and before it what its part of the form says', async () => {
  expect(await idsIn('lunner', 'm2.q10')).toEqual(['m2.q10.a', 'm2.q10.b', 'm2.q10.c', 'm2.q10.d'])
  expect(await idsIn('lunner', 'm2.q1')).toEqual(['m2.basis'])
  expect(await idsIn('lunner', 'm2.q2')).toEqual(['m2.values'])
  expect(await idsIn('lunner', 'm6.q2')).toEqual(['m6.tool', 'm6.no-cv'])
  expect(await idsIn('lunner', 'm6.q3')).toEqual([])
  expect(await idsIn('lunner', 'm7.q3')).toEqual(['m7.realism'])
  expect(await idsIn('goteborg', 's2.risks')).toEqual([
    's2.intro',
    ...Array.from({ length: 8 }, (_, at) => `s2.p${at + 1}`),
  ])
})

test('What is only said is told from what is asked', async () => {
  const asked = (await pointsIn('goteborg', 's2.risks')).map(({ isAsked }) => isAsked)
  expect(asked).toEqual([false, ...Array(8).fill(true)])
})

test('A workplace’s own values stand where the form’s stood', async () => {
  const edition = { ...standard, rewordings: { ['ks.values.v1' as NodeId]: 'Modig' } }
  const points = await pointsIn('ks', 'values.q1', edition)
  expect(points.map(({ text }) => text.native)).toEqual(['Modig', 'Relevant', 'Engasjert', 'Samlende'])
})

test.each(['albertslund', 'lunner', 'ks', 'goteborg', 'kungsbacka'])(
  'Every point of %s stands below one question and no other, and what is never written down below none',
  async form => {
    const pack = await readPack(form as PackId)
    const shown = questionsToAsk(pack, standard).flatMap(question => pointsOf(pack, standard, question))
    const kinds = new Set(['sub', 'example', 'info', 'value'])
    const sections = new Set(questionsToAsk(pack, standard).flatMap(({ id, section }) => [id, section]))
    const due = pack.nodes.filter(
      ({ kind, documented, parent }) =>
        kinds.has(kind) && documented !== 'never' && parent && sections.has(parent),
    )
    expect(shown.map(({ id }) => id).sort()).toEqual(due.map(({ id }) => id).sort())
  },
)

test.each([
  ['ks', 9, 8],
  ['kungsbacka', 6, 6],
  ['goteborg', 1, 1],
  ['lunner', 1, 1],
  // Here the questions themselves are what is prepared.
  ['albertslund', 0, 0],
])(
  '%s gives the leader %i points to prepare and the employee %i, each private to who writes',
  async (form, ...counts) => {
    const pack = await readPack(form as PackId)
    const points = (['leader', 'employee'] as const).map(role => pointsToPrepare(pack, role, {}))
    expect(points.map(({ length }) => length)).toEqual(counts)
    for (const node of points.flat())
      expect([node.documented, isJoint(node)]).toEqual(['private-prep', false])
  },
)

test('what the form says of the talk goes to whom it is said, and its reminders aren’t among it', async () => {
  const pack = await readPack('kungsbacka' as PackId)
  const heard = (role: 'leader' | 'employee') =>
    aboutTalk(pack, role).map(({ id }) => /\.ui\.(\w+)/.exec(id)?.[1])
  expect(heard('leader')).toEqual([...Array(5).fill('about'), ...Array(5).fill('manager')])
  expect(heard('employee')).toEqual([...Array(5).fill('about'), ...Array(5).fill('employee')])
})
