import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import {
  type Acknowledged,
  decodeAcknowledged,
  emptyAcknowledged,
  encodeAcknowledged,
  grow,
  includes,
  isAllAcknowledged,
  missingFrom,
  union,
  wholeState,
} from '../../src/sync/acknowledged.ts'

const LOCAL = Symbol('local')

/** A document and each update that it gave, one a transaction. */
function record(doc = new Y.Doc()): { doc: Y.Doc; updates: Uint8Array[]; text: Y.Text } {
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  return { doc, updates, text: doc.getText('note') }
}

const growAll = (updates: Uint8Array[], from: Acknowledged = emptyAcknowledged): Acknowledged =>
  updates.reduce(grow, from)

describe('What the relay holds of a document', () => {
  it('is nothing at first, so that the whole document is missing', () => {
    const { doc, text } = record()
    expect(isAllAcknowledged(doc, emptyAcknowledged)).toBe(true)
    expect(missingFrom(doc, emptyAcknowledged)).toBeNull()
    text.insert(0, 'hej')
    const missing = missingFrom(doc, emptyAcknowledged)
    const other = new Y.Doc()
    Y.applyUpdate(other, missing!)
    expect(other.getText('note').toString()).toBe('hej')
  })

  it('is all of it when each update was acknowledged', () => {
    const { doc, updates, text } = record()
    text.insert(0, 'one ')
    text.insert(4, 'two')
    text.delete(0, 4)
    expect(isAllAcknowledged(doc, growAll(updates))).toBe(true)
    expect(missingFrom(doc, growAll(updates))).toBeNull()
  })

  it('does not change the value that it grows from', () => {
    const { updates, text } = record()
    text.insert(0, 'abc')
    text.delete(0, 1)
    growAll(updates)
    expect(emptyAcknowledged.sv.size).toBe(0)
    expect(emptyAcknowledged.ds.clients.size).toBe(0)
  })

  it('lacks a deletion whose update was not acknowledged, though the state vector is the same', () => {
    const { doc, updates, text } = record()
    text.insert(0, 'secret and plain')
    const before = growAll(updates)
    text.delete(0, 11)
    expect(isAllAcknowledged(doc, before)).toBe(false)
    const other = new Y.Doc()
    Y.applyUpdate(other, updates[0]!)
    Y.applyUpdate(other, missingFrom(doc, before)!)
    expect(other.getText('note').toString()).toBe('plain')
  })

  it('lacks what an undo did, and what a redo did after it', () => {
    const { doc, updates, text } = record()
    const undo = new Y.UndoManager(text, { trackedOrigins: new Set([LOCAL]), captureTimeout: 0 })
    doc.transact(() => text.insert(0, 'first '), LOCAL)
    doc.transact(() => text.insert(6, 'second'), LOCAL)
    let held = growAll(updates)
    for (const step of [() => undo.undo(), () => undo.undo(), () => undo.redo()]) {
      step()
      expect(isAllAcknowledged(doc, held)).toBe(false)
      held = grow(held, missingFrom(doc, held)!)
      expect(isAllAcknowledged(doc, held)).toBe(true)
    }
  })

  it('holds after deleted text was collected on reload', () => {
    const { doc, updates, text } = record()
    text.insert(0, 'word by word')
    text.delete(3, 5)
    text.insert(3, '!')
    const held = growAll(updates)
    const reloaded = new Y.Doc()
    Y.applyUpdate(reloaded, wholeState(doc))
    expect(isAllAcknowledged(reloaded, held)).toBe(true)
    expect(isAllAcknowledged(doc, grow(emptyAcknowledged, wholeState(doc)))).toBe(true)
  })

  it('is the same for merged updates as for the single ones', () => {
    const { updates, text } = record()
    for (let at = 0; at < 30; at++) {
      if (at % 4 === 3) text.delete(at % 3, 2)
      else text.insert(at % 5, `${at},`)
    }
    const single = growAll(updates)
    expect(encodeAcknowledged(grow(emptyAcknowledged, Y.mergeUpdates(updates)))).toEqual(
      encodeAcknowledged(single),
    )
    const inPairs = Array.from({ length: updates.length / 2 }, (_, at) =>
      Y.mergeUpdates(updates.slice(2 * at, 2 * at + 2)),
    )
    expect(encodeAcknowledged(growAll(inPairs))).toEqual(encodeAcknowledged(single))
  })

  it('does not grow when the same update comes again, or an older one', () => {
    const { updates, text } = record()
    text.insert(0, 'a')
    text.insert(1, 'b')
    const held = growAll(updates)
    expect(encodeAcknowledged(growAll([updates[1]!, updates[0]!], held))).toEqual(encodeAcknowledged(held))
  })

  it('does not count the second update when the first was refused', () => {
    const { doc, updates, text } = record()
    text.insert(0, 'first ')
    text.insert(6, 'second')
    const held = grow(emptyAcknowledged, updates[1]!)
    expect(held.sv.get(doc.clientID) ?? 0).toBe(0)
    const other = new Y.Doc()
    Y.applyUpdate(other, missingFrom(doc, held)!)
    expect(other.getText('note').toString()).toBe('first second')
  })

  it('does not count what stands behind a gap inside a merged update', () => {
    const { doc, updates, text } = record()
    for (const word of ['one ', 'two ', 'three']) text.insert(text.length, word)
    const withGap = Y.mergeUpdates([updates[0]!, updates[2]!])
    expect(grow(emptyAcknowledged, withGap).sv.get(doc.clientID)).toBe(4)
    expect(isAllAcknowledged(doc, growAll([withGap, updates[1]!]))).toBe(false)
    expect(isAllAcknowledged(doc, growAll([withGap, updates[1]!, updates[2]!]))).toBe(true)
  })

  it('never counts local text because a remote update was merged', () => {
    const mine = record()
    const theirs = record()
    theirs.text.insert(0, 'theirs ')
    mine.text.insert(0, 'mine ')
    const remote = theirs.updates[0]!
    Y.applyUpdate(mine.doc, remote)
    const held = grow(emptyAcknowledged, remote)
    expect(isAllAcknowledged(mine.doc, held)).toBe(false)
    const relay = new Y.Doc()
    Y.applyUpdate(relay, remote)
    Y.applyUpdate(relay, missingFrom(mine.doc, held)!)
    expect(relay.getText('note').toString()).toBe(mine.text.toString())
  })

  it('has nothing missing after a remote merge, so nothing is echoed', () => {
    const mine = record()
    const theirs = record()
    theirs.text.insert(0, 'long text to take from')
    theirs.text.delete(0, 5)
    let held = emptyAcknowledged
    for (const update of theirs.updates) {
      Y.applyUpdate(mine.doc, update)
      held = grow(held, update)
    }
    expect(missingFrom(mine.doc, held)).toBeNull()
  })

  it('may be ahead of a document whose updates wait for another one', () => {
    const theirs = record()
    theirs.text.insert(0, 'a')
    const mid = new Y.Doc()
    Y.applyUpdate(mid, theirs.updates[0]!)
    const after = record(mid)
    after.text.insert(1, 'b')
    const waiting = record()
    Y.applyUpdate(waiting.doc, after.updates[0]!)
    expect(waiting.text.toString()).toBe('')
    const held = grow(emptyAcknowledged, after.updates[0]!)
    expect(isAllAcknowledged(waiting.doc, held)).toBe(true)
    Y.applyUpdate(waiting.doc, theirs.updates[0]!)
    expect(waiting.text.toString()).toBe('ab')
    expect(isAllAcknowledged(waiting.doc, grow(held, theirs.updates[0]!))).toBe(true)
  })

  it('sends no words that were deleted, even while undo could bring them back', () => {
    const { doc, text } = record()
    const undo = new Y.UndoManager(text, { trackedOrigins: new Set([LOCAL]) })
    doc.transact(() => text.insert(0, 'unsayable, plain'), LOCAL)
    doc.transact(() => text.delete(0, 11), LOCAL)
    const sent = new TextDecoder('latin1').decode(missingFrom(doc, emptyAcknowledged)!)
    expect(sent).not.toContain('unsayable')
    expect(sent).toContain('plain')
    undo.destroy()
  })

  it('survives being stored', () => {
    const { doc, updates, text } = record()
    for (let at = 0; at < 20; at++) text.insert(0, 'x')
    for (const at of [15, 9, 2]) text.delete(at, 2)
    const held = growAll(updates)
    const again = decodeAcknowledged(encodeAcknowledged(held))!
    expect(isAllAcknowledged(doc, again)).toBe(true)
    expect(includes(again, held) && includes(held, again)).toBe(true)
  })

  it('refuses stored bytes that are cut, and updates that are none', () => {
    const { updates, text } = record()
    text.insert(0, 'abc')
    text.delete(1, 1)
    const bytes = encodeAcknowledged(growAll(updates))
    expect(decodeAcknowledged(bytes.subarray(0, bytes.length - 1))).toBeNull()
    expect(decodeAcknowledged(new Uint8Array([255, 255, 255]))).toBeNull()
    expect(() => grow(emptyAcknowledged, new Uint8Array([9, 9, 9]))).toThrow()
  })
})

describe('A receipt', () => {
  it('together with an older one says at least what each says', () => {
    const { doc, updates, text } = record()
    text.insert(0, 'abc')
    const early = growAll(updates)
    text.delete(0, 2)
    text.insert(0, 'z')
    const late = growAll(updates)
    for (const both of [union(early, late), union(late, early)]) {
      expect(isAllAcknowledged(doc, both)).toBe(true)
      expect(encodeAcknowledged(both)).toEqual(encodeAcknowledged(late))
    }
  })
})

describe('Random editing by three people', () => {
  it.each(Array.from({ length: 40 }, (_, seed) => seed))(
    'leaves nothing out, whatever part was acknowledged (seed %i)',
    seed => {
      const random = randomFrom(seed)
      const people = [record(), record(), record()]
      for (let step = 0; step < 40; step++) {
        const { doc, text } = people[random(3)]!
        const choice = random(4)
        if (choice === 0 && text.length > 0) {
          const at = random(text.length)
          text.delete(at, 1 + random(Math.min(6, text.length - at)))
        } else if (choice === 1) Y.applyUpdate(doc, Y.encodeStateAsUpdate(people[random(3)]!.doc))
        else text.insert(random(text.length + 1), `${step} `)
      }
      for (const { doc, updates } of people) {
        // What came is any part, in any order, some of it merged.
        const some = updates.filter(() => random(3) > 0).sort(() => random(3) - 1)
        const relay = new Y.Doc()
        let held = emptyAcknowledged
        for (let at = 0; at < some.length; at += 2) {
          const merged = Y.mergeUpdates(some.slice(at, at + 2))
          Y.applyUpdate(relay, merged)
          held = grow(held, merged)
        }
        const missing = missingFrom(doc, held)
        if (missing !== null) Y.applyUpdate(relay, missing)
        expect(relay.getText('note').toString()).toBe(doc.getText('note').toString())
        expect(isAllAcknowledged(doc, missing === null ? held : grow(held, missing))).toBe(true)
      }
    },
  )
})

/** A small generator, so that a failing seed can be run again. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed * 2654435761 + 1
  return below => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 374761393) | 0
    return ((state >>> 8) & 0xffffff) % below
  }
}
