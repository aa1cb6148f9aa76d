import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { allOf, includes } from '../../src/sync/acknowledged.ts'
import { splitUpdate } from '../../src/sync/splitUpdate.ts'
import { randomFrom } from './simulation/device.ts'

/** What three people wrote into texts and maps, merged now and then. */
function busyDocument(seed: number): Y.Doc {
  const random = randomFrom(seed)
  const below = (count: number) => Math.floor(random() * count)
  const people = [new Y.Doc(), new Y.Doc(), new Y.Doc()]
  for (let step = 0; step < 60; step++) {
    const doc = people[below(3)]!
    const text = doc.getText(`text/${below(2)}`)
    const choice = below(6)
    if (choice === 0) Y.applyUpdate(doc, Y.encodeStateAsUpdate(people[below(3)]!))
    else if (choice === 1) doc.getMap('map').set(`${below(4)}`, new Y.Map([['step', step]]))
    else if (choice === 2 && text.length > 4) text.delete(below(text.length - 3), 1 + below(3))
    else text.insert(below(text.length + 1), '🦆 vi går '.repeat(1 + below(20)))
  }
  for (const doc of people) Y.applyUpdate(people[0]!, Y.encodeStateAsUpdate(doc))
  return people[0]!
}

describe('An update in parts', () => {
  it.each(Array.from({ length: 40 }, (_, seed) => seed + 1))(
    'P-13: is the same as the whole one, and no part waits for a later one (seed %i)',
    seed => {
      const doc = busyDocument(seed)
      const update = Y.encodeStateAsUpdate(doc)
      const parts = splitUpdate(update, 300)
      expect(parts.length).toBeGreaterThan(update.length / 400)
      expect(Math.max(...parts.map(part => part.length))).toBeLessThanOrEqual(300)
      const reader = new Y.Doc()
      for (const part of parts) {
        Y.applyUpdate(reader, part)
        expect([reader.store.pendingStructs, reader.store.pendingDs]).toEqual([null, null])
      }
      expect(includes(allOf(reader), allOf(doc)) && includes(allOf(doc), allOf(reader))).toBe(true)
      for (const name of ['text/0', 'text/1']) {
        expect(reader.getText(name).toString()).toBe(doc.getText(name).toString())
      }
      expect(reader.getMap('map').toJSON()).toEqual(doc.getMap('map').toJSON())
    },
  )

  it('P-13: never parts the two halves of an emoji', () => {
    const doc = new Y.Doc()
    doc.getText('text').insert(0, '🌳'.repeat(500))
    for (const maxBytes of [60, 61, 62, 63, 64, 65]) {
      const reader = new Y.Doc()
      for (const part of splitUpdate(Y.encodeStateAsUpdate(doc), maxBytes)) Y.applyUpdate(reader, part)
      expect(reader.getText('text').toString()).toBe('🌳'.repeat(500))
    }
  })

  it('P-13: keeps a single value whole, however large it is', () => {
    const doc = new Y.Doc()
    doc.getMap('map').set('one', 'x'.repeat(1000))
    doc.getText('text').insert(0, 'beside')
    const parts = splitUpdate(Y.encodeStateAsUpdate(doc), 300)
    expect(parts.filter(part => part.length > 300)).toHaveLength(1)
  })

  it('P-13: a value that is too large comes last, with what rests on it and nothing else', () => {
    const [maja, jonas] = [new Y.Doc(), new Y.Doc()]
    maja.getText('text').insert(0, 'before ')
    maja.getMap('map').set('one', 'x'.repeat(1000))
    maja.getText('text').insert(7, 'after ')
    Y.applyUpdate(jonas, Y.encodeStateAsUpdate(maja))
    jonas.getMap('map').set('two', 'of his own')
    jonas.getText('text').insert(13, 'his words')
    const parts = splitUpdate(Y.encodeStateAsUpdate(jonas), 300)
    const reader = new Y.Doc()
    const fitting = parts.findIndex(part => part.length > 300)
    for (const part of parts.slice(0, fitting)) Y.applyUpdate(reader, part)
    expect(reader.store.pendingStructs).toBeNull()
    expect(reader.getMap('map').toJSON()).toEqual({ two: 'of his own' })
    expect(reader.getText('text').toString()).toBe('before ')
    for (const part of parts.slice(fitting)) Y.applyUpdate(reader, part)
    expect(reader.getText('text').toString()).toBe('before after his words')
  })

  it('P-13: of one that rests on what only the reader has', () => {
    const doc = busyDocument(99)
    const reader = new Y.Doc()
    Y.applyUpdate(reader, Y.encodeStateAsUpdate(doc))
    doc.getText('text/0').insert(3, 'later '.repeat(100))
    for (const part of splitUpdate(Y.encodeStateAsUpdate(doc, Y.encodeStateVector(reader)), 200)) {
      Y.applyUpdate(reader, part)
    }
    expect(reader.getText('text/0').toString()).toBe(doc.getText('text/0').toString())
  })
})
