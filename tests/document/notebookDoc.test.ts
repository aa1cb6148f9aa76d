import { expect, test } from 'vitest'
import * as Y from 'yjs'
import {
  changeNotebookEntry,
  forgetConversation,
  type NotebookEntry,
  putNotebookEntry,
  readMyName,
  readNotebookEntries,
  readNotebookEntry,
  setMyName,
} from '../../src/document/notebookDoc.ts'
import {
  preparationText,
  readPreparation,
  readSealedPicks,
  reopenMyPicks,
  sealMyPicks,
  setMyPicks,
  toggleMyCheck,
} from '../../src/document/preparation.ts'
import { LOCAL_ORIGIN, newDoc, stateOf } from '../../src/document/sharedDoc.ts'
import type { ConversationId, DeviceId } from '../../src/domain/ids.ts'
import { jonas, maja, nodeId } from './twoPhones.ts'

const id = 'c1' as ConversationId
const secret = new Uint8Array(32).fill(1)
const entry: NotebookEntry = {
  id,
  head: null,
  me: maja,
  role: 'leader',
  lobbyDevice: null,
  invitation: secret,
  secret: null,
  rotated: null,
  keptFrom: [],
  invitee: jonas,
  peer: null,
  peerIs: null,
  addedAt: 1000,
  expiresAt: 2000,
  offeredIn: null,
  renewed: [secret],
  answer: 'none',
  isWithdrawn: false,
  returningTo: null,
  replaced: null,
  group: null,
  leftBy: null,
}
const peer = { id: 'd' as DeviceId, signKey: 's', sealKey: 'e' }
const contains = (bytes: Uint8Array, text: string) => Buffer.from(bytes).includes(text)

const unprepared = { notes: {}, picks: [], isCommitted: false, checks: [] }

test('Conversations are listed in the order in which they came, with what was learnt later', () => {
  const doc = newDoc()
  putNotebookEntry(doc, { ...entry, id: 'c2' as ConversationId, addedAt: 2000 })
  putNotebookEntry(doc, entry)
  changeNotebookEntry(doc, id, { secret, peer, answer: 'admitted', invitation: null })
  expect(readNotebookEntries(doc).map(one => one.id)).toEqual(['c1', 'c2'])
  expect(readNotebookEntry(doc, id)).toEqual({ ...entry, secret, peer, answer: 'admitted', invitation: null })
})

test('A preparation that nobody has begun is empty', () => {
  expect(readPreparation(newDoc(), id)).toEqual(unprepared)
})

test('Notes, ticks and picks belong to their own conversation', () => {
  const doc = newDoc()
  preparationText(doc, id, nodeId('n')).set('kun min')
  preparationText(doc, 'c11' as ConversationId, nodeId('n')).set('en anden')
  toggleMyCheck(doc, id, nodeId('read'))
  setMyPicks(doc, id, [nodeId('k1')])
  expect(readPreparation(doc, id)).toEqual({
    notes: { n: 'kun min' },
    picks: ['k1'],
    isCommitted: false,
    checks: ['read'],
  })
})

test('Sealed picks keep their salt, and stay picked when they are taken back', () => {
  const doc = newDoc()
  const picks = [nodeId('k1'), nodeId('k2'), nodeId('k3')]
  sealMyPicks(doc, id, { picks, salt: secret })
  expect(readSealedPicks(doc, id)).toEqual({ picks, salt: secret })
  expect(readPreparation(doc, id)).toMatchObject({ picks, isCommitted: true })
  reopenMyPicks(doc, id)
  expect(readSealedPicks(doc, id)).toBeNull()
  expect(readPreparation(doc, id)).toMatchObject({ picks, isCommitted: false })
})

test('Forgetting a conversation leaves nothing of it in the state, and the others whole', () => {
  const doc = newDoc()
  setMyName(doc, 'Maja')
  putNotebookEntry(doc, entry)
  putNotebookEntry(doc, { ...entry, id: 'c2' as ConversationId })
  preparationText(doc, id, nodeId('n')).set('hemmeligt')
  preparationText(doc, 'c2' as ConversationId, nodeId('n')).set('bevaret')
  sealMyPicks(doc, id, { picks: [nodeId('hemmeligt-ord')], salt: secret })
  forgetConversation(doc, id)
  expect(readNotebookEntries(doc).map(one => one.id)).toEqual(['c2'])
  expect(readPreparation(doc, id)).toEqual(unprepared)
  expect(contains(stateOf(doc), 'hemmeligt')).toBe(false)
  expect(contains(stateOf(doc), 'bevaret')).toBe(true)
  expect(readMyName(doc)).toBe('Maja')
})

test('The state holds no deleted text, even where the live document keeps it for undo', () => {
  const doc = newDoc()
  const text = doc.getText('note/n')
  const undo = new Y.UndoManager(text, { trackedOrigins: new Set([LOCAL_ORIGIN]) })
  doc.transact(() => text.insert(0, 'fortrudt'), LOCAL_ORIGIN)
  doc.transact(() => text.delete(0, 8), LOCAL_ORIGIN)
  undo.clear()
  expect(contains(Y.encodeStateAsUpdate(doc), 'fortrudt')).toBe(true)
  expect(contains(stateOf(doc), 'fortrudt')).toBe(false)
})
