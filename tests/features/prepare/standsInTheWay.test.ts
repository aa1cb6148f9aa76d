import { expect, test } from 'vitest'
import { confirmSetting } from '../../../src/document/setting.ts'
import type { PackId } from '../../../src/domain/ids.ts'
import { pathOf } from '../../../src/domain/path.ts'
import { isPrepared, nextStepOf } from '../../../src/features/prepare/standsInTheWay.ts'
import { holdTalk, jonas, maja } from '../../packs/heldTalk.ts'
import { readPack } from '../../packs/readPack.ts'

const lunner = await readPack('lunner' as PackId)

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
