import { describe, expect, test } from 'vitest'
import { type Departure, putDeparture, readDepartures } from '../../src/document/departures.ts'
import { keepPlan, readKeptPlans } from '../../src/document/keptPlans.ts'
import { compareNotebooks, mergeNotebook } from '../../src/document/mergeNotebook.ts'
import {
  changeNotebookEntry,
  forgetConversation,
  putNotebookEntry,
  readMyName,
  readNotebookEntries,
  readNotebookEntry,
  setMyName,
} from '../../src/document/notebookDoc.ts'
import { putPerson, readPeople } from '../../src/document/people.ts'
import { type Pin, pinDevice, readPins } from '../../src/document/pinnedDevices.ts'
import { preparationText, readPreparation, sealMyPicks, setMyPicks } from '../../src/document/preparation.ts'
import { applyState, newDoc, type SharedDoc, stateOf } from '../../src/document/sharedDoc.ts'
import type {
  ConversationId,
  DeviceId,
  NodeId,
  PackId,
  ParticipantId,
  PersonId,
  PlanHash,
} from '../../src/domain/ids.ts'

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
    lobbyDevice: null,
    secret,
    invitee: null,
    peer: null,
    addedAt: 1,
    expiresAt: null,
    renewed: [],
    answer: 'none',
    group: null,
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

  test('is not removed by an end that was noted before, here or in the backup', () => {
    const phone = 'phone' as DeviceId
    const departure: Departure = {
      conversation: walk,
      secret,
      alsoErased: [],
      farewell: { what: 'ended', by: 'maja' as ParticipantId, at: 1, signature: 'x' },
      device: phone,
      isRemoved: false,
      others: [],
      heardAt: null,
    }
    const [cutShortHere, cutShortThere, mine] = [copyOf(backup), copyOf(backup), copyOf(backup)]
    putDeparture(cutShortHere, departure)
    mergeNotebook(cutShortHere, backup)
    putDeparture(cutShortThere, departure)
    mergeNotebook(mine, cutShortThere)
    for (const doc of [cutShortHere, mine]) {
      expect(readDepartures(doc)).toMatchObject([{ isRemoved: true }])
      expect(idsIn(doc)).toEqual([walk])
    }
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

  test('brings all that is in no conversation, too, though one came here by another way', () => {
    const old = copyOf(backup)
    const [id, form] = ['per' as PersonId, 'albertslund' as PackId]
    putPerson(old, id, { name: 'Per Vest', form })
    const mine = write(newDoc(), walk, 'mere sammen')
    for (let times = 0; times < 2; times++) {
      mergeNotebook(mine, old)
      expect(readPeople(mine)).toMatchObject([{ name: 'Per Vest' }])
    }
    const jonas = write(newDoc(), walk, 'jonas’ egne ord', 'jonas')
    mergeNotebook(jonas, old)
    expect(readPeople(jonas)).toEqual([])
  })

  test('is joined word by word also after an older one of the same phone, from before that conversation', () => {
    const old = write(newDoc(), other, 'det første')
    const newer = write(copyOf(old), walk, 'mere sammen')
    for (let phone = 0; phone < 8; phone++) {
      const mine = write(newDoc(), walk, 'noget andet')
      changeNotebookEntry(mine, walk, { secret: new Uint8Array(32).fill(7) })
      for (const one of [old, newer, newer]) mergeNotebook(mine, one)
      expect([noteIn(mine), noteIn(mine, other)]).toEqual(['noget andet\n\nmere sammen', 'det første'])
      expect(readNotebookEntry(mine, walk)?.secret).toEqual(new Uint8Array(32).fill(7))
    }
  })

  test('brings the devices that it knew and the plans that it kept, and overrules none that is known here', () => {
    const by = 'jonas' as ParticipantId
    const phoneOf = (signKey: string) => ({ id: 'd' as DeviceId, signKey, sealKey: 'e' })
    const pin = (doc: SharedDoc, signKey: string, how: Pin['how']) =>
      pinDevice(doc, walk, { of: by, device: phoneOf(signKey), how, isTold: true })
    const old = write(newDoc(), walk, 'mere sammen')
    const hash = 'a'.repeat(64) as PlanHash
    const at = '2026-11-22T10:00:00.000Z'
    const kept = {
      hash,
      canonical: 'plan',
      confirmations: [{ hash, by, device: 'd' as DeviceId, round: 1, at, signature: 's' }],
    }
    pin(old, 'one', 'accepted')
    pin(old, 'two', 'accepted')
    keepPlan(old, walk, kept)
    for (const mine of [newDoc(), write(newDoc(), walk, 'mere sammen')]) {
      const isEmpty = readNotebookEntries(mine).length === 0
      if (!isEmpty) pin(mine, 'two', 'declined')
      mergeNotebook(mine, old)
      const ways = readPins(mine, walk).map(({ device, how }) => `${device.signKey} ${how}`)
      expect(ways).toEqual(['one accepted', isEmpty ? 'two accepted' : 'two declined'])
      expect(readKeptPlans(mine, walk)).toEqual([kept])
    }
    const deleted = copyOf(old)
    forgetConversation(deleted, walk)
    expect([readPins(deleted, walk), readKeptPlans(deleted, walk)]).toEqual([[], []])
    mergeNotebook(deleted, old)
    expect([readPins(deleted, walk).length, readKeptPlans(deleted, walk).length]).toEqual([2, 1])
  })

  test('leaves alone a conversation in which somebody else takes part here', () => {
    const jonas = write(newDoc(), walk, 'jonas’ egne ord', 'jonas')
    expect(compareNotebooks(jonas, backup).ofSomebodyElse).toEqual([walk])
    mergeNotebook(jonas, backup)
    expect(noteIn(jonas)).toBe('jonas’ egne ord')
    expect(readNotebookEntry(jonas, walk)?.me).toBe('jonas')
  })
})
