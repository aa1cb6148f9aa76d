import { describe, expect, test } from 'vitest'
import { addAgreement, agreementText } from '../../src/document/agreements.ts'
import {
  drawQuestion,
  layQuestion,
  layStone,
  putAside,
  readBoard,
  takeBack,
  turnQuestion,
} from '../../src/document/board.ts'
import { addQuestion } from '../../src/document/edition.ts'
import { isOrderKey, orderBetween } from '../../src/document/orderKey.ts'
import { commitPicks, openPicks } from '../../src/document/picks.ts'
import { changeSetting } from '../../src/document/setting.ts'
import type { SharedDoc } from '../../src/document/sharedDoc.ts'
import { shareNote } from '../../src/document/talk.ts'
import { boardOf, isBoard } from '../../src/domain/board.ts'
import { keywordsOf, questionsToAsk } from '../../src/domain/content.ts'
import type { Conversation } from '../../src/domain/conversation.ts'
import type { NodeId } from '../../src/domain/ids.ts'
import { parsePackFile } from '../../src/packs/parsePack.ts'
import { albertslund as pack } from '../domain/yearlyTalk.ts'
import { sixthForm } from '../packs/sixthForm.ts'
import { agreementId, jonas, maja, nodeId, read, twoPhones } from './twoPhones.ts'

const q = (name: string) => nodeId(`albertslund.${name}`)
const word = (name: string) => nodeId(`albertslund.kw.${name}`)
const [first, second, third, fourth] = ['adfaerd.q1', 'struktur.q1', 'opgaver.q1', 'opgaver.q3'].map(q) as [
  NodeId,
  NodeId,
  NodeId,
  NodeId,
]
const boardOn = (doc: SharedDoc) => boardOf(pack, read(doc))
const path = (doc: SharedDoc) => boardOn(doc).path.map(({ question }) => question.id)
const beside = (doc: SharedDoc, question: NodeId) =>
  boardOn(doc)
    .path.find(laid => laid.question.id === question)
    ?.stones.map(({ id }) => id)

/** Every piece of the form, each as often as it lies somewhere. */
function piecesOn(doc: SharedDoc): NodeId[] {
  const { path, drawn, pile, bag, aside } = boardOn(doc)
  const laid = path.flatMap(({ question, stones }) => [question, ...stones])
  const rest = [
    ...drawn.map(({ question }) => question),
    ...pile,
    ...bag,
    ...aside.questions,
    ...aside.stones,
  ]
  return [...laid, ...rest].map(({ id }) => id).sort()
}
const all = [...questionsToAsk(pack, read(twoPhones().hers).edition), ...keywordsOf(pack)]
  .map(({ id }) => id)
  .sort()

test('R-ALB-03: the 42 pieces of the puzzle are the 9 questions and 33 keywords of the form, each once', () => {
  expect(all).toHaveLength(42)
  expect(piecesOn(twoPhones().hers)).toEqual(all)
})

test('R-ALB-03: whichever variant is chosen, and whichever setting, the form has the same ids and texts', () => {
  const { hers } = twoPhones()
  const contents = ['skema', 'puslespil'].flatMap(layout =>
    ['walkntalk', 'seated'].map(setting => {
      changeSetting(hers, maja, { axes: { layout, setting } })
      const { edition, setting: chosen } = read(hers)
      expect(isBoard(pack, chosen.axes)).toBe(layout === 'puslespil')
      const questions = questionsToAsk(pack, edition)
      for (const section of ['adfaerd', 'struktur', 'opgaver'])
        expect(questions.filter(question => question.section === q(section))).toHaveLength(3)
      return { questions, keywords: keywordsOf(pack), pieces: piecesOn(hers) }
    }),
  )
  expect(contents).toHaveLength(4)
  for (const content of contents) expect(content).toEqual(contents[0])
})

test('R-ALB-03: switching the variant before the talk loses nothing, there and back', () => {
  const { hers, his, meet } = twoPhones()
  commitPicks(hers, maja, { commitment: 'a'.repeat(64), isLate: false })
  openPicks(hers, maja, { keywords: [word('mod'), word('roller')], salt: new Uint8Array(32) })
  shareNote(his, jonas, { id: 'shared', node: first, text: 'om morgenmøderne' })
  addAgreement(his, jonas, { id: agreementId('a1'), group: q('adfaerd') })
  agreementText(his, jonas, agreementId('a1'), 'hvad').set('Vi holder fast i dem')
  addQuestion(hers, { id: nodeId('added.1'), parent: q('adfaerd') })
  meet()
  const without = ({ setting: _, settingConfirmedBy: __, ...rest }: Conversation) => rest
  const before = read(hers)
  changeSetting(hers, maja, { axes: { layout: 'puslespil' } })
  meet()
  expect(without(read(his))).toEqual(without(before))
  expect(read(his).settingConfirmedBy).not.toContain(jonas)
  layQuestion(his, first, null)
  layStone(his, word('mod'), first)
  const laid = read(his).board
  changeSetting(his, jonas, { axes: { layout: 'skema' } })
  meet()
  expect(read(hers).setting.axes).toEqual(before.setting.axes)
  expect(read(hers).board).toEqual(laid)
  expect(without({ ...read(hers), board: {}, keywordsUsed: [] })).toEqual(without(before))
})

test('Any form with keywords can be laid out, by one word in its data', () => {
  const option = { native: 'Brett', en: 'Board', available: true }
  const axis = { id: 'way', native: 'Måte', en: 'Way', decidedBy: 'both', before: 'talk' }
  const options = [
    { id: 'list', ...option },
    { id: 'pieces', ...option, board: true },
  ]
  const parsed = parsePackFile(JSON.stringify({ ...sixthForm(), variants: [{ ...axis, options }] }))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.failure))
  const form = parsed.value
  expect(isBoard(form, { way: 'list' })).toBe(false)
  expect(isBoard(form, {})).toBe(false)
  expect(isBoard(form, { way: 'pieces' })).toBe(true)
  const { hers } = twoPhones()
  const [question] = boardOf(form, read(hers)).pile
  layQuestion(hers, question!.id, null)
  layStone(hers, form.keywordSets[0]!.keywords[0]!, question!.id)
  const board = boardOf(form, read(hers))
  expect(board.path.map(({ stones }) => stones.length)).toEqual([1])
  expect(board.bag).toHaveLength(form.keywordSets[0]!.keywords.length - 1)
  // What must never be written down is no piece.
  expect(JSON.stringify(board)).not.toContain('quiet')
})

describe('A question', () => {
  test('is drawn face down, turned, laid on the path in its place, put aside and taken back', () => {
    const { hers } = twoPhones()
    const top = boardOn(hers).pile[0]!.id
    drawQuestion(hers, top)
    expect(boardOn(hers).drawn).toMatchObject([{ question: { id: top }, isTurned: false }])
    turnQuestion(hers, top)
    expect(boardOn(hers).drawn).toMatchObject([{ isTurned: true }])
    for (const question of [first, second, third]) layQuestion(hers, question, path(hers).at(-1) ?? null)
    expect(path(hers)).toEqual([first, second, third])
    layQuestion(hers, third, null)
    layQuestion(hers, fourth, third)
    expect(path(hers)).toEqual([third, fourth, first, second])
    putAside(hers, fourth)
    takeBack(hers, first)
    expect(path(hers)).toEqual([third, second])
    expect(boardOn(hers).aside.questions.map(({ id }) => id)).toEqual([fourth])
    expect(piecesOn(hers)).toEqual(all)
  })

  test('that lies on the path isn’t turned, whatever the other phone still shows', () => {
    const { hers } = twoPhones()
    layQuestion(hers, first, null)
    turnQuestion(hers, first)
    expect(path(hers)).toEqual([first])
  })

  test('is the next to be drawn on both phones, and another one in another conversation', () => {
    const { hers, his } = twoPhones()
    expect(boardOn(hers).pile.map(({ id }) => id)).toEqual(boardOn(his).pile.map(({ id }) => id))
    const talk = read(hers)
    const other = boardOf(pack, { ...talk, id: 'another' as typeof talk.id })
    expect(other.pile.map(({ id }) => id)).not.toEqual(boardOn(hers).pile.map(({ id }) => id))
  })

  test('finds room between two others however often one is laid there', () => {
    const { hers } = twoPhones()
    layQuestion(hers, first, null)
    layQuestion(hers, second, first)
    for (let times = 0; times < 60; times++) {
      for (const question of [third, fourth]) layQuestion(hers, question, first)
    }
    expect(path(hers)).toEqual([first, fourth, third, second])
  })
})

describe('A stone', () => {
  test('that is laid beside a question counts as a word that was used', () => {
    const { hers, his, meet } = twoPhones()
    layQuestion(hers, first, null)
    layStone(hers, word('mod'), first)
    layStone(hers, word('roller'), first)
    meet()
    expect(beside(his, first)).toEqual([word('mod'), word('roller')])
    expect(read(his).keywordsUsed).toEqual([word('mod'), word('roller')])
  })

  test('goes to the bag with its question, and comes back with it', () => {
    const { hers } = twoPhones()
    layQuestion(hers, first, null)
    layStone(hers, word('mod'), first)
    takeBack(hers, first)
    expect(boardOn(hers).bag.map(({ id }) => id)).toContain(word('mod'))
    expect(piecesOn(hers)).toEqual(all)
    layQuestion(hers, first, null)
    expect(beside(hers, first)).toEqual([word('mod')])
  })

  test('beside a question that was left out of the form lies in the bag, and nothing is shown of the question', () => {
    const { hers } = twoPhones()
    layQuestion(hers, first, null)
    layStone(hers, word('mod'), first)
    const shorter = { ...pack, nodes: pack.nodes.filter(({ id }) => id !== first) }
    const board = boardOf(shorter, read(hers))
    expect(board.path).toEqual([])
    expect(board.bag).toHaveLength(33)
    expect(board.pile).toHaveLength(8)
  })
})

describe('What two phones lay apart', () => {
  test('one piece in two places: after the merge it is in one of them, on both phones', () => {
    const { hers, his, meet } = twoPhones()
    for (const question of [first, second]) layQuestion(hers, question, path(hers).at(-1) ?? null)
    meet()
    layStone(hers, word('mod'), first)
    layStone(his, word('mod'), second)
    layQuestion(hers, third, null)
    putAside(his, third)
    meet()
    expect(boardOn(his)).toEqual(boardOn(hers))
    expect([beside(hers, first), beside(hers, second)].flat()).toEqual([word('mod')])
    expect(piecesOn(hers)).toEqual(all)
  })

  test('two pieces in one place: both lie there, in the same order on both phones', () => {
    const { hers, his, meet } = twoPhones()
    for (const question of [first, second]) layQuestion(hers, question, path(hers).at(-1) ?? null)
    meet()
    layQuestion(hers, third, first)
    layQuestion(his, fourth, first)
    meet()
    expect(path(hers)).toEqual(path(his))
    expect(path(hers)).toHaveLength(4)
    expect([path(hers)[0], path(hers)[3]]).toEqual([first, second])
    layQuestion(his, q('adfaerd.q2'), path(his)[1]!)
    meet()
    expect(path(hers)).toHaveLength(5)
    expect(piecesOn(hers)).toEqual(all)
  })

  test('one takes a question back while the other lays a stone beside it: neither is lost', () => {
    const { hers, his, meet } = twoPhones()
    layQuestion(hers, first, null)
    meet()
    takeBack(hers, first)
    layStone(his, word('mod'), first)
    meet()
    expect(boardOn(his)).toEqual(boardOn(hers))
    expect(piecesOn(hers)).toEqual(all)
  })
})

test('What another app or a hostile phone wrote is read as far as it makes sense', () => {
  const { hers } = twoPhones()
  const board = hers.getMap('board')
  board.set(first, { at: 'path', order: '0' })
  board.set(second, { at: 'path', order: '\u0000'.repeat(5000) })
  board.set(third, { at: 'moon' })
  board.set(fourth, 'path')
  board.set(`${fourth}/x`, { at: 'aside' })
  board.set(word('mod'), { at: 'beside', question: 'a/b' })
  board.set(word('roller'), { at: 'path', order: '1' })
  board.set(word('ledelse'), { at: 'beside', question: word('mod'), order: 7 })
  board.set('constructor', { at: 'aside' })
  board.set('somebody.else', { at: 'path', order: '1' })
  expect(Object.keys(readBoard(hers))).toHaveLength(6)
  expect(path(hers)).toEqual([first, second])
  expect(piecesOn(hers)).toEqual(all)
  layQuestion(hers, fourth, first)
  expect(path(hers)).toContain(fourth)
})

test('A place between two others is a key between theirs, for as long as there is one', () => {
  let [low, high] = ['1', '2']
  for (let times = 0; times < 200; times++) {
    const between = orderBetween(low, high)
    expect([low < between && between < high, isOrderKey(between)]).toEqual([true, true])
    if (times % 3 === 0) low = between
    else high = between
  }
  expect(orderBetween('', '1') < '1').toBe(true)
  expect(orderBetween('a', null) > 'a').toBe(true)
  expect(orderBetween('a', 'a') > 'a').toBe(true)
})
