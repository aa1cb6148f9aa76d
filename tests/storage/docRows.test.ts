import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { addStoredRow, readStoredDoc } from '../../src/storage/docRows.ts'
import { openStoredDoc } from '../../src/storage/storedDoc.ts'
import { valueIn } from '../crypto/known.ts'

const updateOf = (word: string): Uint8Array => {
  const doc = new Y.Doc()
  doc.getText('note').insert(0, word)
  return Y.encodeStateAsUpdate(doc)
}
const textOf = (state: Uint8Array | null): string => {
  const doc = new Y.Doc()
  if (state) Y.applyUpdate(doc, state)
  return doc.getText('note').toString()
}

test('Looking for a document that is not there makes none', async () => {
  expect(valueIn(await readStoredDoc('nowhere'))).toBeNull()
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('nowhere')
})

test('A row can be added to a document that is not there yet, and taken back with all of it', async () => {
  const goBack = valueIn(await addStoredRow('coming', updateOf('ord')))
  expect(textOf(valueIn(await readStoredDoc('coming')))).toBe('ord')
  await goBack()
  expect(valueIn(await readStoredDoc('coming'))).toBeNull()
})

test('A row that is added to an open document is there when that one compacts and closes, or is taken back', async () => {
  const doc = new Y.Doc()
  const kept = valueIn(await openStoredDoc('open', doc))
  doc.getText('note').insert(0, 'her')
  await kept.flush()
  const goBack = valueIn(await addStoredRow('open', updateOf('fremmed')))
  await goBack()
  expect(textOf(valueIn(await readStoredDoc('open')))).toBe('her')
  valueIn(await addStoredRow('open', updateOf('fra kopien')))
  await kept.close()
  const read = textOf(valueIn(await readStoredDoc('open')))
  expect(read).toContain('her')
  expect(read).toContain('fra kopien')
})

test('What is read holds no deleted word', async () => {
  const doc = new Y.Doc()
  const kept = valueIn(await openStoredDoc('deleted', doc))
  doc.getText('note').insert(0, 'hemmelighed')
  doc.getText('note').delete(0, 11)
  await kept.flush()
  const state = valueIn(await readStoredDoc('deleted'))!
  expect(Buffer.from(state).includes('hemmelighed')).toBe(false)
  await kept.close()
})
