import { expect, test } from 'vitest'
import { commitPicks } from '../../src/crypto/commitment.ts'
import { readConversation } from '../../src/document/conversationDoc.ts'
import { readSealedPicks } from '../../src/document/preparation.ts'
import { stateOf } from '../../src/document/sharedDoc.ts'
import { Between, create, joined, moment, phone, until } from './twoDevices.ts'
import { hasPicked, herWords, hisWords, pick, question } from './wholeTalk.ts'

test('Picks open only when all are in, and then on both phones', async () => {
  const { maja, jonas, id } = await joined()
  await pick(maja.session(id), herWords)
  await moment(200)
  for (const one of [maja, jonas]) {
    expect(one.view(id).picks.isOpen).toBe(false)
    expect(one.view(id).conversation.picks.every(state => state.opened === null)).toBe(true)
  }
  expect(hasPicked(maja, id, jonas)).toBe(true)
  await pick(jonas.session(id), hisWords)
  await until(() => maja.view(id).picks.isOpen && jonas.view(id).picks.isOpen)
  const his = maja.view(id).conversation.picks.find(one => one.by === jonas.view(id).me.id)
  expect(his?.opened).toEqual({ keywords: hisWords, isTrue: true })
})

test('A commitment is made only when the picks and their salt are on disk', async () => {
  const { maja, id } = await joined()
  const order: string[] = []
  maja.disk.onWritten = name => {
    if (name === 'notebook') order.push(readSealedPicks(maja.disk.read('notebook'), id) ? 'salt' : 'nothing')
  }
  await pick(maja.session(id), herWords)
  expect(order.at(-1)).toBe('salt')
  const sealed = readSealedPicks(maja.disk.read('notebook'), id)!
  await until(() => hasPicked(maja, id))
  const me = maja.view(id).me.id
  const commitment = await commitPicks({
    conversation: id,
    participant: me,
    keywords: sealed.picks,
    salt: sealed.salt,
  })
  expect(maja.view(id).conversation.picks).toEqual([
    { by: me, commitment, opened: null, isChangedLate: false },
  ])
})

test('When the salt cannot be kept, nothing is committed and the words can be sealed again', async () => {
  const { maja, id } = await joined()
  maja.disk.failing.add('notebook')
  await pick(maja.session(id), herWords)
  await until(() => maja.view(id).sync.saved.state === 'failed')
  expect(maja.view(id).conversation.picks).toEqual([])
  expect(maja.view(id).mine).toMatchObject({ isCommitted: false, picks: herWords })
  maja.disk.failing.clear()
  await maja.session(id).sealPicks()
  await until(() => hasPicked(maja, id))
})

test('Picks that were sealed when the power went are committed at the next start', async () => {
  const { between, maja, jonas, id } = await joined()
  maja.disk.onWritten = name => {
    if (name === 'notebook' && readSealedPicks(maja.disk.read('notebook'), id)) maja.disk.crash()
  }
  between.goOffline()
  await pick(maja.session(id), herWords)
  maja.disk.onWritten = () => {}
  const shared = readConversation(maja.disk.read(`conversation-${id}`), () => false)
  expect(shared.ok && shared.value.conversation.picks).toEqual([])
  const again = await maja.crash()
  between.goOffline(false)
  await until(() => hasPicked(again, id))
  await pick(jonas.session(id), hisWords)
  await until(() => again.view(id).picks.isOpen)
})

test('R-ALB-16: a private note and picks that are not shown are in no byte of the shared document', async () => {
  const { maja, jonas, id } = await joined()
  maja.session(id).text({ bin: 'mine', node: question }).set('kun-for-maja')
  await pick(maja.session(id), herWords)
  await until(() => hasPicked(maja, id, jonas))
  await maja.stop()
  await jonas.stop()
  for (const one of [maja, jonas]) {
    const bytes = Buffer.from(stateOf(one.disk.read(`conversation-${id}`))).toString('latin1')
    expect(bytes).toContain('Maja')
    expect(bytes).not.toMatch(/kun-for-maja|relationer|senior/)
  }
  expect(Buffer.from(stateOf(maja.disk.read('notebook'))).toString('latin1')).toContain('kun-for-maja')
})

test('A note that was shared is a copy, and the private one stays what and where it is', async () => {
  const { maja, jonas, id } = await joined()
  const session = maja.session(id)
  session.text({ bin: 'mine', node: question }).set('delt')
  session.shareNote(question)
  session.text({ bin: 'mine', node: question }).set('delt, og mere')
  await until(() => jonas.view(id).conversation.shared[0]?.text === 'delt')
  await until(() => maja.view(id).mine.notes[question] === 'delt, og mere')
})

test('Picks made before the other has joined stay closed', async () => {
  const maja = await phone(new Between())
  const id = await create(maja)
  await pick(maja.session(id), herWords)
  await moment()
  expect(maja.view(id).conversation.picks).toMatchObject([{ opened: null }])
})
