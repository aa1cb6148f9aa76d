import { describe, expect, test } from 'vitest'
import { agreementText, agreeOnMark, removeAgreement } from '../../src/document/agreements.ts'
import { makeNote } from '../../src/document/markRows.ts'
import {
  addMark,
  addOwnMark,
  noteMark,
  ownMarks,
  ownMarkText,
  readMarks,
  readOwnMarks,
  removeMark,
  restoreMark,
  shareMark,
} from '../../src/document/marks.ts'
import { mergeNotebook } from '../../src/document/mergeNotebook.ts'
import { textNames } from '../../src/document/names.ts'
import { forgetConversation } from '../../src/document/notebookDoc.ts'
import { readPreparation } from '../../src/document/preparation.ts'
import { applyState, newDoc, type SharedDoc, stateOf } from '../../src/document/sharedDoc.ts'
import { textHandle } from '../../src/document/textHandle.ts'
import type { ConversationId } from '../../src/domain/ids.ts'
import { agreementFrom } from '../../src/domain/marks.ts'
import { jonas, maja, markId, nodeId, read, twoPhones } from './twoPhones.ts'

const question = nodeId('q1')
const note = nodeId('note')
const mark = markId('m')
const joint = { node: note, isJoint: true }
const words = (doc: SharedDoc) => textHandle(doc, textNames.mark(mark))
const fates = (doc: SharedDoc) => readMarks(doc).map(({ fate }) => fate)

function withMark(text = 'natholdet') {
  const phones = twoPhones()
  addMark(phones.hers, maja, { id: mark, node: question, text })
  phones.meet()
  return phones
}

describe('A mark that two phones fill apart', () => {
  test('becomes one note, with its text once, at the end of what stood there', () => {
    const { hers, his, meet } = withMark()
    textHandle(hers, textNames.note(note)).set('Vi talte om vagterne.')
    noteMark(hers, mark, joint)
    noteMark(his, mark, joint)
    meet()
    expect(read(hers).notes[note]).toBe('Vi talte om vagterne.\nnatholdet')
    expect(read(his)).toEqual(read(hers))
  })

  test('becomes one agreement, with its text once and with what both wrote', () => {
    const { hers, his, meet } = withMark('Jonas følger natholdet')
    const made = agreeOnMark(hers, maja, { mark, group: nodeId('g1'), field: 'what' })
    expect(agreeOnMark(his, jonas, { mark, group: nodeId('g1'), field: 'what' })).toBe(made)
    agreementText(hers, maja, made, 'what').set('Jonas følger natholdet i uge 5')
    agreementText(his, jonas, made, 'how').set('to vagter')
    meet()
    const [agreement, ...more] = read(hers).agreements
    expect(more).toEqual([])
    expect(agreement?.values).toEqual({ what: 'Jonas følger natholdet i uge 5', how: 'to vagter' })
    expect(read(his)).toEqual(read(hers))
  })

  test('stands in one part of the plan when both chose another, and keeps its text there', () => {
    const { hers, his, meet } = withMark()
    agreeOnMark(hers, maja, { mark, group: nodeId('g1'), field: 'what' })
    const made = agreeOnMark(his, jonas, { mark, group: nodeId('g2'), field: 'goal' })
    agreementText(his, jonas, made, 'goal').set('natholdet og dagholdet')
    meet()
    const [agreement, ...more] = read(hers).agreements
    expect(more).toEqual([])
    expect(Object.values(agreement?.values ?? {})).toEqual(['natholdet og dagholdet'])
    expect(read(his)).toEqual(read(hers))
  })

  test('is an agreement when one made a note of it meanwhile, and its text isn’t in the note too', () => {
    const { hers, his, meet } = withMark()
    noteMark(hers, mark, joint)
    agreeOnMark(his, jonas, { mark, group: nodeId('g1'), field: 'what' })
    meet()
    expect(fates(hers)).toEqual(['agreement'])
    expect(read(hers).notes[note]).toBeUndefined()
    expect(read(hers).agreements.map(({ values }) => values)).toEqual([{ what: 'natholdet' }])
    expect(read(his)).toEqual(read(hers))
  })
})

describe('A mark that one phone fills and the other takes away', () => {
  test('is the note that it became', () => {
    const { hers, his, meet } = withMark()
    removeMark(hers, maja, mark)
    noteMark(his, mark, joint)
    meet()
    expect(fates(hers)).toEqual(['note'])
    expect(read(his).notes[note]).toBe('natholdet')
    expect(read(his)).toEqual(read(hers))
  })

  test('is the agreement that it became', () => {
    const { hers, his, meet } = withMark()
    removeMark(hers, maja, mark)
    agreeOnMark(his, jonas, { mark, group: nodeId('g1'), field: 'what' })
    meet()
    expect(fates(hers)).toEqual(['agreement'])
    expect(read(hers)).toEqual(read(his))
  })

  test('waits again with what was written in it', () => {
    const { hers, his, meet } = withMark()
    removeMark(hers, maja, mark)
    words(his).set('natholdet, også i weekenden')
    meet()
    expect(read(hers).marks).toMatchObject([{ text: 'natholdet, også i weekenden', fate: 'open' }])
    expect(read(his)).toEqual(read(hers))
    removeMark(his, jonas, mark)
    meet()
    expect(read(hers).marks).toEqual([])
  })
})

test('A mark that was taken away comes back as it was, and so does the one whose agreement was removed', () => {
  const { hers, his, meet } = withMark()
  removeMark(hers, maja, mark)
  removeMark(his, jonas, mark)
  meet()
  expect(read(his).marks).toEqual([])
  expect(fates(his)).toEqual(['nothing'])
  restoreMark(his, mark)
  meet()
  expect(read(hers).marks).toMatchObject([{ text: 'natholdet', fate: 'open' }])

  agreeOnMark(hers, maja, { mark, group: nodeId('g1'), field: 'what' })
  removeAgreement(hers, maja, agreementFrom(mark))
  expect(fates(hers)).toEqual(['nothing'])
  agreeOnMark(hers, maja, { mark, group: nodeId('g1'), field: 'what' })
  expect(fates(hers)).toEqual(['agreement'])
})

test('A mark that an older app took away stays away, and one that it called done is settled', () => {
  const { hers, meet, his } = withMark()
  addMark(his, jonas, { id: markId('n'), node: question, text: 'x' })
  his.getMap('marks').set('n/done', true)
  his.getMap('marks').set('m/removed', true)
  meet()
  expect(fates(hers)).toEqual(['nothing', 'settled'])
})

test('What another device wrote where a mark should be is left out', () => {
  const { hers } = withMark()
  const rows = hers.getMap<unknown>('marks')
  rows.set('a', 'no row')
  rows.set('b', { node: 5, by: 'maja' })
  rows.set('ghost/note', { node: 'q1', isJoint: true })
  rows.set('m/note', { node: 'with/slash' })
  rows.set('m/removed/jonas', { any: 'thing' })
  rows.set('m/removed/jonas/more', 'x')
  hers.getMap<unknown>('agreements').set('odd', { group: 'g1', by: 'maja', from: { mark: 7, field: {} } })
  expect(readMarks(hers)).toMatchObject([{ id: 'm', fate: 'open' }])
  expect(read(hers).agreements).toMatchObject([{ id: 'odd', values: {} }])
})

describe('A mark of one’s own', () => {
  const talk = 'talk-2026' as ConversationId
  function withOwn() {
    const notebook = newDoc()
    addOwnMark(notebook, jonas, { conversation: talk, id: mark, node: question, after: [] })
    ownMarkText(notebook, talk, mark).set('lønnen')
    return notebook
  }
  const copyOf = (doc: SharedDoc) => {
    const copy = newDoc()
    applyState(copy, stateOf(doc), null)
    return copy
  }

  test('is in the notebook alone, and as a note it is among what was prepared', () => {
    const { his } = twoPhones()
    const notebook = withOwn()
    makeNote(ownMarks(notebook, talk), mark, { node: question, isJoint: true })
    expect(readPreparation(notebook, talk).notes).toEqual({ [question]: 'lønnen' })
    expect(read(his).marks).toEqual([])
    expect(new TextDecoder().decode(stateOf(his))).not.toContain('lønnen')
  })

  test('is shared as a copy, once, however often that is asked', () => {
    const { his, hers, meet } = twoPhones()
    const [own] = readOwnMarks(withOwn(), talk)
    shareMark(his, own!)
    shareMark(his, own!)
    meet()
    expect(read(hers).marks).toMatchObject([{ id: mark, by: jonas, node: question, text: 'lønnen' }])
  })

  test('shared, it leaves the phone the number that it writes under', () => {
    const { his } = twoPhones()
    const [own] = readOwnMarks(withOwn(), talk)
    const before = his.clientID
    shareMark(his, own!)
    expect(his.clientID).toBe(before)
    const newer = newDoc()
    newer.getMap('meta').set('schema', 1_000)
    shareMark(newer, own!)
    expect(readMarks(newer)).toEqual([])
    expect(words(newer).get()).toBe('')
  })

  test('shared by its owner’s two phones without a network stands there once, and is written on from both', () => {
    const { his: phone, hers: tablet, meet } = twoPhones()
    const [own] = readOwnMarks(withOwn(), talk)
    for (const doc of [phone, tablet]) shareMark(doc, own!)
    words(phone).set('lønnen i maj')
    words(tablet).set('Om lønnen')
    meet()
    meet()
    expect(read(tablet).marks).toMatchObject([{ id: mark, by: jonas, text: 'Om lønnen i maj' }])
    expect(read(phone)).toEqual(read(tablet))
  })

  test('comes back with a backup, also into a notebook that began apart, and never twice', () => {
    const backup = withOwn()
    const mine = newDoc()
    for (const doc of [mine, backup]) {
      doc.getMap('conversations').set(`${talk}/me`, jonas)
      doc.getMap('conversations').set(`${talk}/role`, 'employee')
    }
    mine.getMap('prep').set(`${talk}/picks`, ['a'])
    addOwnMark(mine, jonas, { conversation: talk, id: markId('other'), node: question, after: [] })
    mergeNotebook(mine, backup)
    mergeNotebook(mine, copyOf(backup))
    expect(readOwnMarks(mine, talk).map(({ id, text }) => [id, text])).toEqual([
      ['m', 'lønnen'],
      ['other', ''],
    ])
  })

  test('leaves the notebook with its conversation', () => {
    const notebook = withOwn()
    forgetConversation(notebook, talk)
    expect(readOwnMarks(notebook, talk)).toEqual([])
    expect(new TextDecoder().decode(stateOf(notebook))).not.toContain('lønnen')
  })
})
