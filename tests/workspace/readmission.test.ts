import { expect, test } from 'vitest'
import { readNotebookEntry } from '../../src/document/notebookDoc.ts'
import { stateOf } from '../../src/document/sharedDoc.ts'
import type { ConversationId } from '../../src/domain/ids.ts'
import { answerAgain, askIn, asking, decide, words, wordsAsked } from './comeBack.ts'
import { joined, moment, type Phone, until } from './twoDevices.ts'
import { question } from './wholeTalk.ts'

const entryOn = (device: Phone, id: ConversationId) => readNotebookEntry(device.disk.read('notebook'), id)!
const epochOn = (device: Phone, id: ConversationId) => entryOn(device, id).rotated?.epoch ?? 0

/** Jonas's phone is lost; he comes back on another. */
async function backAgain() {
  const two = await joined()
  const { between, maja, jonas, id } = two
  maja.session(id).text({ bin: 'ours', note: question }).set('skrevet før')
  await until(() => jonas.view(id).conversation.notes[question] === 'skrevet før')
  jonas.session(id).text({ bin: 'mine', node: question }).set('kun Jonas')
  await moment()
  await jonas.stop()
  const link = await askIn(maja, id)
  const found = await answerAgain({ between, helper: maja, id, link })
  return { ...two, found, link }
}

test('P-111, P-112: whoever lost the phone goes on with everything that was shared, once both have the same words and the other says yes', async () => {
  const { maja, found, id } = await backAgain()
  expect(words(found, id)).toEqual(wordsAsked(maja, id))
  expect(words(found, id)).toHaveLength(4)
  await decide(maja, id, true)
  await until(() => found.view(id).conversation.notes[question] === 'skrevet før')
  expect(found.view(id).me.id).toBe(maja.view(id).others[0]!.id)
  expect(found.view(id).mine.notes[question]).toBeUndefined()
  await until(() => asking(maja, id).state === 'done')
  expect(epochOn(maja, id)).toBe(1)
  expect(epochOn(found, id)).toBe(1)
  expect(String(entryOn(found, id).secret)).toBe(String(entryOn(maja, id).secret))
  found.session(id).text({ bin: 'ours', note: question }).set('videre')
  await until(() => maja.view(id).conversation.notes[question] === 'videre')
  expect(found.view(id).deviceNews.filter(({ kind }) => kind === 'unknown')).toEqual([])
})

test('P-113: the lost phone gets nothing from then on', async () => {
  const { between, maja, found, id } = await backAgain()
  const before = entryOn(maja, id).secret!
  await decide(maja, id, true)
  await until(() => found.view(id).me)
  found.session(id).text({ bin: 'ours', note: question }).set('efter bruddet')
  await until(() => maja.view(id).conversation.notes[question] === 'efter bruddet')
  expect(Buffer.from(stateOf(between.rooms.at(before)!)).includes('efter bruddet')).toBe(false)
})
