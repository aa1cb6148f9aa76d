import { expect, test } from 'vitest'
import type { PackId } from '../../src/domain/ids.ts'
import { remindersAt } from '../../src/domain/reminders.ts'
import { holdTalk } from '../packs/heldTalk.ts'
import { readPack } from '../packs/readPack.ts'

const told = async (form: string, at: string) => {
  const pack = await readPack(form as PackId)
  return remindersAt(pack, holdTalk(pack).findings(), at).map(({ ruleId }) => ruleId)
}

test('a station says what the form would have people remember there', async () => {
  expect(await told('ks', 'prepare')).toEqual(['R-KS-remind.4'])
  expect(await told('kungsbacka', 'invite')).toEqual(['R-KBA-remind.4'])
})

test('what a row of the checklist says already isn’t said twice', async () => {
  expect(await told('kungsbacka', 'prepare')).toEqual([])
  expect(await told('albertslund', 'invite')).toEqual([])
})
