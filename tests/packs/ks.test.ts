import { describe, expect, test } from 'vitest'
import { moveParts, reword } from '../../src/document/edition.ts'
import { choosePart } from '../../src/document/setting.ts'
import { carriedWith, mayWritePlan, planWriter } from '../../src/domain/access.ts'
import { groupAskedIn } from '../../src/domain/agreements.ts'
import {
  groupName,
  isRewordable,
  obligationOf,
  questionsOf,
  questionsToAsk,
} from '../../src/domain/content.ts'
import type { NodeId, PackId } from '../../src/domain/ids.ts'
import { isCalledByLeader, toldInInvitation } from '../../src/domain/issues.ts'
import { parseCanonicalPlan } from '../../src/domain/parsePlan.ts'
import { movableParts, movedForward } from '../../src/domain/parts.ts'
import { isDue } from '../../src/domain/people.ts'
import { canonicalPlan } from '../../src/domain/plan.ts'
import { isExcludedFromRecord } from '../../src/domain/record.ts'
import { axisFacts } from '../../src/domain/situation.ts'
import { sectionsWithQuestions } from '../../src/features/edition/sectionsWithQuestions.ts'
import { readEdition, writeEdition } from '../../src/packs/editionFile.ts'
import { snapshotContent } from '../../src/snapshot/snapshotContent.ts'
import { holdTalk, jonas, maja, standing } from './heldTalk.ts'
import { readersOf } from './readersOf.ts'
import { readPack } from './readPack.ts'

const pack = await readPack('ks' as PackId)
const node = (id: string) => `ks.${id}` as NodeId
const measure = { hvem: [jonas], hva: 'Kurs i velferdsteknologi', naar: '2027-05-01' }
const followUp = 'Vi tar det opp hver måned'

test('R-KS-01: the conversation is due each year, and overdue after the end of April', () => {
  const on = (day: string, lastHeld: string | null) => standing(pack, {}, lastHeld, day)
  expect(on('2027-01-02', '2026-04-20')).toMatchObject({
    level: 'mandatory',
    dueFrom: '2027-01-01',
    deadline: '2027-04-30',
  })
  expect(on('2027-05-01', '2026-04-20').deadline! < '2027-05-01').toBe(true)
  expect(on('2027-05-01', null)).toMatchObject({ dueFrom: '', deadline: '2027-04-30' })
  expect(isDue(on('2027-12-31', '2027-04-30'), '2027-12-31')).toBe(false)
  const late = holdTalk(pack, { date: '2027-05-01' })
  expect(late.found('R-KS-01')).toEqual([{ gate: 'prepare', kind: 'outside-window' }])
  expect(late.blocks('talk')).not.toContain('R-KS-01b')
})

test('R-KS-02: the nine, the seven and the answer to the invitation are their author’s alone', () => {
  const { pack: form } = holdTalk(pack).situation()
  expect(readersOf(form, 'preparation')).toEqual(['author'])
  const points = form.nodes.filter(({ documented }) => documented === 'private-prep')
  expect(points).toHaveLength(9 + 7 + 1)
  for (const { id } of points) expect(isExcludedFromRecord(form, id)).toBe(true)
})

test('R-KS-03: the leader invites, and information and form go along unless they are taken off', () => {
  const talk = holdTalk(pack)
  expect(talk.found('R-KS-03')).toEqual([])
  const conversation = { ...talk.read(), createdBy: jonas }
  expect(talk.found('R-KS-03', { conversation })).toEqual([
    { gate: 'prepare', kind: 'field-missing', field: 'conversation.isByLeader' },
  ])
  for (const id of ['invite.enclose-info', 'invite.enclose-form']) {
    const row = pack.nodes.find(each => each.id === node(id))!
    expect(obligationOf(pack, row, axisFacts({}))).toBe('should')
  }
})

test('R-KS-03, R-KS-04: the leader calls, and tells of special themes in the invitation', () => {
  expect(isCalledByLeader(pack)).toBe(true)
  expect(toldInInvitation(pack).map(({ id }) => id)).toEqual(['ks.invite.themes'])
})

test('R-KS-04: the employee sees special themes before the talk', () => {
  const talk = holdTalk(pack)
  talk.write({ note: node('invite.themes') }, 'Turnus etter sommeren')
  talk.meet()
  expect(talk.read(talk.his).notes[node('invite.themes')]).toBe('Turnus etter sommeren')
  expect(readersOf(pack, node('invite.themes'))).toEqual(['leader', 'employee'])
})

describe('R-KS-05: the form is a help', () => {
  test('nothing that stays empty is asked for, but a goal, a way of following up and who writes', () => {
    const talk = holdTalk(pack)
    expect(talk.blocks('conclude')).toEqual(['R-KS-06', 'R-KS-08', 'R-KS-09', 'R-KS-11a'])
  })

  test('a part can be left out; what was agreed in it stays in the plan', () => {
    const talk = holdTalk(pack)
    talk.agree(node('values'), { maal: 'Synlige verdier', ...measure })
    choosePart(talk.hers, maja, node('values'), false)
    const { pack: form, conversation } = talk.situation()
    expect(questionsOf(form, conversation.edition).map(({ id }) => id)).not.toContain(node('values.q1'))
    expect(canonicalPlan({ pack: form, conversation, editionHash: '' })).toContain('Synlige verdier')
  })

  test('other important themes can be moved forward, to before any part', () => {
    const talk = holdTalk(pack)
    const order = () => {
      const { pack: form, conversation } = talk.situation()
      return questionsOf(form, conversation.edition).map(({ id }) => id)
    }
    expect(order().indexOf(node('life.other'))).toBeGreaterThan(order().indexOf(node('tasks.q1')))
    moveParts(talk.hers, [[node('life.other'), node('tasks')]])
    talk.meet()
    expect(order()[0]).toBe(node('life.other'))
    expect(order()).toHaveLength(new Set(order()).size)
    moveParts(talk.his, [[node('life.other'), null]])
    talk.meet()
    expect(order()[0]).toBe(node('tasks.q1'))
  })

  test('a whole part moves with everything in it', () => {
    const talk = holdTalk(pack)
    moveParts(talk.hers, [[node('life'), node('tasks')]])
    const ids = talk.situation().pack.nodes.map(({ id }) => id)
    expect(ids.indexOf(node('life.senior.q3'))).toBeLessThan(ids.indexOf(node('tasks')))
    moveParts(talk.hers, [[node('tasks'), node('tasks.q1')]])
    expect(talk.situation().pack.nodes).toHaveLength(ids.length)
  })
})

describe('R-KS-05 a part steps forward', () => {
  const talk = holdTalk(pack)
  const order = (doc = talk.hers) => {
    const { conversation } = talk.situation({}, doc)
    return movableParts({ ...talk.situation({}, doc), pack, conversation }).map(({ node: { id } }) =>
      id.slice(3),
    )
  }
  const step = (doc: typeof talk.hers, part: string) =>
    moveParts(doc, movedForward(pack, talk.situation({}, doc).conversation.edition.moved, node(part)))

  test('past one other at a time, also out of the part that it stood in, and back into the form’s own order', () => {
    expect(order()).toEqual(['tasks', 'values', 'competence', 'life', 'life.other'])
    step(talk.hers, 'life.other')
    expect(order()).toEqual(['tasks', 'values', 'competence', 'life.other', 'life'])
    step(talk.hers, 'life.other')
    step(talk.hers, 'competence')
    expect(order()).toEqual(['tasks', 'values', 'competence', 'life.other', 'life'])
    step(talk.hers, 'competence')
    expect(order()).toEqual(['tasks', 'competence', 'values', 'life.other', 'life'])
    step(talk.hers, 'values')
    step(talk.hers, 'life')
    expect(order()).toEqual(['tasks', 'values', 'competence', 'life', 'life.other'])
    expect(talk.situation().conversation.edition.moved).toEqual({})
    step(talk.hers, 'tasks')
    expect(talk.situation().conversation.edition.moved).toEqual({})
  })

  test('on two phones at once: both come to the same order, and every part is there', () => {
    step(talk.hers, 'life.other')
    step(talk.his, 'values')
    step(talk.his, 'competence')
    talk.meet()
    expect(order(talk.hers)).toEqual(order(talk.his))
    expect([...order()].sort()).toEqual(['competence', 'life', 'life.other', 'tasks', 'values'])
  })

  test('and one that is left out keeps its place, and the plan its groups', () => {
    choosePart(talk.hers, maja, node('values'), false)
    talk.meet()
    const { pack: form, conversation } = talk.situation({}, talk.his)
    const values = movableParts({ ...talk.situation({}, talk.his), pack, conversation })
    expect(values.find(({ node: { id } }) => id === node('values'))?.isIn).toBe(false)
    expect(questionsOf(form, conversation.edition).map(({ id }) => id)).not.toContain(node('values.q1'))
    expect(form.plan?.groups).toEqual(pack.plan?.groups)
  })
})

test('R-KS-06: it ends in at least one goal with a measure, anywhere in the form', () => {
  const talk = holdTalk(pack)
  talk.agree(node('tasks'), { oppgave: 'Ansvar for medisinrommet' })
  talk.agree(node('life.senior'), { maal: 'Bli til 67' })
  expect(talk.found('R-KS-06')).toEqual([{ gate: 'conclude', kind: 'field-nowhere', field: 'hva' }])
  talk.agree(node('competence.career'), { maal: 'Videreutdanning', ...measure })
  expect(talk.found('R-KS-06')).toEqual([])
})

test('R-KS-07: a measure says who, what and when; a goal without one is whole', () => {
  const talk = holdTalk(pack)
  talk.agree(node('values'), { maal: 'Synlige verdier' })
  expect(talk.found('R-KS-07')).toEqual([])
  const half = talk.agree(node('values'), { maal: 'Mer dialog', hva: 'Ukemøte' })
  expect(talk.found('R-KS-07')).toEqual([
    { gate: 'agreement', kind: 'agreement-incomplete', agreement: half, missing: ['hvem', 'naar'] },
  ])
})

test('R-KS-08: the two agree how they follow up', () => {
  const talk = holdTalk(pack)
  expect(talk.found('R-KS-08')).toEqual([{ gate: 'conclude', kind: 'field-missing', field: 'oppfolging' }])
  talk.write({ field: 'oppfolging' }, followUp)
  expect(talk.found('R-KS-08')).toEqual([])
})

test('From the card of each question that a table of the form asks, the way leads to that part of the plan', () => {
  const partOf = (question: string) => groupAskedIn(pack, `ks.${question}` as NodeId)
  expect(partOf('tasks.q1')).toBe('ks.tasks')
  expect(partOf('values.q1')).toBe('ks.values')
  expect(partOf('competence.motivation.q2')).toBe('ks.competence.motivation')
  expect(partOf('invite.themes')).toBeNull()
})

test('R-KS-09: nobody writes before the leader has decided who, and then only that one', () => {
  const talk = holdTalk(pack)
  const writers = () =>
    talk
      .read()
      .participants.filter(person => mayWritePlan(pack, talk.read(), person))
      .map(({ id }) => id)
  expect(writers()).toEqual([])
  expect(talk.found('R-KS-09')).toEqual([
    { gate: 'conclude', kind: 'field-missing', field: 'plan.extra.writer' },
  ])
  talk.write({ field: planWriter }, 'employee')
  expect(writers()).toEqual([jonas])
  expect(talk.found('R-KS-09')).toEqual([])
})

test('R-KS-10: only the employee and the nearest leader read the form', () => {
  expect(readersOf(pack, 'plan')).toEqual(['leader', 'employee'])
  const talk = holdTalk(pack)
  const conversation = talk.read()
  const second = { ...conversation.participants[0]!, id: 'second' as typeof maja }
  const participants = [...conversation.participants, second]
  expect(talk.found('R-KS-10', { conversation: { ...conversation, participants } })).toEqual([
    { gate: 'prepare', kind: 'participants-outside', role: 'leader', min: 1, max: 1, count: 2 },
  ])
})

test('R-KS-11: date and both names make the form final', () => {
  const talk = holdTalk(pack)
  talk.write({ field: 'dato' }, '2027-03-10')
  talk.confirm(jonas)
  expect(talk.found('R-KS-11')).toEqual([{ gate: 'file', kind: 'unconfirmed', by: [maja] }])
  talk.confirm(maja)
  expect(talk.found('R-KS-11')).toEqual([])
})

test('R-KS-12: the leader has the filing to do, in the named folder, until it is ticked', () => {
  const talk = holdTalk(pack)
  expect(talk.found('R-KS-12')).toEqual([])
  talk.confirm(maja, jonas)
  expect(talk.found('R-KS-12')).toEqual([
    { gate: 'file', kind: 'task-open', task: 'oppfolgingsmappe', by: [maja] },
  ])
  const places = [pack.filing[0]?.place, pack.settings.find(({ id }) => id === 'filing.place')?.default]
  const [rule] = pack.rules.flatMap(({ effect }) => effect.filingTask ?? [])
  for (const place of [...places, rule?.place])
    expect(place).toBe('«oppfølgingsmappe (leder-medarbeider)» i 360')
})

test('R-KS-13: a follow-up conversation is one of its own: it asks its three aims, and not whether it is needed', () => {
  const { pack: form, conversation } = holdTalk(pack, { part: node('after.talk'), date: '' }).situation()
  const aims = questionsToAsk(form, conversation.edition)
  expect(aims.map(({ id }) => id)).toEqual(['after.talk.a', 'after.talk.b', 'after.talk.c'].map(node))
  const [first] = aims
  expect(carriedWith(form, conversation.edition, first!).isPlanCarried).toBe(true)
  const undated = holdTalk(pack, { part: node('after.talk'), date: '' })
  expect(undated.found('R-KS-13')).toEqual([
    { gate: 'talk', kind: 'field-missing', field: 'conversation.date' },
  ])
  expect(
    holdTalk(pack)
      .situation()
      .pack.nodes.some(({ id }) => id === node('after.talk.a')),
  ).toBe(false)
})

test('R-KS-14: another organisation’s values stand wherever the four stood, and the question stays', () => {
  const talk = holdTalk(pack)
  const group = pack.plan!.groups.find(({ id }) => id === node('values'))!
  const own = ['Modig', 'Nær', 'Åpen', 'Raus']
  expect(groupName(group, pack, talk.read().edition).native).toBe('Troverdig, Relevant, Engasjert, Samlende')
  own.forEach((value, at) => {
    reword(talk.hers, node(`values.v${at + 1}`), value)
  })
  talk.meet()
  const { edition } = talk.read(talk.his)
  expect(groupName(group, pack, edition).native).toBe('Modig, Nær, Åpen, Raus')
  const question = questionsOf(pack, edition).find(({ id }) => id === node('values.q1'))
  expect(question).toMatchObject({ isReworded: false, standard: { intent: expect.anything() } })
  const { pack: form, conversation } = talk.situation()
  const sealed = parseCanonicalPlan(canonicalPlan({ pack: form, conversation, editionHash: '' }))
  if (!sealed.ok) throw new Error(sealed.failure)
  const picture = { plan: sealed.value, pack: form, confirmations: [], hash: '', checkCode: '' }
  const headings = snapshotContent(picture).tables.flatMap(({ groups }) =>
    groups.map(({ heading }) => heading),
  )
  expect(headings).toContain('Modig, Nær, Åpen, Raus')
  expect(headings).not.toContain(group.native)
})

test('R-KS-14: the four values go from workplace to workplace with its other words', () => {
  const talk = holdTalk(pack)
  reword(talk.hers, node('values.v1'), 'Modig')
  const read = readEdition(writeEdition(pack, talk.read().edition), pack)
  expect(read).toMatchObject({
    ok: true,
    value: { rewordings: [{ question: node('values.v1'), wording: 'Modig' }] },
  })
  const section = sectionsWithQuestions(pack, talk.read().edition).find(({ values }) => values.length > 0)
  expect(section?.values.map(({ id }) => id)).toEqual([1, 2, 3, 4].map(at => node(`values.v${at}`)))
})

test('R-KS-15: whatever is reworded keeps its id and its intent', () => {
  const talk = holdTalk(pack)
  reword(talk.hers, node('competence.career.q1'), 'Hva vil du om fem år?')
  const { edition } = talk.read()
  const question = questionsOf(pack, edition).find(({ id }) => id === node('competence.career.q1'))
  const intent = pack.nodes.find(({ id }) => id === node('competence.career.q1'))?.intent
  expect(question).toMatchObject({ wording: 'Hva vil du om fem år?', isReworded: true, standard: { intent } })
  expect(isRewordable(pack, node('prep.leader.4'))).toBe(true)
})

test('the evaluation and the area’s goals are part of the record, by their notes', () => {
  const talk = holdTalk(pack)
  talk.write({ note: node('close.q1') }, 'God tid')
  talk.write({ note: node('tasks.area-goals') }, 'Færre sykedager')
  const { pack: form, conversation } = talk.situation()
  const { extra } = JSON.parse(canonicalPlan({ pack: form, conversation, editionHash: '' }))
  expect(extra).toEqual({ nytte: 'God tid', omraademaal: 'Færre sykedager' })
})
