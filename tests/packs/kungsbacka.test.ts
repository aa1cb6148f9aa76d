import { describe, expect, test } from 'vitest'
import { removeAgreement } from '../../src/document/agreements.ts'
import { addQuestion } from '../../src/document/edition.ts'
import { textNames } from '../../src/document/names.ts'
import { changeSetting, choosePart, confirmSetting, sendIssues } from '../../src/document/setting.ts'
import { toggleCheck } from '../../src/document/talk.ts'
import { replaceText } from '../../src/document/textHandle.ts'
import { carriedTo } from '../../src/domain/access.ts'
import { questionsOf } from '../../src/domain/content.ts'
import type { DeviceId, NodeId, PackId } from '../../src/domain/ids.ts'
import { confirmedBeforeSending, firstPossibleDay, sendsIssues } from '../../src/domain/issues.ts'
import { pathOf } from '../../src/domain/path.ts'
import { isDue, proofOf } from '../../src/domain/people.ts'
import { planOf } from '../../src/domain/plan.ts'
import { earliestDay } from '../../src/domain/preparationRules.ts'
import { isExcludedFromRecord } from '../../src/domain/record.ts'
import { evaluateRules } from '../../src/domain/rules.ts'
import { holdTalk, jonas, maja, standing } from './heldTalk.ts'
import { readersOf } from './readersOf.ts'
import { readPack } from './readPack.ts'

const pack = await readPack('kungsbacka' as PackId)
const node = (id: string) => `kungsbacka.${id}` as NodeId
const promise = { his: node('commit.employee'), hers: node('commit.manager') }

describe('R-KBA-01: the questions are sent a month before', () => {
  const sentOn = (day: string, date: string) => {
    const talk = holdTalk(pack, { date })
    sendIssues(talk.hers, { sentOn: day, added: [] })
    talk.meet()
    return talk
  }

  test.each([
    ['2025-03-10', '2025-04-10', []],
    ['2025-03-10', '2025-04-09', ['2025-04-10']],
    ['2027-01-31', '2027-02-28', []],
    ['2027-01-31', '2027-02-27', ['2027-02-28']],
    ['2028-01-31', '2028-02-28', ['2028-02-29']],
    ['2026-12-31', '2027-01-30', ['2027-01-31']],
    ['2028-02-29', '2028-03-29', []],
  ])('sent on %s, a talk on %s is refused with the earliest day: %j', (day, date, earliest) => {
    const found = sentOn(day, date).found('R-KBA-01')
    expect(found).toEqual(
      earliest.map(each => ({ gate: 'prepare', kind: 'notice-too-short', earliest: each })),
    )
  })

  test('until they are sent it counts from today, and sending them again counts anew', () => {
    const notice = { months: 1, from: 'issues-sent' } as const
    const talk = holdTalk(pack, { date: '2027-02-20' })
    expect(earliestDay(notice, talk.read(), '2027-02-01')).toBe('2027-03-01')
    expect(talk.blocks('talk')).toContain('R-KBA-01')
    sendIssues(talk.hers, { sentOn: '2027-01-15', added: [] })
    expect(earliestDay(notice, talk.read(), '2027-02-01')).toBe('2027-02-15')
    sendIssues(talk.hers, { sentOn: '2027-01-25', added: [] })
    expect(talk.found('R-KBA-01')).toEqual([
      { gate: 'prepare', kind: 'notice-too-short', earliest: '2027-02-25' },
    ])
  })
})

test('R-KBA-02: without the questions the invitation is not out', () => {
  const talk = holdTalk(pack)
  expect(talk.found('R-KBA-02')).toEqual([
    { gate: 'prepare', kind: 'field-missing', field: 'conversation.issuesSent' },
  ])
  sendIssues(talk.hers, { sentOn: '2027-02-01', added: [] })
  expect(talk.found('R-KBA-02')).toEqual([])
})

test('R-KBA-03: no surprises: a question added after the sending waits for the employee', () => {
  const talk = holdTalk(pack)
  const [known, late, blank] = ['added.1', 'added.2', 'added.3'] as NodeId[]
  const word = (id: NodeId) =>
    talk.hers.transact(() => replaceText(talk.hers.getText(textNames.added(id)), 'Och schemat?'))
  addQuestion(talk.hers, { id: known!, parent: node('content') })
  sendIssues(talk.hers, { sentOn: '2027-02-01', added: [known!] })
  addQuestion(talk.hers, { id: late!, parent: node('content') })
  addQuestion(talk.hers, { id: blank!, parent: node('content') })
  for (const id of [known!, late!]) word(id)
  talk.meet()
  expect(talk.found('R-KBA-03')).toEqual([
    { gate: 'talk', kind: 'questions-unaccepted', questions: [late], by: [jonas] },
  ])
  toggleCheck(talk.hers, maja, late!)
  expect(talk.found('R-KBA-03')).toHaveLength(1)
  toggleCheck(talk.his, jonas, late!)
  talk.meet()
  expect(talk.found('R-KBA-03')).toEqual([])
})

test('R-KBA-01 to R-KBA-03: the screens know who sends the questions, what they confirm, and the first day', async () => {
  const talk = holdTalk(pack)
  expect(sendsIssues(pack)).toBe(true)
  expect(confirmedBeforeSending(pack).map(({ id }) => id)).toEqual([node('role.manager')])
  expect(firstPossibleDay(pack, talk.read(), '2027-01-31')).toBe('2027-02-28')
  sendIssues(talk.hers, { sentOn: '2027-01-10', added: [] })
  expect(firstPossibleDay(pack, talk.read(), '2027-01-31')).toBe('2027-02-10')
  for (const other of ['albertslund', 'ks', 'goteborg', 'lunner']) {
    const form = await readPack(other as PackId)
    expect([sendsIssues(form), firstPossibleDay(form, { issues: null }, '2027-01-31')]).toEqual([false, null])
  }
})

test('R-KBA-02: the path waits for the leader’s questions, then for a yes to the day, then for the two', () => {
  const talk = holdTalk(pack)
  const devices = [{ id: 'd' as DeviceId, signKey: 's', sealKey: 's' }]
  const waits = (me = maja) => {
    const read = talk.read()
    const conversation = { ...read, participants: read.participants.map(person => ({ ...person, devices })) }
    const situation = talk.situation({ conversation, me, mine: { checks: [node('role.manager')] } })
    return pathOf({ ...situation, findings: evaluateRules(situation) }).waitsFor
  }
  expect(waits()).toEqual({ who: 'me', act: 'send-issues' })
  expect(waits(jonas)).toEqual({ who: 'others', act: 'send-issues' })
  sendIssues(talk.hers, { sentOn: '2027-02-01', added: [] })
  expect(waits(jonas)).toEqual({ who: 'me', act: 'confirm-setting' })
  confirmSetting(talk.hers, jonas)
  expect(waits(jonas)).toEqual({ who: 'both', act: 'prepare' })
})

test('R-KBA-04: all twelve items are there, in their order, and cannot be left out', () => {
  const talk = holdTalk(pack)
  const twelve = Array.from({ length: 12 }, (_, at) => node(`c${at + 1}`))
  for (const id of twelve) choosePart(talk.hers, maja, id, false)
  const { pack: form, conversation } = talk.situation()
  expect(questionsOf(form, conversation.edition).map(({ id }) => id)).toEqual(twelve)
})

test('R-KBA-05: summary, evaluation and confirmation by both end the talk', () => {
  const talk = holdTalk(pack)
  expect(talk.found('R-KBA-05')).toEqual([
    { gate: 'conclude', kind: 'field-missing', field: `note.${node('c12.a')}` },
    { gate: 'conclude', kind: 'field-missing', field: `done.${node('c12.b')}` },
    { gate: 'file', kind: 'unconfirmed', by: [maja, jonas] },
  ])
  talk.write({ note: node('c12.a') }, 'Jonas tar över schemat.')
  toggleCheck(talk.hers, maja, node('c12.b'))
  talk.confirm(maja, jonas)
  expect(talk.found('R-KBA-05')).toEqual([])
})

test('R-KBA-06: commitments are mutual', () => {
  const talk = holdTalk(pack)
  talk.agree(promise.his, { atagande: 'Jag tar över schemat' })
  expect(talk.found('R-KBA-06')).toEqual([{ gate: 'conclude', kind: 'group-empty', group: promise.hers }])
  talk.agree(promise.hers, { atagande: 'Jag ger tid för det' })
  expect(talk.found('R-KBA-06')).toEqual([])
})

test('the plan for competence development has a row, or says that none is needed', () => {
  const talk = holdTalk(pack)
  const asked = () => talk.blocks('conclude').includes('R-KBA-plan')
  expect(asked()).toBe(true)
  talk.write({ field: 'ingen-plan' }, 'yes')
  expect(asked()).toBe(false)
})

test('a plan with a row for competence development doesn’t say that none is needed, whatever was ticked before', () => {
  const talk = holdTalk(pack)
  talk.write({ field: 'ingen-plan' }, 'yes')
  const saysNone = () => 'ingen-plan' in planOf({ conversation: talk.read(), pack, editionHash: '' }).extra
  expect(saysNone()).toBe(true)
  const row = talk.agree(node('c10'), { kompetens: 'Sårvård' })
  expect(saysNone()).toBe(false)
  removeAgreement(talk.hers, maja, row)
  expect(saysNone()).toBe(true)
})

test('R-KBA-07: whatever is written stays between the two', () => {
  const { pack: form } = holdTalk(pack).situation()
  for (const content of [node('c11'), node('c12.a'), 'plan'] as const) {
    expect(readersOf(form, content)).toEqual(['leader', 'employee'])
  }
  expect(pack.rules.filter(({ effect }) => effect.filingTask)).toEqual([])
})

test('R-KBA-08: management sees how many and how many held, and nothing else', () => {
  const people = [
    standing(pack, { permanent: true }, '2027-02-01', '2027-12-31'),
    standing(pack, { permanent: true }, '2026-02-01', '2027-12-31'),
    standing(pack, { permanent: false }, '2027-02-01', '2027-12-31'),
  ]
  expect(proofOf(pack, people, '2027-12-31')).toEqual({ employees: 2, held: 1 })
})

test('R-KBA-09: all permanently employed are due each calendar year, and nobody is exempt', () => {
  const on = (lastHeld: string | null, permanent = true) =>
    standing(pack, { permanent }, lastHeld, '2027-01-01')
  expect(on('2026-12-31')).toMatchObject({ level: 'mandatory', dueFrom: '2027-01-01', deadline: null })
  expect(isDue(on('2026-12-31'), '2027-01-01')).toBe(true)
  expect(isDue(on('2027-01-01'), '2027-01-01')).toBe(false)
  expect(on(null, false).dueFrom).toBeNull()
})

test('R-KBA-10: what was promised last time is shown with the first item', () => {
  expect(carriedTo(holdTalk(pack).situation().pack, 'previous-plan')).toEqual([node('c1')])
})

test('R-KBA-13: who leads has said that results, staff and pay are theirs', () => {
  const talk = holdTalk(pack)
  const field = `ticked.${node('role.manager')}`
  expect(talk.found('R-KBA-13')).toEqual([{ gate: 'prepare', kind: 'field-missing', field }])
  expect(talk.found('R-KBA-13', { mine: { checks: [node('role.manager')] } })).toEqual([])
  expect(talk.found('R-KBA-13', {}, talk.his)).toEqual([])
})

test('R-KBA-14: an extra talk shows what was agreed, without the twelve items', () => {
  const { pack: form } = holdTalk(pack, { part: node('extra') }).situation()
  expect(form.nodes).toEqual([])
  expect(carriedTo(form, 'previous-plan')).toEqual(['follow'])
})

test('R-KBA-15: pay is part of this very conversation', () => {
  const { pack: form, conversation } = holdTalk(pack).situation()
  expect(questionsOf(form, conversation.edition).map(({ id }) => id)).toContain(node('c9'))
  expect(pack.links.filter(({ native }) => /lön/i.test(native))).toEqual([])
})

test('R-KBA-16: what each prepares is theirs alone', () => {
  expect(readersOf(pack, 'preparation')).toEqual(['author'])
  const points = pack.nodes.filter(({ documented }) => documented === 'private-prep')
  expect(points).toHaveLength(12)
  for (const { id } of points) expect(isExcludedFromRecord(pack, id)).toBe(true)
})

test('the group’s content is not in the individual talk, and none of it is in its record', () => {
  const { pack: form } = holdTalk(pack).situation()
  expect(form.nodes.filter(({ id }) => id.startsWith(node('group')))).toEqual([])
  expect(form.plan?.groups.map(({ id }) => id)).toEqual(
    ['c10', 'commit.employee', 'commit.manager'].map(node),
  )
  expect(form.plan?.extra.flatMap(({ note }) => note ?? [])).toEqual([node('c12.a')])
})

test('a talk that is put off a second time is worth a word', () => {
  const talk = holdTalk(pack, { date: '2027-03-10' })
  const isTold = () => talk.findings().some(({ ruleId }) => ruleId === 'R-KBA-remind.3')
  changeSetting(talk.hers, maja, { date: '2027-03-20' })
  changeSetting(talk.hers, maja, { date: '2027-03-12' })
  expect(isTold()).toBe(false)
  talk.meet()
  changeSetting(talk.his, jonas, { date: '2027-04-20' })
  talk.meet()
  expect(isTold()).toBe(true)
})
