import { describe, expect, test } from 'vitest'
import { setField } from '../../src/document/agreements.ts'
import { setEditionSetting } from '../../src/document/edition.ts'
import { changeSetting, choosePart, confirmSetting } from '../../src/document/setting.ts'
import { toggleCheck } from '../../src/document/talk.ts'
import { attendeesToBring, carriedTo, isFieldOpen } from '../../src/domain/access.ts'
import { fieldsOf, groupAskedIn } from '../../src/domain/agreements.ts'
import { checksOfPlan, mustBeDone } from '../../src/domain/closing.ts'
import { partsToOffer, questionsOf, sectionsOf } from '../../src/domain/content.ts'
import type { NodeId, PackId } from '../../src/domain/ids.ts'
import { choosableParts, factsToAsk, partsToSay } from '../../src/domain/parts.ts'
import { askedOf, isDue, type PersonFacts } from '../../src/domain/people.ts'
import { canonicalPlan } from '../../src/domain/plan.ts'
import { isExcludedFromRecord } from '../../src/domain/record.ts'
import type { Employee } from '../../src/domain/situation.ts'
import { type HeldTalk, holdTalk, jonas, maja, standing } from './heldTalk.ts'
import { readersOf } from './readersOf.ts'
import { readPack } from './readPack.ts'

const pack = await readPack('lunner' as PackId)
const node = (id: string) => `lunner.${id}` as NodeId
const group = {
  work: node('m11.goal.work'),
  personal: node('m11.goal.personal'),
  competence: node('m11.goal.competence'),
}
const whole = {
  maal: 'Lede morgenmøtet',
  maaling: 'To ganger i uka',
  medarbeider: 'Leder møtet',
  leder: 'Er med',
  fra: [node('m4')],
}
const modulesFor = (employee: Employee, talk: HeldTalk = holdTalk(pack)) =>
  choosableParts({ ...talk.situation({ employee }), pack })
const moduleFor = (id: string, employee: Employee, talk?: HeldTalk) =>
  modulesFor(employee, talk).find(part => part.node.id === node(id))

/** All is agreed and written; only the two signatures are missing. */
function readyToSign() {
  const talk = holdTalk(pack)
  talk.agree(group.work, whole)
  for (const [field, text] of [
    ['sted', 'Roa'],
    ['dato', '2027-03-10'],
    ['neste', '2027-09-10'],
  ] as const) {
    talk.write({ field }, text)
  }
  toggleCheck(talk.hers, maja, node('m10'))
  talk.meet()
  return talk
}

test('The parts within a module stand with it, before the next one', () => {
  const ids = sectionsOf(pack).map(({ id }) => id)
  const after = (part: string) => ids[ids.indexOf(`lunner.${part}` as NodeId) + 1]
  expect([after('m7'), after('m5'), after('m5.omstilling')]).toEqual(
    ['m7.career', 'm5.omstilling', 'm5.effektivisering'].map(id => `lunner.${id}`),
  )
})

test('R-LUN-01: seven modules are in and cannot be left out; module 5 can be added', () => {
  const talk = holdTalk(pack)
  for (const id of ['m1', 'm2', 'm3', 'm4', 'm7', 'm10', 'm11']) {
    choosePart(talk.hers, maja, node(id), false)
    expect(moduleFor(id, {}, talk)).toMatchObject({ isIn: true, isLocked: true })
  }
  const hasModule5 = () => talk.situation().pack.nodes.some(({ id }) => id === node('m5.q1'))
  expect(hasModule5()).toBe(false)
  choosePart(talk.his, jonas, node('m5'), true)
  talk.meet()
  expect(hasModule5()).toBe(true)
})

describe('R-LUN-02: who must have module 6', () => {
  const talkIn = (date: string) => holdTalk(pack, { date })
  const codes = ['6912', '6541', '6572', '6190', '6863', '7520', '6559']

  test.each(codes)('in 2009 it is locked on for unskilled staff with code %s', jobCode => {
    const employee = { unskilled: true, shortEducation: true, jobCode }
    expect(moduleFor('m6', employee, talkIn('2009-03-02'))).toMatchObject({ isIn: true, isLocked: true })
  })

  test.each<[string, Employee]>([
    ['skilled staff', { unskilled: false, jobCode: '6912' }],
    ['another code', { unskilled: true, shortEducation: true, jobCode: '7000' }],
    ['a consultant with a long education', { unskilled: true, shortEducation: false, jobCode: '6559' }],
    ['somebody of whom nothing is known', {}],
  ])('in 2009 it is optional for %s', (_, employee) => {
    expect(moduleFor('m6', employee, talkIn('2009-03-02'))).toMatchObject({ isIn: false, isLocked: false })
  })

  test('in other years the setting decides, and is that everybody has it', () => {
    const talk = holdTalk(pack)
    const isLocked = (employee: Employee) => moduleFor('m6', employee, talk)?.isLocked
    expect(isLocked({})).toBe(true)
    setEditionSetting(talk.hers, 'module6Obligation', 'unskilled')
    expect([isLocked({}), isLocked({ unskilled: true }), isLocked({ unskilled: false })]).toEqual([
      false,
      true,
      false,
    ])
    setEditionSetting(talk.hers, 'module6Obligation', 'none')
    expect(isLocked({ unskilled: true })).toBe(false)
  })

  test('the setting can ask for the education with all seven codes', () => {
    const talk = talkIn('2009-03-02')
    const employee = { unskilled: true, shortEducation: false, jobCode: '6912' }
    expect(moduleFor('m6', employee, talk)?.isLocked).toBe(true)
    setEditionSetting(talk.hers, 'educationAskedFor', 'all')
    expect(moduleFor('m6', employee, talk)?.isLocked).toBe(false)
  })
})

describe('R-LUN-03: modules 8 and 9 go by position', () => {
  const offered = (employee: Employee, talk?: HeldTalk) =>
    modulesFor(employee, talk)
      .map(({ node: { id } }) => id)
      .filter(id => id === node('m8') || id === node('m9'))

  test('an employee can have module 8 and is not offered 9', () => {
    expect(offered({ leaderPosition: false })).toEqual([node('m8')])
  })

  test('somebody in a leader position is offered 9, and 8 where the workplace says so', () => {
    expect(offered({ leaderPosition: true })).toEqual([node('m9')])
    const talk = holdTalk(pack)
    setEditionSetting(talk.hers, 'module8ForLeaders', 'yes')
    expect(offered({ leaderPosition: true }, talk)).toEqual([node('m8'), node('m9')])
  })

  test('what the leader chose is there on a phone that knows nothing of the position', () => {
    const talk = holdTalk(pack)
    choosePart(talk.hers, maja, node('m9'), true)
    talk.meet()
    expect(questionsOf(talk.situation({}, talk.his).pack, talk.read().edition).map(({ id }) => id)).toContain(
      node('m9.q1'),
    )
  })
})

describe('R-LUN-04: time and modules are a binding agreement', () => {
  const agreed = () => {
    const talk = holdTalk(pack)
    confirmSetting(talk.hers, maja)
    confirmSetting(talk.his, jonas)
    talk.meet()
    return talk
  }

  test('who has not confirmed them is named, and the talk stays closed', () => {
    const talk = holdTalk(pack)
    expect(talk.found('R-LUN-04')).toEqual([
      { gate: 'talk', kind: 'setting-unconfirmed', by: [maja, jonas] },
      { gate: 'talk', kind: 'time-unconfirmed', by: [jonas] },
    ])
    expect(agreed().blocks('talk')).toEqual([])
  })

  test('another module asks the other again, and another time too', () => {
    const talk = agreed()
    choosePart(talk.his, jonas, node('m5'), true)
    talk.meet()
    expect(talk.found('R-LUN-04')).toEqual([{ gate: 'talk', kind: 'setting-unconfirmed', by: [maja] }])
    confirmSetting(talk.hers, maja)
    changeSetting(talk.hers, maja, { time: '13:00' })
    talk.meet()
    expect(talk.found('R-LUN-04')).toEqual([{ gate: 'talk', kind: 'time-unconfirmed', by: [jonas] }])
  })

  test('modules that both choose at the same time, far from each other, are confirmed by nobody', () => {
    const talk = agreed()
    choosePart(talk.hers, maja, node('m5'), true)
    choosePart(talk.his, jonas, node('m8'), true)
    talk.meet()
    expect(talk.read().settingConfirmedBy).toEqual([])
    expect(talk.read(talk.his)).toEqual(talk.read(talk.hers))
  })

  test('without a day there is nothing to agree on', () => {
    expect(holdTalk(pack, { date: '' }).found('R-LUN-04')).toContainEqual({
      gate: 'talk',
      kind: 'field-missing',
      field: 'conversation.date',
    })
  })
})

describe('R-LUN-05: the pay conversation is one of its own', () => {
  const pay = () => holdTalk(pack, { part: node('m12') })

  test('module 12 is not in the list, and nothing of it is in the yearly conversation', () => {
    expect(modulesFor({}).map(({ node: { id } }) => id)).not.toContain(node('m12'))
    const { pack: form } = holdTalk(pack).situation()
    expect(form.nodes.filter(({ id }) => id.startsWith(node('m12')))).toEqual([])
    expect(isExcludedFromRecord(form, node('m12.q1'))).toBe(true)
  })

  test('the pay conversation has its three points, its own plan, and nothing of the yearly one', () => {
    const { pack: form, conversation } = pay().situation()
    expect(questionsOf(form, conversation.edition).map(({ id }) => id)).toEqual(
      ['m12.q1', 'm12.q2', 'm12.q3'].map(node),
    )
    expect(form.nodes.every(({ id }) => id.startsWith(node('m12')))).toBe(true)
    expect(form.plan?.title.native).toBe('LØNNSSAMTALE')
  })

  test('what is written of the pay in the talk stands in its record, and what leads to a rise is written in its plan', () => {
    const talk = pay()
    talk.write({ note: node('m12.q1') }, 'Trinn femten')
    talk.write({ note: node('m12.q2') }, 'Ansiennitet')
    const { pack: form, conversation } = talk.situation()
    const record = canonicalPlan({ pack: form, conversation, editionHash: '' })
    for (const said of ['Trinn femten', 'Ansiennitet']) expect(record).toContain(said)
    expect(groupAskedIn(form, node('m12.q3'))).toBe(node('m12.q3'))
    expect(groupAskedIn(form, node('m12.q1'))).toBeNull()
  })
})

describe('R-LUN-06: who may take part', () => {
  test('the employee may bring a union representative to the pay conversation, and the leader cannot refuse', () => {
    expect(attendeesToBring(pack, node('m12'), 'employee')).toEqual([
      { conversation: node('m12'), role: 'unionRep', addedBy: 'employee', isRefusable: false },
    ])
    expect(attendeesToBring(pack, node('m12'), 'leader')).toEqual([])
  })

  test('nobody else is brought to the yearly conversation, which is between two', () => {
    expect(attendeesToBring(pack, null, 'employee')).toEqual([])
    const talk = holdTalk(pack)
    const conversation = talk.read()
    const third = { ...conversation.participants[1]!, id: 'third' as typeof jonas }
    const more = { conversation: { ...conversation, participants: [...conversation.participants, third] } }
    expect(talk.found('R-LUN-06')).toEqual([])
    expect(talk.found('R-LUN-06', more)).toEqual([
      { gate: 'prepare', kind: 'participants-outside', role: 'employee', min: 1, max: 1, count: 2 },
    ])
  })

  test('membership of a union is asked nowhere and has no place to stand', () => {
    expect(pack.nodes.find(({ id }) => id === node('m12.union'))).toMatchObject({ input: 'none' })
    expect(JSON.stringify([pack.rules, pack.audience, pack.settings])).not.toMatch(/union(Member|ised)/i)
  })
})

test('R-LUN-07: minutes are there when the employee asks for them, and only then', () => {
  const talk = holdTalk(pack, { part: node('m12') })
  expect(isFieldOpen(talk.situation().pack, talk.read(), 'referat')).toBe(false)
  toggleCheck(talk.hers, maja, node('m12.minutes'))
  expect(talk.found('R-LUN-07')).toEqual([])
  toggleCheck(talk.his, jonas, node('m12.minutes'))
  talk.meet()
  expect(isFieldOpen(talk.situation().pack, talk.read(), 'referat')).toBe(true)
  expect(talk.found('R-LUN-07')).toEqual([{ gate: 'conclude', kind: 'field-missing', field: 'referat' }])
  talk.write({ field: 'referat' }, 'Vi snakket om lønn.')
  expect(talk.found('R-LUN-07')).toEqual([])
})

test('R-LUN-08: two legal offline states that make 4 of 3 drop nothing and hold the signing', () => {
  const talk = readyToSign()
  talk.agree(group.work, whole)
  talk.meet()
  talk.agree(group.work, whole)
  talk.agree(group.work, whole, talk.his)
  expect(talk.found('R-LUN-08', {}, talk.hers)).toEqual([])
  talk.meet()
  expect(talk.found('R-LUN-08')).toEqual([
    { gate: 'conclude', kind: 'over-limit', group: group.work, max: 3, count: 4 },
  ])
  expect(talk.read().agreements).toHaveLength(4)
  expect(talk.blocks('conclude')).toEqual(['R-LUN-08'])
})

test('R-LUN-09: a competence goal has one of the four types; two chosen at once are none', () => {
  const talk = holdTalk(pack)
  const goal = talk.agree(group.competence, whole)
  expect(talk.found('R-LUN-09')).toEqual([
    { gate: 'agreement', kind: 'agreement-incomplete', agreement: goal, missing: ['type'] },
  ])
  talk.meet()
  setField(talk.hers, maja, { agreement: goal, field: 'type', value: 'faglig' })
  setField(talk.his, jonas, { agreement: goal, field: 'type', value: 'sosial' })
  talk.meet()
  expect(talk.found('R-LUN-09')).toHaveLength(1)
  setField(talk.his, jonas, { agreement: goal, field: 'type', value: 'sosial' })
  talk.meet()
  expect(talk.found('R-LUN-09')).toEqual([])
  talk.agree(group.work, whole)
  expect(talk.found('R-LUN-09')).toEqual([])
})

test('R-LUN-10: without a summing up and a goal nothing can be signed', () => {
  expect(holdTalk(pack).found('R-LUN-10')).toEqual([
    { gate: 'conclude', kind: 'plan-empty' },
    { gate: 'conclude', kind: 'field-missing', field: `done.${node('m10')}` },
  ])
  expect(readyToSign().blocks('conclude')).toEqual([])
})

describe('R-LUN-11: place, date, next time, and two signatures', () => {
  test('each that is missing is named', () => {
    expect(
      holdTalk(pack)
        .found('R-LUN-11')
        .filter(({ kind }) => kind === 'field-missing'),
    ).toEqual(['sted', 'dato', 'neste'].map(field => ({ gate: 'conclude', kind: 'field-missing', field })))
  })

  test('both sign the same bytes, which stay; a change asks both again', () => {
    const talk = readyToSign()
    const hash = talk.confirm(maja)
    expect(talk.found('R-LUN-11')).toEqual([{ gate: 'file', kind: 'unconfirmed', by: [jonas] }])
    talk.confirm(jonas)
    expect(talk.found('R-LUN-11')).toEqual([])
    const signed = talk.read().sealed[hash]
    talk.write({ field: 'sted' }, 'Lunner')
    expect(talk.found('R-LUN-11')).toEqual([{ gate: 'file', kind: 'unconfirmed', by: [maja, jonas] }])
    expect(talk.read().sealed[hash]).toBe(signed)
    expect(signed).toContain('Roa')
  })
})

test('R-LUN-12: goals that ask nothing of one of the two cannot be signed', () => {
  const talk = holdTalk(pack)
  const { leder: _, ...onlyHis } = whole
  const goal = talk.agree(group.work, onlyHis)
  expect(talk.found('R-LUN-12')).toEqual([{ gate: 'conclude', kind: 'field-nowhere', field: 'leder' }])
  setField(talk.hers, maja, { agreement: goal, field: 'leder', value: 'Gir tid' })
  expect(talk.found('R-LUN-12')).toEqual([])
})

test('R-LUN-13: a goal builds on a module or on the purpose, and can be measured', () => {
  const talk = holdTalk(pack)
  const goal = talk.agree(group.personal, { maal: 'Si fra tidligere' })
  expect(talk.found('R-LUN-13')).toEqual([
    { gate: 'agreement', kind: 'agreement-incomplete', agreement: goal, missing: ['maaling', 'fra'] },
  ])
  talk.agree(group.personal, { ...whole, fra: ['formaal' as NodeId] })
  expect(talk.found('R-LUN-13')).toHaveLength(1)
})

test('R-LUN-13: a goal of the action programme isn’t offered to build on the action programme', () => {
  const from = fieldsOf(pack.plan!).find(field => field.type === 'parts')!
  expect(partsToOffer(from, pack)).toEqual(expect.arrayContaining([node('m10'), 'formaal']))
  expect(partsToOffer(from, pack)).not.toContain(node('m11'))
  expect(partsToOffer(from, pack, [node('m11')])).toContain(node('m11'))
})

test('R-LUN-14: the goals from last time are shown in module 1', () => {
  expect(carriedTo(pack, 'previous-plan')).toEqual([node('m1.q5')])
})

test('R-LUN-15: the competence attest takes no CV and no formal education', () => {
  for (const id of ['m6.tool', 'm6.no-cv']) {
    expect(pack.nodes.find(each => each.id === node(id))).toMatchObject({ input: 'none' })
  }
})

describe('R-LUN-16: who is due', () => {
  const on = (day: string, facts: PersonFacts, lastHeld: string | null = null) =>
    standing(pack, facts, lastHeld, day)

  test('permanent staff must, substitutes of more than a year should, others are not listed', () => {
    expect(on('2027-02-20', { permanent: true })).toMatchObject({
      level: 'mandatory',
      dueFrom: '',
      deadline: '2027-03-31',
    })
    expect(on('2027-02-20', { permanent: false, since: '2026-01-20' }).level).toBe('should')
    expect(on('2027-02-20', { permanent: false, since: '2026-02-20' })).toMatchObject({
      level: null,
      dueFrom: null,
    })
    expect(on('2027-02-20', {}).level).toBeNull()
  })

  test('the next one is due with the next season, until the end of March', () => {
    expect(on('2027-12-31', { permanent: true }, '2027-02-18')).toMatchObject({
      dueFrom: '2028-02-15',
      deadline: '2028-03-31',
    })
    expect(isDue(on('2028-02-14', { permanent: true }, '2027-12-30'), '2028-02-14')).toBe(false)
    expect(isDue(on('2028-02-15', { permanent: true }, '2027-12-30'), '2028-02-15')).toBe(true)
  })

  test('the leader is asked for what the form goes by, and for nothing else', () => {
    expect(askedOf(pack)).toEqual([
      'permanent',
      'since',
      'leaderPosition',
      'unskilled',
      'jobCode',
      'shortEducation',
    ])
  })
})

test('R-LUN-17: only leader and employee read the yearly conversation', () => {
  const { pack: form } = holdTalk(pack).situation()
  expect(readersOf(form, node('m2.q3'))).toEqual(['leader', 'employee'])
  expect(readersOf(form, 'plan')).toEqual(['leader', 'employee'])
  const { pack: pay } = holdTalk(pack, { part: node('m12') }).situation()
  expect(readersOf(pay, node('m12.q1'))).toEqual(['leader', 'employee', 'unionRep'])
})

test('R-LUN-18: preparation is its author’s, and never in the record', () => {
  const { pack: form } = holdTalk(pack).situation()
  expect(readersOf(form, 'preparation')).toEqual(['author'])
  for (const id of ['prep.leader', 'prep.employee']) expect(isExcludedFromRecord(form, node(id))).toBe(true)
})

describe('R-LUN-02, R-LUN-03: what the leader is asked about the employee', () => {
  const askedIn = (date: string, employee: Employee) =>
    factsToAsk({ ...holdTalk(pack, { date }).situation({ employee }), pack })

  test('in most years only whether the employee leads others', () => {
    expect(askedIn('2027-03-10', {})).toEqual(['leaderPosition'])
    expect(askedIn('2027-03-10', { leaderPosition: true })).toEqual(['leaderPosition'])
  })

  test('in 2009 one thing after the other, and no further than it decides', () => {
    expect(askedIn('2009-03-02', { leaderPosition: false })).toEqual(['leaderPosition', 'unskilled'])
    expect(askedIn('2009-03-02', { leaderPosition: false, unskilled: false })).toHaveLength(2)
    expect(askedIn('2009-03-02', { leaderPosition: false, unskilled: true })).toContain('jobCode')
    const consultant = { leaderPosition: false, unskilled: true, jobCode: '6559' }
    expect(askedIn('2009-03-02', consultant)).toContain('shortEducation')
    expect(askedIn('2009-03-02', { ...consultant, jobCode: '6912' })).not.toContain('shortEducation')
  })

  test('what hangs on an answer that isn’t here is said to, and its reason is the rule’s own words', () => {
    expect(moduleFor('m8', {})?.hangsOn).toEqual(['leaderPosition'])
    expect(moduleFor('m8', { leaderPosition: false })?.hangsOn).toEqual([])
    expect(moduleFor('m1', {})).toMatchObject({ hangsOn: [], reason: { en: 'Module 1 is required.' } })
    expect(moduleFor('m6', {})?.reason?.en).toBe('Module 6 is required for everybody.')
  })

  test('what follows from the answers goes to the phone that doesn’t know them', () => {
    const talk = holdTalk(pack, { date: '2009-03-02' })
    const employee = { leaderPosition: true, unskilled: true, jobCode: '6912' }
    choosePart(talk.hers, maja, node('m8'), true)
    for (const { part, isIn } of partsToSay({ ...talk.situation({ employee }), pack }))
      choosePart(talk.hers, maja, part, isIn)
    talk.meet()
    expect(talk.read(talk.his).chosenParts).toMatchObject({ [node('m6')]: true, [node('m8')]: false })
    const form = talk.situation({}, talk.his).pack
    expect(form.nodes.some(({ id }) => id === node('m6.q1'))).toBe(true)
    expect(partsToSay({ ...talk.situation({ employee }), pack })).toEqual([])
  })
})

test('R-LUN-10: the summing up, and what the action programme is held against, are ticked where the plan is written', () => {
  const { pack: form } = holdTalk(pack).situation()
  expect(mustBeDone(form).map(row => row.node)).toEqual([node('m10')])
  expect(checksOfPlan(form).map(({ heading, rows }) => [heading.id, rows.length])).toEqual([
    [node('m11.req'), 6],
  ])
  const { pack: pay } = holdTalk(pack, { part: node('m12') }).situation()
  expect([...mustBeDone(pay), ...checksOfPlan(pay)]).toEqual([])
})
