import { expect, test } from 'vitest'
import { confirmSetting } from '../../../src/document/setting.ts'
import { groupTalkIn } from '../../../src/domain/group.ts'
import type { DeviceId, PackId, ParticipantId } from '../../../src/domain/ids.ts'
import { pathOf } from '../../../src/domain/path.ts'
import { hasSaidYes } from '../../../src/domain/settingYes.ts'
import { awaitedAnswers, isPrepared, nextStepOf } from '../../../src/features/prepare/standsInTheWay.ts'
import { holdTalk, jonas, maja } from '../../packs/heldTalk.ts'
import { readPack } from '../../packs/readPack.ts'

const lunner = await readPack('lunner' as PackId)
const kungsbacka = await readPack('kungsbacka' as PackId)
const albertslund = await readPack('albertslund' as PackId)

/** Jonas said yes to a talk by Lunner's form, as Jonas's phone shows it. */
function agreedTalk(date: string) {
  const talk = holdTalk(lunner, { date })
  talk.meet()
  confirmSetting(talk.his, jonas)
  talk.meet()
  return talk
}

function viewOf({ situation, findings, his }: ReturnType<typeof holdTalk>) {
  const { conversation, pack, ...rest } = situation({}, his)
  const found = findings({}, his)
  const { station } = pathOf({ ...rest, conversation, pack, findings: found })
  const me = conversation.participants.find(({ id }) => id === jonas)!
  return { conversation, pack, findings: found, me, station, isReadOnly: false }
}

test('Where a form asks for a day and none is agreed, nobody is ready, and the way on is to the day', () => {
  const talk = agreedTalk('')
  confirmSetting(talk.hers, maja)
  talk.meet()
  expect(isPrepared(viewOf(talk), jonas)).toBe(false)
  expect(nextStepOf(viewOf(talk))).toBe('setting')
})

test('With a day that waits for the other’s yes there is nothing left to do', () => {
  const talk = agreedTalk('2027-03-10')
  expect(isPrepared(viewOf(talk), jonas)).toBe(true)
  expect(isPrepared(viewOf(talk), maja)).toBe(false)
  expect(nextStepOf(viewOf(talk))).not.toBe('setting')
})

test('Of a group, who hasn’t answered is waited for only where something hangs on them', () => {
  const fatima = 'fatima' as ParticipantId
  const waitedFor = (...[form, held]: Parameters<typeof holdTalk>) => {
    const talk = holdTalk(form, { members: [fatima], ...held })
    const read = talk.read()
    const isHere = { id: 'phone' as DeviceId, signKey: '', sealKey: '' }
    const conversation = {
      ...read,
      group: { leader: maja, left: [] },
      participants: read.participants.map(one => (one.id === fatima ? one : { ...one, devices: [isHere] })),
    }
    const view = viewOf({ ...talk, situation: (more, doc) => talk.situation({ ...more, conversation }, doc) })
    return awaitedAnswers({ ...view, others: conversation.participants.filter(({ id }) => id !== jonas) })
  }
  expect(waitedFor(kungsbacka, { part: 'kungsbacka.group' })).toEqual([])
  expect(waitedFor(albertslund, { axes: groupTalkIn(albertslund)!.axes })).toEqual([fatima])
})

test('Whoever makes a talk beside the yearly one has said yes to its day, as to any other', () => {
  const { conversation, pack } = viewOf(holdTalk(lunner, { part: 'lunner.m12' }))
  expect(hasSaidYes(pack, conversation, maja)).toBe(true)
  expect(hasSaidYes(pack, conversation, jonas)).toBe(false)
})
