import { describe, expect, test } from 'vitest'
import { compareNotebooks, mergeNotebook } from '../../src/document/mergeNotebook.ts'
import {
  forgetConversation,
  putNotebookEntry,
  readMyName,
  readNotebookEntries,
  readNotebookEntry,
  setMyName,
} from '../../src/document/notebookDoc.ts'
import { preparationText, readPreparation, sealMyPicks, setMyPicks } from '../../src/document/preparation.ts'
import { applyState, newDoc, type SharedDoc, stateOf } from '../../src/document/sharedDoc.ts'
import type { ConversationId, NodeId, ParticipantId } from '../../src/domain/ids.ts'

const walk = 'walk' as ConversationId
const other = 'other' as ConversationId
const question = 'q1' as NodeId
const secret = new Uint8Array(32).fill(5)

function write(doc: SharedDoc, id: ConversationId, note: string, me = 'maja'): SharedDoc {
  putNotebookEntry(doc, {
    id,
    me: me as ParticipantId,
    role: 'leader',
    invitation: null,
    secret,
    invitee: null,
    peer: null,
    addedAt: 1,
    expiresAt: null,
    isArchived: false,
    answer: 'none',
  })
  setMyName(doc, me)
  preparationText(doc, id, question).set(note)
  setMyPicks(doc, id, ['a', 'b'] as NodeId[])
  return doc
}
const copyOf = (doc: SharedDoc): SharedDoc => {
  const copy = newDoc()
  applyState(copy, stateOf(doc), null)
  return copy
}
const noteIn = (doc: SharedDoc, id = walk) => readPreparation(doc, id).notes[question]
const idsIn = (doc: SharedDoc) => readNotebookEntries(doc).map(({ id }) => id)

describe('A notebook from a backup', () => {
  const backup = write(newDoc(), walk, 'mere sammen')

  test('comes whole into an empty one, and a second time changes nothing', () => {
    const mine = newDoc()
    mergeNotebook(mine, backup)
    expect(readNotebookEntry(mine, walk)?.secret).toEqual(secret)
    expect(noteIn(mine)).toBe('mere sammen')
    expect(readMyName(mine)).toBe('maja')
    mergeNotebook(mine, backup)
    expect(noteIn(mine)).toBe('mere sammen')
    expect(idsIn(mine)).toEqual([walk])
  })

  test('comes beside what another notebook holds, whose name stays, and a second time changes nothing', () => {
    const mine = write(newDoc(), other, 'mit eget', 'fatima')
    for (let times = 0; times < 2; times++) {
      expect(compareNotebooks(mine, backup)[times ? 'alreadyHere' : 'missingHere']).toEqual([walk])
      mergeNotebook(mine, backup)
      expect(idsIn(mine).sort()).toEqual([other, walk])
      expect([noteIn(mine), noteIn(mine, other)]).toEqual(['mere sammen', 'mit eget'])
      expect(readMyName(mine)).toBe('fatima')
    }
  })

  test('never takes back what was changed here since', () => {
    const mine = copyOf(backup)
    preparationText(mine, walk, question).set('mere samarbejde')
    sealMyPicks(mine, walk, { picks: ['c'] as NodeId[], salt: secret })
    mergeNotebook(mine, backup)
    expect(noteIn(mine)).toBe('mere samarbejde')
    expect(readPreparation(mine, walk)).toMatchObject({ picks: ['c'], isCommitted: true })
  })

  test('brings back a conversation that was deleted here since, once', () => {
    const mine = copyOf(backup)
    forgetConversation(mine, walk)
    expect(compareNotebooks(mine, backup).missingHere).toEqual([walk])
    for (let times = 0; times < 2; times++) {
      mergeNotebook(mine, backup)
      expect(readNotebookEntry(mine, walk)?.secret).toEqual(secret)
      expect(noteIn(mine)).toBe('mere sammen')
      expect(readPreparation(mine, walk).picks).toEqual(['a', 'b'])
    }
  })

  test('joins with a notebook that came to the same conversation by another way, without doubling words', () => {
    const mine = write(newDoc(), walk, 'mere sammen')
    mergeNotebook(mine, backup)
    expect(noteIn(mine)).toBe('mere sammen')
    const newer = write(newDoc(), walk, 'noget andet')
    for (let times = 0; times < 2; times++) {
      mergeNotebook(newer, backup)
      expect(noteIn(newer)).toBe('noget andet\n\nmere sammen')
    }
  })

  test('leaves alone a conversation in which somebody else takes part here', () => {
    const jonas = write(newDoc(), walk, 'jonas’ egne ord', 'jonas')
    expect(compareNotebooks(jonas, backup).ofSomebodyElse).toEqual([walk])
    mergeNotebook(jonas, backup)
    expect(noteIn(jonas)).toBe('jonas’ egne ord')
    expect(readNotebookEntry(jonas, walk)?.me).toBe('jonas')
  })
})
