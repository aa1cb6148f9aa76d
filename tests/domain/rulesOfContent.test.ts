import { describe, expect, test } from 'vitest'
import {
  checksFor,
  documentsFor,
  isRewordable,
  isShown,
  keywordsForTalk,
  keywordsOf,
  noteOf,
  obligationOf,
  questionsOf,
  questionsToAsk,
  sectionsOf,
} from '../../src/domain/content.ts'
import type { NodeId } from '../../src/domain/ids.ts'
import type { Pack } from '../../src/domain/pack.ts'
import { canonicalPlan } from '../../src/domain/plan.ts'
import { isExcludedFromRecord } from '../../src/domain/record.ts'
import { selects } from '../../src/domain/selector.ts'
import { axisFacts } from '../../src/domain/situation.ts'
import { parsePack } from '../../src/packs/parsePack.ts'
import { tinyPack } from '../packs/tinyPack.ts'
import { agreement, conversation, jonas, maja, node, albertslund as pack, whole, word } from './yearlyTalk.ts'

const idsShown = (axes: Record<string, string>) =>
  pack.nodes.filter(each => isShown(pack, each, axisFacts(axes))).map(each => each.id)
const standard = { rewordings: {}, added: [], focus: '', documents: {}, settings: {}, moved: {} }
const added = (id: string, parent: string, text: string) => ({ id: id as NodeId, parent: node(parent), text })

describe('R-ALB-03: form and puzzle have the same content', () => {
  test('with the same ids, walking or seated', () => {
    for (const setting of ['walkntalk', 'seated']) {
      const [form, puzzle] = ['skema', 'puslespil'].map(layout => idsShown({ layout, setting }))
      expect(form).toEqual(puzzle)
      expect(form?.filter(id => /\.q\d$/.test(id))).toHaveLength(9)
      expect(form?.filter(id => id.startsWith('albertslund.kw.'))).toHaveLength(33)
    }
  })
})

describe("R-ALB-06: a workplace's own questions", () => {
  const edition = {
    ...standard,
    added: [added('added.2', 'struktur', 'Hvem ringer du til?'), added('added.1', 'adfaerd', ' ')],
  }

  test('stand after the standard ones of their section, and are marked', () => {
    expect(questionsOf(pack, edition).map(question => question.id)).toEqual([
      ...['adfaerd.q1', 'adfaerd.q2', 'adfaerd.q3'].map(node),
      'added.1',
      ...['struktur.q1', 'struktur.q2', 'struktur.q3'].map(node),
      'added.2',
      ...['opgaver.q1', 'opgaver.q2', 'opgaver.q3'].map(node),
    ])
    expect(questionsOf(pack, edition).filter(question => question.isAdded)).toHaveLength(2)
  })

  test('leave the nine as nine, which may not be left out', () => {
    const nine = questionsOf(pack, edition).filter(question => !question.isAdded)
    expect(nine).toHaveLength(9)
    for (const { id } of nine) {
      const question = pack.nodes.find(each => each.id === id)!
      expect(obligationOf(pack, question, axisFacts({}))).toBe('mandatory')
    }
  })

  test('are asked once there is something to ask', () => {
    expect(questionsToAsk(pack, edition)).toHaveLength(10)
  })

  test('are not lost when their section is gone from a newer pack', () => {
    const odd = { ...standard, added: [added('added.9', 'gone', 'Og nu?')] }
    expect(questionsOf(pack, odd).at(-1)).toMatchObject({ id: 'added.9', isAdded: true })
  })
})

describe('R-ALB-07: a reworded question', () => {
  const q1 = node('adfaerd.q1')
  const questionIn = (rewordings: Partial<Record<NodeId, string>>) =>
    questionsOf(pack, { ...standard, rewordings })[0]!

  test('keeps its id and its intent, and the standard wording can be restored', () => {
    const before = questionIn({})
    const after = questionIn({ [q1]: 'Hvordan går det?' })
    expect(after).toMatchObject({ id: q1, wording: 'Hvordan går det?', isReworded: true })
    expect(after.standard).toEqual(before.standard)
    expect(questionIn({ [q1]: '' })).toEqual(before)
  })

  test('is one of the nine; nothing else may be reworded', () => {
    expect(pack.nodes.filter(each => isRewordable(pack, each.id)).map(each => each.kind)).toEqual(
      Array(9).fill('question'),
    )
  })
})

describe('R-ALB-08: the keywords are at hand in the talk', () => {
  test('first the picked ones with who picked them, then all the others', () => {
    const words = keywordsForTalk(pack, conversation())
    expect(words).toHaveLength(33)
    expect(words.filter(({ by }) => by.length > 0)).toHaveLength(5)
    expect(words.slice(0, 5).map(({ node: { id } }) => id)).toEqual(
      ['arbejdsglaede', 'mod', 'kollegaer', 'vores-opgave', 'naervaer'].map(word),
    )
    expect(words.find(({ node: { id } }) => id === word('mod'))?.by).toEqual([maja, jonas])
  })

  test('for both, whoever picked them', () => {
    expect(keywordsOf(pack)).toHaveLength(33)
  })
})

describe('R-ALB-12: the copy holds the agreements only', () => {
  test('the agreements of three perspectives and the day they are looked at again, whatever else was written', () => {
    expect(pack.plan?.groups.map(({ id }) => id)).toEqual(['adfaerd', 'struktur', 'opgaver'].map(node))
    expect(pack.plan?.extra.map(({ id }) => id)).toEqual(['opfoelgningsdato'])
    const held = conversation({
      agreements: [agreement(whole)],
      notes: { [node('adfaerd.note')]: 'Kun vores' },
    })
    const copy = canonicalPlan({ conversation: held, pack, editionHash: '' })
    expect(copy).toContain('Jonas følger demenskoordinatoren')
    for (const kept of ['Kun vores', word('mod'), 'prep.']) expect(copy).not.toContain(kept)
  })

  test('notes, keywords, picks and preparation are named as kept out', () => {
    for (const content of [node('adfaerd.note'), word('mod'), node('prep.employee.questions')]) {
      expect(isExcludedFromRecord(pack, content)).toBe(true)
    }
    expect(isExcludedFromRecord(pack, 'picks')).toBe(true)
    expect(isExcludedFromRecord(pack, 'preparation')).toBe(true)
    expect(isExcludedFromRecord(pack, node('opgaver.aftale'))).toBe(false)
  })
})

describe('the checklists', () => {
  test('each role has its own rows and the joint ones, in the order of the flow', () => {
    const ids = checksFor(pack, 'employee', { setting: 'seated' }).map(each => each.id)
    expect(ids).toEqual(
      [
        'prep.joint.variant',
        'prep.joint.setting',
        'prep.employee.keywords',
        'prep.joint.tell-keywords',
        'prep.employee.questions',
        'prep.employee.read-vision',
        'prep.employee.read-grundlag',
        'conduct.use-both',
        'close.fill-plan',
        'close.agree-followup',
        'close.copy',
      ].map(node),
    )
  })

  test('what belongs to a walk is there on a walk only, and a room need not be booked for it', () => {
    const walk = checksFor(pack, 'leader', { setting: 'walkntalk' })
    const seated = checksFor(pack, 'leader', { setting: 'seated' })
    const onlyOnWalk = walk.filter(each => !seated.includes(each)).map(each => each.id)
    expect(onlyOnWalk).toEqual(['prep.leader.announce-walk', 'conduct.walk-bring'].map(node))
    const room = walk.find(each => each.id === node('prep.leader.room'))!
    expect(obligationOf(pack, room, axisFacts({ setting: 'walkntalk' }))).toBe('optional')
    expect(obligationOf(pack, room, axisFacts({ setting: 'seated' }))).toBe('mandatory')
  })

  test('each role has its documents', () => {
    expect(documentsFor(pack, 'employee').map(({ use }) => use)).toEqual(['read', 'read', 'basis'])
    expect(documentsFor(pack, 'leader').map(({ use }) => use)).toEqual(['consult', 'basis'])
  })
})

test('each perspective has its place for notes', () => {
  expect(sectionsOf(pack).map(({ id }) => noteOf(pack, id)?.id)).toEqual(
    ['adfaerd.note', 'struktur.note', 'opgaver.note'].map(node),
  )
})

describe('a pack that nobody has heard of', () => {
  const parsed = parsePack(tinyPack())
  const tiny = (parsed.ok ? parsed.value : null) as Pack

  test('gives what is never written down no place among the questions, and none in the record', () => {
    expect(questionsOf(tiny, standard).map(each => each.id)).toEqual(['fjellbu.now.q1'])
    expect(isExcludedFromRecord(tiny, 'fjellbu.hush.q1' as NodeId)).toBe(true)
  })

  test('shows by its own axis', () => {
    expect(checksFor(tiny, 'leader', { party: 'two' })).toEqual([])
    expect(checksFor(tiny, 'leader', { party: 'three' }).map(each => each.id)).toEqual(['fjellbu.bring'])
  })
})

test.each([
  ['a.b', 'a.b', true],
  ['a.b', 'a.bc', false],
  ['a.*.q*', 'a.x.q1', true],
  ['a.*.q*', 'a.x.note', false],
  ['a.s9*', 'a.s9', true],
  ['a.s9*', 'a.s9.q1', true],
  ['a*a', 'a', false],
  ['a.*.q*', 'a.x.y.q1', false],
  ['a.b', 'axb', false],
  ['*', 'anything', true],
])('the selector %s covers %s: %s', (selector, id, isCovered) => {
  expect(selects(selector, id)).toBe(isCovered)
})
