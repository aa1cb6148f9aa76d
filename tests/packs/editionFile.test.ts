import { describe, expect, test } from 'vitest'
import type { Edition } from '../../src/domain/conversation.ts'
import type { NodeId, PackId } from '../../src/domain/ids.ts'
import { readEdition, writeEdition } from '../../src/packs/editionFile.ts'
import { readPack } from './readPack.ts'

const pack = await readPack('albertslund' as PackId)
const question = 'albertslund.adfaerd.q1' as NodeId
const section = 'albertslund.opgaver' as NodeId
const document = 'albertslund.doc.vision' as NodeId
const edition: Edition = {
  rewordings: { [question]: 'Hvad lykkes vi med på nattevagten?' },
  added: [
    { id: 'added.x' as NodeId, parent: section, text: 'Hvad med køkkenet?' },
    { id: 'added.y' as NodeId, parent: section, text: '  ' },
  ],
  focus: 'Nærvær',
  documents: { [document]: 'https://intra.example/vision' },
  settings: {},
  moved: {},
}
const whole = JSON.parse(writeEdition(pack, edition))
const refusal = (changed: object) => {
  const read = readEdition(JSON.stringify({ ...whole, ...changed }), pack)
  return read.ok ? 'taken' : read.failure
}

test('What one leader gives, the next one gets, without blank questions and ids', () => {
  expect(readEdition(writeEdition(pack, edition), pack)).toEqual({
    ok: true,
    value: {
      rewordings: [{ question, wording: 'Hvad lykkes vi med på nattevagten?' }],
      added: [{ parent: section, text: 'Hvad med køkkenet?' }],
      focus: 'Nærvær',
      documents: [{ document, address: 'https://intra.example/vision' }],
      excerpts: [],
      settings: [],
    },
  })
})

test('What a form leaves open goes with it', async () => {
  const ks = await readPack('ks' as PackId)
  const settings = { 'filing.place': 'Arkivskapet' }
  const read = readEdition(
    writeEdition(ks, { ...edition, rewordings: {}, added: [], documents: {}, settings }),
    ks,
  )
  expect(read).toMatchObject({ value: { settings: [{ setting: 'filing.place', value: 'Arkivskapet' }] } })
})

test('What matters in a document goes with it, to documents of this form alone', () => {
  const excerpts = { [document]: 'Tæt på borgeren' }
  expect(readEdition(writeEdition(pack, { ...edition, excerpts }), pack)).toMatchObject({
    value: { excerpts: [{ document, text: 'Tæt på borgeren' }] },
  })
  expect(refusal({ excerpts: { 'albertslund.doc.none': 'x' } })).toMatchObject({
    place: 'excerpts.albertslund.doc.none',
    reason: 'unknown',
  })
  expect(refusal({ excerpts: { [document]: 'x'.repeat(10_001) } })).toMatchObject({ reason: 'too-long' })
  expect(refusal({ excerpts: 'x' })).toMatchObject({ reason: 'shape' })
})

describe('Refused, with the place and the reason', () => {
  test('another file, half a file, another form’s, a newer one', () => {
    for (const text of [
      '',
      'Kære Maja',
      '[]',
      'null',
      '{"format":7}',
      writeEdition(pack, edition).slice(0, -9),
    ])
      expect(readEdition(text, pack)).toEqual({ ok: false, failure: { kind: 'foreign' } })
    expect(refusal({ form: 'lunner' })).toEqual({ kind: 'other-form', form: 'lunner' })
    expect(refusal({ format: 'side-om-side/edition/2', more: true })).toEqual({ kind: 'newer-version' })
  })

  test.each([
    [{ rewordings: { 'albertslund.adfaerd.q99': 'Hvad?' } }, 'rewordings.albertslund.adfaerd.q99', 'unknown'],
    [{ rewordings: { [section]: 'Hvad?' } }, 'rewordings.albertslund.opgaver', 'unknown'],
    [{ rewordings: { [question]: ' ' } }, `rewordings.${question}`, 'empty'],
    [{ rewordings: { [question]: 'x'.repeat(10_001) } }, `rewordings.${question}`, 'too-long'],
    [{ rewordings: { [question]: 7 } }, 'rewordings', 'shape'],
    [{ rewordings: [] }, 'rewordings', 'shape'],
    [{ added: [{ parent: question, text: 'Hvad?' }] }, 'added.0.parent', 'unknown'],
    [{ added: [{ parent: section }] }, 'added.0.text', 'shape'],
    [{ added: Array(101).fill({ parent: section, text: 'Hvad?' }) }, 'added', 'shape'],
    [{ documents: { [document]: 'javascript:alert(1)' } }, `documents.${document}`, 'no-address'],
    [{ documents: { constructor: 'https://a.example' } }, 'documents.constructor', 'unknown'],
    [{ settings: { 'filing.place': 'Skuffen' } }, 'settings.filing.place', 'unknown'],
    [{ settings: { 'filing.place': 7 } }, 'settings', 'shape'],
    [{ surprise: true }, 'surprise', 'shape'],
  ])('%j', (changed, place, reason) => {
    expect(refusal(changed)).toEqual({ kind: 'wrong', place, reason })
  })

  test('a key that every object inherits from', () => {
    const text = writeEdition(pack, edition).replace(question, '__proto__')
    expect(readEdition(text, pack)).toEqual({
      ok: false,
      failure: { kind: 'wrong', place: 'rewordings.__proto__', reason: 'unknown' },
    })
  })
})
