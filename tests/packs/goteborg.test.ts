import { describe, expect, test } from 'vitest'
import { agreeOnMark, removeAgreement, setField } from '../../src/document/agreements.ts'
import { addMark, toggleMark } from '../../src/document/marks.ts'
import { textNames } from '../../src/document/names.ts'
import { tickTask } from '../../src/document/plan.ts'
import { stateOf } from '../../src/document/sharedDoc.ts'
import { replaceText } from '../../src/document/textHandle.ts'
import { carriedTo, carriedWith } from '../../src/domain/access.ts'
import {
  checksFor,
  isGathering,
  noteOf,
  obligationOf,
  pointsOf,
  questionsOf,
  questionsToAsk,
  sectionsOf,
} from '../../src/domain/content.ts'
import type { MarkId, NodeId, PackId } from '../../src/domain/ids.ts'
import { canonicalPlan } from '../../src/domain/plan.ts'
import { isExcludedFromRecord } from '../../src/domain/record.ts'
import { isSignedAsAsked, signingAsked } from '../../src/domain/signing.ts'
import { axisFacts } from '../../src/domain/situation.ts'
import { holdTalk, jonas, maja, standing } from './heldTalk.ts'
import { readersOf } from './readersOf.ts'
import { readPack } from './readPack.ts'

const pack = await readPack('goteborg' as PackId)
const node = (id: string) => `goteborg.${id}` as NodeId
const secret = pack.nodes.filter(({ id }) => id.startsWith(node('s9')))
const row = {
  utveckla: 'Handledning av nya',
  forutsattningar: 'Tid',
  aktivitet: 'Skugga Lis',
  ansvarig: [jonas],
  klart: '2027-06-01',
}
const areas = node('link.areas')

test('R-GBG-01: section 9 has nothing to write in, tick or answer', () => {
  expect(secret).toHaveLength(6)
  for (const part of secret) expect(part).toMatchObject({ input: 'none', documented: 'never' })
  const { edition } = holdTalk(pack).read()
  expect(questionsOf(pack, edition).filter(({ id }) => id.startsWith(node('s9')))).toEqual([])
  for (const role of ['leader', 'employee'] as const) {
    expect(checksFor(pack, role, {}).filter(({ id }) => id.startsWith(node('s9')))).toEqual([])
  }
})

test('R-GBG-02: a whole conversation, held to its end, holds nothing of section 9', () => {
  const talk = holdTalk(pack)
  for (const section of sectionsOf(pack)) {
    const note = noteOf(pack, section.id)
    if (note) talk.write({ note: note.id }, `Om ${note.id}`)
  }
  talk.agree(node('plan'), row)
  talk.confirm(maja, jonas)
  const bytes = Buffer.from(stateOf(talk.hers)).toString('latin1')
  expect(bytes).toContain('goteborg.s8')
  expect(bytes).not.toContain('goteborg.s9')
  expect(JSON.stringify(talk.findings())).not.toContain('goteborg.s9')
})

test('R-GBG-03: nothing of section 9 is in the record, not even its questions', () => {
  for (const { id } of secret) expect(isExcludedFromRecord(pack, id)).toBe(true)
  expect(JSON.stringify(pack.plan)).toContain(node('s8'))
  expect(JSON.stringify(pack.plan)).not.toContain(node('s9'))
})

test('R-GBG-04: section 2 may be empty without a word; its eight points have no place of their own', () => {
  const talk = holdTalk(pack)
  expect(talk.findings().filter(({ text }) => /avsnitt 2/i.test(text.native))).toEqual([])
  expect(
    pack.nodes.filter(({ id, input }) => id.startsWith(node('s2')) && input !== 'none').map(({ id }) => id),
  ).toEqual([node('s2.note')])
})

test('R-GBG-05: sections 1 to 8 have a note field each, section 9 has none', () => {
  const notes = pack.nodes.filter(({ kind }) => kind === 'note').map(({ parent }) => parent)
  expect(notes).toEqual(Array.from({ length: 8 }, (_, at) => node(`s${at + 1}`)))
})

test('R-GBG-06: the plan has its five columns, the fourth a person and a day, the fifth what and how', () => {
  expect(pack.plan?.columns.map(({ native, fields }) => [native, fields.map(({ type }) => type)])).toEqual([
    ['Vad ska utvecklas/förbättras i sättet att arbeta?', ['text']],
    ['Vilka förutsättningar behövs?', ['text']],
    ['Vilken aktivitet planeras?', ['text']],
    ['Vem är ansvarig? När ska det vara gjort?', ['people', 'date']],
    ['Hur blev resultatet? (Vad / Hur)', ['text', 'text']],
  ])
  const talk = holdTalk(pack)
  const { klart: _, ...undated } = row
  const agreement = talk.agree(node('plan'), undated)
  expect(talk.found('R-GBG-06')).toEqual([
    { gate: 'agreement', kind: 'agreement-incomplete', agreement, missing: ['klart'] },
  ])
})

test('R-GBG-07: without a whole row nothing can be signed', () => {
  const talk = holdTalk(pack)
  expect(talk.found('R-GBG-07')).toEqual([{ gate: 'conclude', kind: 'plan-empty' }])
  const half = talk.agree(node('plan'), { utveckla: 'Handledning' })
  expect(talk.found('R-GBG-07')).toEqual([
    {
      gate: 'agreement',
      kind: 'agreement-incomplete',
      agreement: half,
      missing: ['forutsattningar', 'aktivitet'],
    },
    { gate: 'conclude', kind: 'plan-empty' },
  ])
  for (const [field, value] of [
    ['forutsattningar', 'Inga'],
    ['aktivitet', 'Läsa på'],
    ['klart', '2027-06-01'],
  ] as const) {
    setField(talk.hers, maja, { agreement: half, field, value })
  }
  expect(talk.found('R-GBG-07').map(({ kind }) => kind)).toEqual(['plan-empty'])
  talk.agree(node('plan'), row)
  expect(talk.found('R-GBG-07')).toEqual([])
})

test('R-GBG-08: the result is locked until the plan is signed, and then changes nothing that was signed', () => {
  const talk = holdTalk(pack)
  const agreement = talk.agree(node('plan'), row)
  setField(talk.hers, maja, { agreement, field: 'resultat-vad', value: 'För tidigt' })
  expect(talk.found('R-GBG-08')).toEqual([
    { gate: 'conclude', kind: 'field-locked', field: 'resultat-vad', agreement },
  ])
  setField(talk.hers, maja, { agreement, field: 'resultat-vad', value: '' })
  talk.confirm(maja, jonas)
  const told = talk.hers.getText(textNames.outcome(agreement, 'resultat-vad'))
  talk.hers.transact(() => replaceText(told, 'Lis lärde upp två'))
  expect(talk.read().outcomes[agreement]?.told).toEqual({ 'resultat-vad': 'Lis lärde upp två' })
  setField(talk.hers, maja, { agreement, field: 'resultat-hur', value: 'Också här' })
  expect(talk.found('R-GBG-08')).toEqual([])
  expect(talk.found('R-GBG-09').filter(({ kind }) => kind === 'unconfirmed')).toEqual([])
})

test('R-GBG-09: each signs, with a date of their own', () => {
  const talk = holdTalk(pack)
  talk.agree(node('plan'), row)
  expect(talk.found('R-GBG-09')).toEqual([{ gate: 'file', kind: 'unconfirmed', by: [maja, jonas] }])
  const signing = { name: 'Maja', strokes: [], date: '2027-03-10' }
  for (const role of ['leader', 'employee'] as const) {
    const asked = signingAsked(pack, role)
    expect(isSignedAsAsked(signing, asked)).toBe(true)
    expect(isSignedAsAsked({ ...signing, date: '' }, asked)).toBe(false)
    expect(isSignedAsAsked({ ...signing, name: '' }, asked)).toBe(false)
    expect(isSignedAsAsked(undefined, asked)).toBe(false)
  }
  talk.confirm(maja, jonas)
  expect(talk.found('R-GBG-09')).toEqual([])
})

test('The eight areas of section 2 come before the question that gathers what they showed; nothing else is gathered', () => {
  const { edition } = holdTalk(pack).read()
  const gathering = questionsToAsk(pack, edition).filter(question =>
    isGathering(pack, question, pointsOf(pack, edition, question)),
  )
  expect(gathering.map(({ id }) => id)).toEqual([node('s2.risks')])
})

test('R-GBG-10: what each prepares is theirs alone', () => {
  expect(readersOf(pack, 'preparation')).toEqual(['author'])
  for (const id of ['prep.manager.answers', 'prep.employee.answers']) {
    expect(isExcludedFromRecord(pack, node(id))).toBe(true)
  }
})

test('R-GBG-11: the assessment talk is beside this one, and nothing of the pay criteria is asked here', () => {
  expect(pack.links).toMatchObject([
    { id: node('bedomningssamtal'), relation: 'adjacent', content: [], plan: null },
  ])
  const written = pack.nodes.filter(({ input }) => input !== 'none').map(({ wording }) => wording.native)
  expect(written.filter(words => /lönekriteri/i.test(words))).toEqual([])
  const boundary = (axes: Record<string, string>) =>
    checksFor(pack, 'leader', axes)
      .filter(({ id }) => id === node('link.boundary'))
      .map(check => obligationOf(pack, check, axisFacts(axes)))
  expect([boundary({ bedomning: 'for-sig' }), boundary({ bedomning: 'intill' })]).toEqual([[], ['mandatory']])
})

test('R-GBG-12: a development area that was neither planned nor followed up is named before signing', () => {
  const talk = holdTalk(pack)
  expect(carriedTo(pack, areas)).toEqual([node('s3'), node('s5')])
  const [planned, followed] = ['m1', 'm2'] as MarkId[]
  addMark(talk.hers, maja, { id: planned!, node: areas, text: 'Dokumentation' })
  addMark(talk.his, jonas, { id: followed!, node: areas, text: 'Bemötande' })
  addMark(talk.his, jonas, { id: 'm3' as MarkId, node: node('s4.q1'), text: 'Något annat' })
  // A line that nobody wrote on is no area.
  addMark(talk.his, jonas, { id: 'm4' as MarkId, node: areas, text: '' })
  talk.meet()
  expect(talk.found('R-GBG-12')).toEqual([
    { gate: 'conclude', kind: 'mark-open', node: areas, mark: planned },
    { gate: 'conclude', kind: 'mark-open', node: areas, mark: followed },
  ])
  toggleMark(talk.hers, planned!)
  toggleMark(talk.hers, followed!)
  expect(talk.found('R-GBG-12')).toEqual([])
})

test('R-GBG-12: an area whose row in the plan was removed is open again', () => {
  const talk = holdTalk(pack)
  const area = 'm1' as MarkId
  addMark(talk.hers, maja, { id: area, node: areas, text: 'Dokumentation' })
  const row = agreeOnMark(talk.hers, maja, { mark: area, group: node('plan'), field: 'utveckla' })
  expect(talk.found('R-GBG-12')).toEqual([])
  removeAgreement(talk.hers, maja, row)
  expect(talk.found('R-GBG-12')).toEqual([{ gate: 'conclude', kind: 'mark-open', node: areas, mark: area }])
  toggleMark(talk.hers, area)
  expect(talk.read().marks).toMatchObject([{ isDone: true, fate: 'settled' }])
  toggleMark(talk.hers, area)
  agreeOnMark(talk.hers, maja, { mark: area, group: node('plan'), field: 'utveckla' })
  expect(talk.found('R-GBG-12')).toEqual([])
})

test('R-GBG-13: the last plan is shown in section 3', () => {
  expect(carriedTo(pack, 'previous-plan')).toEqual([node('s3')])
})

test('R-GBG-14: a signed plan has three rows to follow up by, until each is ticked', () => {
  const talk = holdTalk(pack)
  talk.agree(node('plan'), row)
  expect(talk.found('R-GBG-14')).toEqual([])
  talk.confirm(maja, jonas)
  const open = () => talk.found('R-GBG-14').map(found => 'task' in found && found.task)
  expect(open()).toEqual(['follow.continuous', 'follow.assessment', 'follow.next'].map(node))
  tickTask(talk.his, jonas, { task: node('follow.continuous'), at: '2027-05-01T08:00:00Z' })
  talk.meet()
  expect(open()).toEqual(['follow.assessment', 'follow.next'].map(node))
})

test('R-GBG-15: where one writes, public access is remembered, and nothing is held up by it', () => {
  const talk = holdTalk(pack)
  for (const doc of [talk.hers, talk.his]) {
    expect(talk.found('R-GBG-15', {}, doc)).toEqual([{ gate: 'agreement', kind: 'reminder', at: 'writing' }])
  }
  expect(talk.blocks('conclude')).not.toContain('R-GBG-15')
})

describe('what the city does not state', () => {
  test('makes nobody due, warns of no length and of no season', () => {
    expect(standing(pack, { permanent: true }, null, '2027-12-31').dueFrom).toBeNull()
    const kinds = holdTalk(pack, { date: '2027-08-01' })
      .findings()
      .map(({ what }) => what.kind)
    expect(kinds).not.toContain('outside-duration')
    expect(kinds).not.toContain('outside-window')
  })
})

test('the notes of sections 1 to 8 are signed with the plan', () => {
  const talk = holdTalk(pack)
  talk.write({ note: node('s4.note') }, 'Nya rutiner')
  const { pack: form, conversation } = talk.situation()
  expect(JSON.parse(canonicalPlan({ pack: form, conversation, editionHash: '' })).extra).toEqual({
    'anteckning-4': 'Nya rutiner',
  })
})

test('R-GBG-12, R-GBG-13: the areas lie on the first card of sections 3 and 5, the last plan on that of section 3', () => {
  const { edition } = holdTalk(pack).read()
  const carried = questionsOf(pack, edition).flatMap(question => {
    const { lists, isPlanCarried } = carriedWith(pack, edition, question)
    const what = [...lists.map(({ id }) => id), ...(isPlanCarried ? ['plan'] : [])]
    return what.length > 0 ? [[question.id, ...what]] : []
  })
  expect(carried).toEqual([
    [node('s3.q1'), areas, 'plan'],
    [node('s5.q1'), areas],
  ])
})
