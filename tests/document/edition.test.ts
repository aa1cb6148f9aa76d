import { expect, test } from 'vitest'
import {
  addQuestion,
  removeQuestion,
  restoreWording,
  reword,
  setDocumentAddress,
  takeEdition,
} from '../../src/document/edition.ts'
import { addMark, removeMark, toggleMark } from '../../src/document/marks.ts'
import { textNames } from '../../src/document/names.ts'
import { endTalk, markKeywordUsed, shareNote, startTalk, toggleCheck } from '../../src/document/talk.ts'
import { textHandle } from '../../src/document/textHandle.ts'
import { jonas, maja, markId, nodeId, read, twoPhones } from './twoPhones.ts'

const question = nodeId('albertslund.q1')
const packWording = 'Hvordan går det?'

test('Two people who start rewording a question at the same time do not double it', () => {
  const { hers, his, meet } = twoPhones()
  reword(hers, question, packWording)
  reword(his, question, packWording)
  meet()
  expect(read(hers).edition.rewordings).toEqual({ [question]: packWording })
  reword(hers, question, 'Hvordan går det med dig?')
  reword(his, question, 'Nå, hvordan går det?')
  meet()
  expect(read(his).edition.rewordings[question]).toMatch(/^Nå, h.*går det med dig\?$/)
})

test("The pack's wording comes back, and rewording starts anew from what is given", () => {
  const { hers } = twoPhones()
  reword(hers, question, packWording)
  reword(hers, question, 'Andet')
  restoreWording(hers, question)
  expect(read(hers).edition.rewordings).toEqual({})
  reword(hers, question, packWording)
  expect(read(hers).edition.rewordings).toEqual({ [question]: packWording })
})

test("An emptied wording gives the pack's back", () => {
  const { hers } = twoPhones()
  reword(hers, question, packWording)
  textHandle(hers, textNames.wording(question)).set(' ')
  expect(read(hers).edition.rewordings).toEqual({})
})

test('Questions added at the same time both stay, and a removed one goes', () => {
  const { hers, his, meet } = twoPhones()
  const parent = nodeId('section')
  const [one, two] = [nodeId('added.1'), nodeId('added.2')]
  addQuestion(hers, { id: one, parent })
  addQuestion(his, { id: two, parent })
  textHandle(his, textNames.added(two)).set('Hvad nu?')
  setDocumentAddress(his, nodeId('doc'), 'https://kommune.example/apv')
  meet()
  expect(read(hers).edition.added).toEqual([
    { id: one, parent, text: '' },
    { id: two, parent, text: 'Hvad nu?' },
  ])
  expect(read(hers).edition.documents).toEqual({ doc: 'https://kommune.example/apv' })
  removeQuestion(hers, one)
  meet()
  expect(read(his).edition.added.map(added => added.id)).toEqual([two])
})

test('Joint notes, marks, shared notes and ticks made at the same time are all there', () => {
  const { hers, his, meet } = twoPhones()
  textHandle(hers, textNames.note(question)).set('A')
  textHandle(his, textNames.note(question)).set('B')
  addMark(hers, maja, { id: markId('m1'), node: question, text: 'husk' })
  addMark(his, jonas, { id: markId('m2'), node: question, text: '' })
  shareNote(his, jonas, { id: 's1', node: question, text: 'min note' })
  toggleCheck(hers, maja, question)
  toggleCheck(his, jonas, question)
  markKeywordUsed(hers, nodeId('k1'))
  markKeywordUsed(his, nodeId('k1'))
  meet()
  toggleMark(his, markId('m1'))
  removeMark(hers, maja, markId('m2'))
  meet()
  const conversation = read(hers)
  expect(['AB', 'BA']).toContain(conversation.notes[question])
  expect(conversation.marks).toMatchObject([
    { id: 'm1', node: question, by: maja, text: 'husk', isDone: true },
  ])
  expect(conversation.shared).toEqual([{ id: 's1', node: question, by: jonas, text: 'min note' }])
  expect(conversation.checks).toEqual({ [question]: [jonas, maja] })
  expect(conversation.keywordsUsed).toEqual(['k1'])
})

test('A talk keeps its first start and can go on after its end', () => {
  const { hers } = twoPhones()
  startTalk(hers, '2026-11-26T10:00:00.000Z')
  endTalk(hers, '2026-11-26T11:00:00.000Z')
  expect(read(hers).talk.endedAt).toBe('2026-11-26T11:00:00.000Z')
  startTalk(hers, '2026-11-26T11:05:00.000Z')
  expect(read(hers).talk).toEqual({ startedAt: '2026-11-26T10:00:00.000Z', endedAt: null })
})

test('Another workplace’s words come in as one step; taken twice they stand there once, and what was here stays', () => {
  const { hers } = twoPhones()
  const [other, section, document] = ['albertslund.q2', 'albertslund.adfaerd', 'albertslund.doc.vision'].map(
    nodeId,
  )
  reword(hers, question, 'Mit eget')
  reword(hers, other!, 'Også mit')
  let next = 0
  let changes = 0
  hers.on('update', () => changes++)
  const taken = {
    rewordings: [{ question, wording: 'Deres ord' }],
    added: [{ parent: section!, text: 'Hvad med køkkenet?' }],
    focus: 'Nærvær',
    documents: [{ document: document!, address: 'https://intra.example' }],
    excerpts: [{ document: document!, text: 'Tæt på borgeren' }],
    settings: [{ setting: 'filing.place', value: 'Arkivskapet' }],
  }
  for (let time = 0; time < 2; time++) takeEdition(hers, taken, () => nodeId(`added.${next++}`))
  expect(changes).toBeLessThanOrEqual(2)
  expect(read(hers).edition).toEqual({
    rewordings: { [question]: 'Deres ord', [other!]: 'Også mit' },
    added: [{ id: 'added.0', parent: section, text: 'Hvad med køkkenet?' }],
    focus: 'Nærvær',
    documents: { [document!]: 'https://intra.example' },
    excerpts: { [document!]: 'Tæt på borgeren' },
    settings: { 'filing.place': 'Arkivskapet' },
    moved: {},
  })
})

test('What matters in a document merges as people type it, and an emptied one is gone', () => {
  const { hers, his, meet } = twoPhones()
  const document = nodeId('albertslund.doc.vision')
  hers.getText(`excerpt/${document}`).insert(0, 'Tæt på')
  meet()
  his.getText(`excerpt/${document}`).insert(6, ' borgeren')
  meet()
  expect(read(hers).edition.excerpts).toEqual({ [document]: 'Tæt på borgeren' })
  hers.getText(`excerpt/${document}`).delete(0, 15)
  hers.getText('excerpt/a/b').insert(0, 'no document')
  expect(read(hers).edition.excerpts).toBeUndefined()
})
