import { expect, test } from 'vitest'
import { boardOf, type Places } from '../../../src/domain/board.ts'
import type { NodeId } from '../../../src/domain/ids.ts'
import { movedPieces, standsNow } from '../../../src/features/puzzle/movedPieces.ts'
import { board as words } from '../../../src/i18n/da/board.ts'
import { albertslund, conversation, node, word } from '../../domain/yearlyTalk.ts'

const question = node('struktur.q1')
const [mod, ansvar] = [word('mod'), word('ansvar')]
const before: Places = {
  [question]: { at: 'path', order: 'a' },
  [mod]: { at: 'beside', question, order: 'a' },
}

const said = (piece: NodeId, places: Places) =>
  standsNow(
    piece,
    {
      board: boardOf(albertslund, conversation({ board: places })),
      nameOf: each => each.id,
      partOf: ({ section }) => ({ name: section, wording: { native: section, en: section }, icon: null }),
    },
    words.said,
  )

test('What lies otherwise than before is told, and nothing else', () => {
  expect(movedPieces(before, { ...before })).toEqual([])
  expect(movedPieces(before, { ...before, [ansvar]: { at: 'pile' } })).toEqual([])
  expect(movedPieces(before, { ...before, [ansvar]: { at: 'aside' } })).toEqual([ansvar])
  expect(movedPieces(before, { [question]: { at: 'path', order: 'b' } })).toEqual([question, mod])
})

test('A piece is told by where it lies now', () => {
  expect(said(mod, before)).toBe(`${mod} ligger ved: ${question}`)
  expect(said(question, before)).toBe(`Lagt på stien: ${question}`)
  expect(said(mod, { [mod]: { at: 'aside' } })).toBe(`Lagt til side: ${mod}`)
  expect(said(mod, {})).toBe(`Lagt tilbage: ${mod}`)
  expect(said(question, { [question]: { at: 'drawn', isTurned: true } })).toBe(question)
  expect(said('of another form' as NodeId, before)).toBe('')
})

test('A card with its face down doesn’t tell what it asks', () => {
  const part = node('struktur')
  expect(said(question, { [question]: { at: 'drawn', isTurned: false } })).toContain(`om ${part}`)
  expect(said(question, {})).toBe(`Lagt tilbage: ${part}`)
})
