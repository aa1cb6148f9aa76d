import { describe, expect, test } from 'vitest'
import { addDevice } from '../../src/document/participants.ts'
import { tickTask } from '../../src/document/plan.ts'
import { toggleCheck } from '../../src/document/talk.ts'
import { carriedTo } from '../../src/domain/access.ts'
import { pointsOf, questionsOf } from '../../src/domain/content.ts'
import { filingTasks, tickFor } from '../../src/domain/filing.ts'
import { groupTalkIn } from '../../src/domain/group.ts'
import type { DeviceId, NodeId, PackId, ParticipantId, PersonId } from '../../src/domain/ids.ts'
import { pathOf } from '../../src/domain/path.ts'
import { isDue, standingOf } from '../../src/domain/people.ts'
import type { ConversationSummary } from '../../src/domain/summary.ts'
import { catalogue } from '../../src/packs/catalogue.ts'
import { holdTalk, jonas, maja } from './heldTalk.ts'
import { readersOf } from './readersOf.ts'
import { readPack } from './readPack.ts'

const [albertslund, kungsbacka] = await Promise.all(
  ['albertslund', 'kungsbacka'].map(id => readPack(id as PackId)),
)
const mus = groupTalkIn(albertslund!)!
const team = groupTalkIn(kungsbacka!)!
const [fatima, ole] = ['fatima', 'ole'] as ParticipantId[]
const members = [fatima!, ole!]
const whole = {
  hvad: 'Makkerpar på ruten',
  hvornaar: '2027-04-01',
  hvem: [jonas, fatima!, ole!],
  ansvar: [maja],
  opfoelgning: '2027-05-01',
}

test('Two forms let a leader talk with a group, one as the yearly talk and one beside it', async () => {
  const all = await Promise.all(catalogue.map(({ id }) => readPack(id)))
  const groups = all.flatMap(pack => groupTalkIn(pack) ?? [])
  expect(groups.map(({ part, conditions, about }) => [part, conditions.length, about.length])).toEqual([
    [null, 0, 0],
    ['kungsbacka.group', 3, 3],
  ])
})

describe('R-ALB-15: a group is one leader and two or more employees', () => {
  const outside = (held: ReturnType<typeof holdTalk>) =>
    held.found('R-ALB-15').map(({ gate, ...what }) => ('role' in what ? [gate, what.role, what.count] : what))

  test('with two members and more it can be held, with one it can’t', () => {
    expect(mus.fewestMembers).toBe(2)
    expect(outside(holdTalk(albertslund!, { axes: mus.axes, members }))).toEqual([])
    expect(outside(holdTalk(albertslund!, { axes: mus.axes, members: [fatima!] }))).toEqual([])
    expect(outside(holdTalk(albertslund!, { axes: mus.axes }))).toEqual([['prepare', 'employee', 1]])
    expect(outside(holdTalk(albertslund!))).toEqual([])
  })

  test('an agreement is for all of them or for those who are named', () => {
    const talk = holdTalk(albertslund!, { axes: mus.axes, members })
    const group = 'albertslund.opgaver' as NodeId
    talk.agree(group, whole)
    talk.agree(group, { ...whole, hvem: [ole!], ansvar: [ole!] }, talk.his)
    talk.meet()
    expect(talk.found('R-ALB-09')).toEqual([])
    expect(talk.read().agreements.map(({ values }) => values.hvem)).toMatchObject([
      { participants: expect.arrayContaining([jonas, fatima, ole]) },
      { participants: [ole] },
    ])
  })

  test('every one of them picks three words of their own, and all see them before they talk', () => {
    const talk = holdTalk(albertslund!, { axes: mus.axes, members })
    expect(talk.found('R-ALB-04')).toMatchObject([{ by: [maja, jonas, fatima, ole], exactly: 3 }])
  })

  test('all say yes to one and the same plan', () => {
    const talk = holdTalk(albertslund!, { axes: mus.axes, members })
    talk.agree('albertslund.opgaver' as NodeId, whole)
    talk.confirm(maja, jonas, fatima!)
    expect(talk.found('R-ALB-13')).toMatchObject([{ by: [ole] }])
    talk.confirm(ole!)
    expect(talk.found('R-ALB-13')).toEqual([])
    expect(talk.situation().plan.isSealed).toBe(true)
  })
})

test('R-ALB-10: one agreement of the group is a plan for each of its members', () => {
  const talk = holdTalk(albertslund!, { axes: mus.axes, members })
  const lacking = (me: ParticipantId) => talk.found('R-ALB-10', { me }).length
  const everybody = [maja, jonas, ...members]
  expect(everybody.map(lacking)).toEqual([1, 1, 1, 1])
  talk.agree('albertslund.opgaver' as NodeId, whole)
  expect(everybody.map(lacking)).toEqual([0, 0, 0, 0])
})

test('R-ALB-12: the plan goes into the folder of each member, and is filed when there is a tick for each', () => {
  const talk = holdTalk(albertslund!, { axes: mus.axes, members })
  talk.agree('albertslund.opgaver' as NodeId, whole)
  talk.confirm(maja, jonas, ...members)
  const [task] = filingTasks(albertslund!, talk.read())
  expect(task).toMatchObject({ by: [maja], foldersOf: [jonas, ...members] })
  const isOpen = () => talk.found('R-ALB-12').some(({ kind }) => kind === 'task-open')
  const at = '2027-03-11T09:00:00Z'
  tickTask(talk.hers, maja, { task: tickFor(task!.task, jonas), at })
  tickTask(talk.hers, maja, { task: tickFor(task!.task, fatima!), at })
  expect(isOpen()).toBe(true)
  // The last one on another phone at the same time: none of them is lost.
  tickTask(talk.his, maja, { task: tickFor(task!.task, ole!), at })
  talk.meet()
  expect(isOpen()).toBe(false)
  tickTask(talk.hers, maja, { task: tickFor(task!.task, jonas), at })
  expect(isOpen()).toBe(true)
  // One tick for all, as it was made before each had their own, speaks for everybody.
  tickTask(talk.hers, maja, { task: task!.task, at })
  expect(isOpen()).toBe(false)
})

test('R-ALB-01: a talk in a group is the year’s talk of every member', () => {
  const talk = { id: 'group', date: '2027-03-10', station: 'followup' } as unknown as ConversationSummary
  for (const name of ['Jonas', 'Fatima', 'Ole']) {
    const person = {
      id: name as PersonId,
      name,
      form: albertslund!.id,
      facts: {},
      talks: [talk.id],
    }
    expect(isDue(standingOf(person, albertslund!, [], '2027-03-11'), '2027-03-11')).toBe(true)
    expect(isDue(standingOf(person, albertslund!, [talk], '2027-03-11'), '2027-03-11')).toBe(false)
  }
})

test('How far each has come is told of every one of them', () => {
  const talk = holdTalk(albertslund!, { axes: mus.axes, members })
  for (const who of [maja, jonas])
    addDevice(talk.hers, who, { id: `${who}-phone` as DeviceId, signKey: 's', sealKey: 'e' })
  const situation = talk.situation()
  const { each, reach } = pathOf({ ...situation, findings: talk.findings() })
  expect(each).toEqual({ [maja]: 'prepare', [jonas]: 'prepare', [fatima!]: 'invite', [ole!]: 'invite' })
  expect(reach).toEqual({ mine: 'prepare', others: 'prepare' })
})

describe('R-KBA-11: same goals, same manager, same organisation', () => {
  const conditions = team.conditions.map(({ node }) => node.id)
  const held = () => holdTalk(kungsbacka!, { part: team.part!, members })
  const missing = (checks: NodeId[]) => held().found('R-KBA-11', { mine: { checks } })

  test('all three are asked of the leader, and each that lacks is named', () => {
    expect(conditions).toEqual([1, 2, 3].map(at => `kungsbacka.group.cond${at}`))
    expect(missing([])).toHaveLength(3)
    expect(missing(conditions.slice(0, 2))).toEqual([
      { gate: 'prepare', kind: 'field-missing', field: 'ticked.kungsbacka.group.cond3' },
    ])
    expect(missing(conditions)).toEqual([])
  })

  test('without them the group can’t talk, whatever a member ticks', () => {
    const talk = held()
    for (const node of conditions) toggleCheck(talk.his, jonas, node)
    expect(talk.blocks('talk')).toEqual(['R-KBA-11a', 'R-KBA-11b', 'R-KBA-11c'])
    expect(talk.blocks('talk', { me: jonas })).toEqual([])
  })

  test('one member is no group', () => {
    const talk = holdTalk(kungsbacka!, { part: team.part! })
    expect(talk.found('R-KBA-11', { mine: { checks: conditions } })).toMatchObject([
      { kind: 'participants-outside', role: 'employee', min: 2, count: 1 },
    ])
  })
})

describe('R-KBA-12: the group talk comes beside the individual one', () => {
  const talk = (part?: string) =>
    ({
      id: 'group',
      date: '2027-03-10',
      station: 'talk',
      ...(part ? { part } : {}),
    }) as unknown as ConversationSummary
  const person = {
    id: 'p' as PersonId,
    name: 'Jonas',
    form: kungsbacka!.id,
    facts: { permanent: true },
    talks: [talk().id],
  }

  test('it leaves the individual one of the year due', () => {
    const held = { ...talk('Uppföljning i grupp'), station: 'followup' as const }
    expect(isDue(standingOf(person, kungsbacka!, [held], '2027-04-01'), '2027-04-01')).toBe(true)
    const { part: _, ...individual } = held
    expect(isDue(standingOf(person, kungsbacka!, [individual], '2027-04-01'), '2027-04-01')).toBe(false)
  })

  test('its analysis has its place in the individual talk, where competence is planned', () => {
    const { pack: individual } = holdTalk(kungsbacka!).situation()
    expect(carriedTo(individual, 'kungsbacka.group.g3')).toEqual(['kungsbacka.c10'])
  })

  test('it has the four topics of its own, a private place for each, and what is written stays in the group', () => {
    const { pack: form, conversation } = holdTalk(kungsbacka!, { part: team.part!, members }).situation()
    expect(questionsOf(form, conversation.edition).map(({ id }) => id)).toEqual(
      [1, 2, 3, 4].map(at => `kungsbacka.group.g${at}`),
    )
    // What helps the leader decide on such a talk isn't said in the middle of it.
    for (const question of questionsOf(form, conversation.edition))
      expect(pointsOf(form, conversation.edition, question)).toEqual([])
    expect(readersOf(form, 'preparation')).toEqual(['author'])
    expect(readersOf(form, 'kungsbacka.group.g3' as NodeId)).toEqual(['leader', 'employee'])
  })
})
