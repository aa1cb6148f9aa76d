import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editBetween, moveThrough, rebase } from '../../src/ui/textEdit.ts'

const texts = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'æ', '🌲', '\n'), maxLength: 12 })

describe('An edit', () => {
  it('turns the one text into the other', () => {
    fc.assert(
      fc.property(texts, texts, (from, to) => {
        const { at, remove, insert } = editBetween(from, to)
        expect(from.slice(0, at) + insert + from.slice(at + remove)).toBe(to)
      }),
    )
  })

  it('never cuts an emoji in two', () => {
    const { at, remove, insert } = editBetween('🌲', '🌳')
    expect({ at, remove, insert }).toEqual({ at: 0, remove: 2, insert: '🌳' })
  })

  it('moves a caret behind it and leaves one before it', () => {
    const edit = editBetween('Jonas går', 'Jonas Holm går')
    expect(moveThrough(3, edit)).toBe(3)
    expect(moveThrough(9, edit)).toBe(14)
  })
})

describe('What was typed', () => {
  it('is carried over to a text that went on elsewhere', () => {
    expect(rebase('Vi går en tur', 'Vi går en lang tur', 'I dag: Vi går en tur')).toBe(
      'I dag: Vi går en lang tur',
    )
  })

  it('is kept when the same words were removed elsewhere', () => {
    expect(rebase('to formiddage', 'to hele formiddage', '')).toBe('hele ')
  })

  it('stands as it is when nothing happened elsewhere', () => {
    fc.assert(fc.property(texts, texts, (base, mine) => void expect(rebase(base, mine, base)).toBe(mine)))
  })

  it('changes nothing when nothing was typed', () => {
    fc.assert(
      fc.property(texts, texts, (base, theirs) => void expect(rebase(base, base, theirs)).toBe(theirs)),
    )
  })
})
