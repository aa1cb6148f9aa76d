import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyState, newDoc, stateOf } from '../../src/document/sharedDoc.ts'
import { smallestEdit, textHandle } from '../../src/document/textHandle.ts'

test('Setting a text changes only what differs, so edits elsewhere survive', () => {
  const hers = newDoc()
  textHandle(hers, 'note/n').set('vi går en tur')
  const his = newDoc()
  applyState(his, stateOf(hers), 'sync')
  textHandle(hers, 'note/n').set('Jonas og jeg: vi går en tur')
  textHandle(his, 'note/n').set('vi går en lang tur')
  applyState(his, stateOf(hers), 'sync')
  expect(textHandle(his, 'note/n').get()).toBe('Jonas og jeg: vi går en lang tur')
})

test('An emoji is never split, whichever half its neighbour shares', () => {
  expect(smallestEdit('a😀b', 'a😁b')).toEqual({ at: 1, remove: 2, insert: '😁' })
  // These pairs differ in their first halves only.
  expect(smallestEdit('\u{1f600}', '\u{1f200}')).toEqual({ at: 0, remove: 2, insert: '\u{1f200}' })
  expect(smallestEdit('\u{10400}', '\u{10800}')).toEqual({ at: 0, remove: 2, insert: '\u{10800}' })
})

test('Any text becomes any other, in pieces that are whole characters', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b', '😀', '😁', '\u{10400}', '\u{10800}', 'æ', '\n'))
    .map(parts => parts.join(''))
  fc.assert(
    fc.property(text, text, (from, to) => {
      const edit = smallestEdit(from, to)
      if (!edit) {
        expect(from).toBe(to)
        return
      }
      const kept = [from.slice(0, edit.at), from.slice(edit.at + edit.remove)] as const
      expect(kept[0] + edit.insert + kept[1]).toBe(to)
      for (const piece of [...kept, edit.insert]) expect(piece.isWellFormed()).toBe(true)
    }),
  )
})

test('Local and remote changes are both told, and no change is no transaction', () => {
  const doc = newDoc()
  const handle = textHandle(doc, 'focus')
  let told = 0
  const stop = handle.subscribe(() => told++)
  handle.set('ro')
  handle.set('ro')
  expect(told).toBe(1)
  const other = newDoc()
  textHandle(other, 'focus').set('mod')
  applyState(doc, stateOf(other), 'sync')
  expect(told).toBe(2)
  stop()
  handle.set('')
  expect(told).toBe(2)
})

test('Editing a text ten times as long takes about ten times as long, not a hundred', () => {
  const millisecondsOf = (length: number) => {
    const handle = textHandle(newDoc(), 'note/long')
    let text = 'x'.repeat(length)
    handle.set(text)
    const start = performance.now()
    for (let count = 0; count < 100; count++) {
      const at = (count * 991) % text.length
      text = `${text.slice(0, at)}y${text.slice(at)}`
      handle.set(text)
    }
    const taken = performance.now() - start
    expect(handle.get()).toBe(text)
    return taken
  }
  millisecondsOf(10_000) // the first run compiles
  expect(millisecondsOf(100_000)).toBeLessThan(40 * millisecondsOf(10_000))
})
