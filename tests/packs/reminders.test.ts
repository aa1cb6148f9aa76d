import { expect, test } from 'vitest'
import { endTalk, startTalk, toggleCheck } from '../../src/document/talk.ts'
import type { Conversation } from '../../src/domain/conversation.ts'
import type { DeviceId, NodeId, PackId } from '../../src/domain/ids.ts'
import { blockersOf } from '../../src/domain/rules.ts'
import { type HeldTalk, holdTalk, jonas, maja } from './heldTalk.ts'
import { readPack } from './readPack.ts'

/** By number of section 8: what each role is told at the station where it helps. */
function told(talk: HeldTalk, who: 'leader' | 'employee', more = {}): string[] {
  const doc = who === 'leader' ? talk.hers : talk.his
  return talk
    .findings(more, doc)
    .filter(({ what }) => what.kind === 'reminder')
    .map(
      ({ ruleId, what }) =>
        `${/remind\.(\d+)/.exec(ruleId)?.[1] ?? ruleId} ${what.kind === 'reminder' ? what.at : ''}`,
    )
}

async function talkBy(id: string, date?: string) {
  const talk = holdTalk(await readPack(id as PackId), date ? { date } : {})
  const start = () => {
    startTalk(talk.hers, '2027-03-10T09:00:00Z')
    talk.meet()
  }
  const seal = () => {
    endTalk(talk.hers, '2027-03-10T10:00:00Z')
    talk.confirm(maja, jonas)
  }
  const tick = (...nodes: string[]) => {
    for (const node of nodes) toggleCheck(talk.hers, maja, node as NodeId)
    talk.meet()
  }
  return { talk, start, seal, tick }
}

function everybodyIn(talk: HeldTalk): Conversation {
  const { participants, ...rest } = talk.read()
  const devices = [{ id: 'phone' as DeviceId, signKey: '', sealKey: '' }]
  return { ...rest, participants: participants.map(person => ({ ...person, devices })) }
}

test('Lunner: before the talk, in it, at the signing and after it', async () => {
  const { talk, start, seal } = await talkBy('lunner')
  expect(told(talk, 'leader')).toEqual(['4 talk', '5 prepare', '11 invite'])
  expect(told(talk, 'employee')).toEqual(['4 talk', '5 prepare'])
  const substitute = { employee: { permanent: false, monthsEmployed: 13 } }
  expect(told(talk, 'leader', substitute)).toContain('9 invite')
  const late = { now: { date: '2027-02-25' } }
  expect(told(talk, 'leader', late)).toContain('3 prepare')
  const everybody = [maja, jonas]
  const agreed = { ...talk.read(), settingConfirmedBy: everybody, timeConfirmedBy: everybody }
  expect(told(talk, 'leader', { ...late, conversation: agreed })).not.toContain('3 prepare')
  start()
  expect(told(talk, 'employee')).toEqual(['6 agree'])
  talk.agree('lunner.m11.goal.work' as NodeId, { maal: 'Lede møtet' })
  talk.meet()
  expect(told(talk, 'employee')).toEqual(['6 agree', '7 agree', '8 seal'])
  seal()
  expect(told(talk, 'employee')).toEqual(['10 followup'])
})

test('KS: what was done is not asked for again', async () => {
  const { talk, start, seal, tick } = await talkBy('ks')
  expect(told(talk, 'leader')).toEqual(['3 invite', '4 prepare', '5 talk', '6 talk', '8 talk'])
  const late = { now: { date: '2027-03-01' } }
  expect(told(talk, 'leader', late)).toContain('1 invite')
  expect(told(talk, 'leader', { ...late, conversation: everybodyIn(talk) })).not.toContain('1 invite')
  expect(told(talk, 'employee')).toEqual(['4 prepare', '5 talk', '6 talk', '8 talk'])
  tick('ks.invite.enclose-info', 'ks.invite.enclose-form', 'ks.open.expectations', 'ks.open.themes')
  start()
  expect(told(talk, 'leader')).toEqual(['6 talk', '9 agree'])
  talk.agree('ks.competence.other' as NodeId, { maal: 'Rolleklarhet' })
  expect(told(talk, 'leader')).toEqual([])
  seal()
  expect(told(talk, 'leader')).toEqual(['7 followup'])
})

test('Göteborg: the manager hears of the routine, and both of what becomes public', async () => {
  const { talk, start, seal, tick } = await talkBy('goteborg')
  const writing = ['R-GBG-15 writing', '7 writing']
  expect(told(talk, 'leader')).toEqual([
    writing[0],
    '2 invite',
    '3 prepare',
    '4 talk',
    '5 talk',
    '6 prepare',
    writing[1],
  ])
  expect(told(talk, 'employee')).not.toContain('6 prepare')
  tick('goteborg.prep.apt')
  start()
  expect(told(talk, 'leader')).toEqual(writing)
  talk.write({ note: 'goteborg.s8.note' as NodeId }, 'Kör taxi på helger')
  expect(told(talk, 'leader')).toEqual([...writing, '8 talk'])
  seal()
  expect(told(talk, 'leader')).toEqual([...writing, '9 followup'])
})

test('Kungsbacka: each hears what is theirs', async () => {
  const { talk, start, seal, tick } = await talkBy('kungsbacka')
  expect(told(talk, 'leader')).toEqual([
    '1 prepare',
    '2 prepare',
    '4 invite',
    '5 invite',
    '6 talk',
    '7 writing',
  ])
  expect(told(talk, 'employee')).toEqual(['2 prepare', '7 writing'])
  tick('kungsbacka.check.aware')
  start()
  expect(told(talk, 'leader')).toEqual(['6 talk', '7 writing'])
  seal()
  expect(told(talk, 'employee')).toEqual(['7 writing', '8 followup'])
})

test.each(['lunner', 'ks', 'goteborg', 'kungsbacka'])(
  'no reminder of %s ever stands in the way',
  async id => {
    const { talk } = await talkBy(id, '2027-07-01')
    const reminders = talk
      .findings({ now: { date: '2027-06-30' } })
      .filter(({ strength }) => strength === 'remind')
    expect(reminders.length).toBeGreaterThan(1)
    for (const gate of ['talk', 'conclude', 'file'] as const) expect(blockersOf(reminders, gate)).toEqual([])
  },
)
