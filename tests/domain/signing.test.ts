import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PackId } from '../../src/domain/ids.ts'
import { signatureBounds, signaturePath, withinLimits } from '../../src/domain/signatureShape.ts'
import {
  isSignedAsAsked,
  isSound,
  parseSigning,
  type Signing,
  serializeSigning,
  signatureLimits,
  signingAsked,
} from '../../src/domain/signing.ts'
import { readPack } from '../packs/readPack.ts'

const stroke = [100, 250, 140, 200, 180, 260, 220, 210, 260, 250, 300, 240]
const drawn: Signing = { name: '', strokes: [stroke], date: '2027-03-10' }
const typed: Signing = { name: 'Åse Öberg', strokes: [], date: '' }
const change = (more: object) => JSON.stringify({ ...JSON.parse(serializeSigning(drawn)), ...more })

test('A signature is read back as it was signed', () => {
  for (const signing of [drawn, typed]) expect(parseSigning(serializeSigning(signing))).toEqual(signing)
})

describe('A signature that somebody made up is refused', () => {
  const points = (count: number) => Array.from({ length: count * 2 }, (_, at) => at % 400)
  test.each([
    ['no text', 7],
    ['no JSON', '{'],
    ['a list', '[]'],
    ['another format', change({ format: 'signing/2' })],
    ['more than is shown', change({ note: 'hidden' })],
    ['other keys first', '{"name":"","format":"signing/1","strokes":[],"date":""}'],
    ['a prototype', '{"format":"signing/1","__proto__":{},"name":"","strokes":[],"date":""}'],
    ['points that are no whole steps', change({ strokes: [[...stroke, 1.5, 2]] })],
    ['points beside the field', change({ strokes: [[...stroke, 1001, 2]] })],
    ['points below nothing', change({ strokes: [[...stroke, -1, 2]] })],
    ['half a point', change({ strokes: [[...stroke, 5]] })],
    ['an empty stroke', change({ strokes: [stroke, []] })],
    ['strokes that are none', change({ strokes: [stroke, 'M0 0'] })],
    ['a touch by mistake', change({ strokes: [[5, 5]] })],
    [
      'too many strokes',
      change({ strokes: Array.from({ length: signatureLimits.strokes + 1 }, () => stroke) }),
    ],
    ['too many points', change({ strokes: [points(signatureLimits.points + 1)] })],
    ['megabytes', change({ name: 'x'.repeat(2_000_000) })],
    ['a name of several lines', change({ name: 'Maja\nLind' })],
    ['a name that is too long', change({ name: 'x'.repeat(signatureLimits.nameLength + 1) })],
    ['a day that there is not', change({ date: '2027-02-30' })],
    ['no day', change({ date: 20270310 })],
  ])('%s', (_, text) => {
    expect(parseSigning(text)).toBeNull()
  })

  test('and reading any text never throws', () => {
    fc.assert(fc.property(fc.anything(), value => void parseSigning(value)))
    fc.assert(fc.property(fc.json(), text => void parseSigning(text)))
  })
})

test('However much a finger draws, it fits, and keeps its first and last point', () => {
  const coordinate = fc.integer({ min: 0, max: 500 })
  const any = fc.array(fc.array(fc.tuple(coordinate, coordinate), { minLength: 1, maxLength: 900 }), {
    minLength: 1,
    maxLength: 80,
  })
  fc.assert(
    fc.property(any, strokes => {
      const flat = strokes.map(points => points.flat())
      const kept = withinLimits(flat)
      expect(kept.length).toBeLessThanOrEqual(signatureLimits.strokes)
      expect(kept.flat().length / 2).toBeLessThanOrEqual(signatureLimits.points)
      expect(kept[0]?.slice(0, 2)).toEqual(flat[0]?.slice(0, 2))
      expect(kept[0]?.slice(-2)).toEqual(flat[0]?.slice(-2))
      if (kept.flat().length >= 12) expect(isSound({ name: '', strokes: kept, date: '' })).toBe(true)
    }),
    { numRuns: 30 },
  )
})

test('A drawing is a soft line from its first point to its last, and a dot stays a dot', () => {
  const path = signaturePath([stroke, [7, 9]])
  expect(path).toMatch(/^M100 250Q140 200 160 230.*L300 240M7 9l\.1 0$/)
  expect(signatureBounds([stroke])).toEqual({ left: 100, top: 200, width: 200, height: 60 })
})

describe('What counts as signed is what the form asks for, no less and no more', () => {
  test.each([
    ['albertslund', undefined, true],
    ['albertslund', typed, false],
    ['ks', undefined, false],
    ['ks', typed, true],
    ['ks', { ...typed, strokes: [stroke] }, true],
    ['ks', { ...drawn, date: '' }, false],
    ['ks', { ...typed, date: '2027-03-10' }, false],
    ['goteborg', drawn, true],
    ['goteborg', { ...typed, date: '2027-03-10' }, true],
    ['goteborg', typed, false],
    ['goteborg', { name: '', strokes: [], date: '2027-03-10' }, false],
    ['kungsbacka', { name: '', strokes: [], date: '2027-03-10' }, true],
    ['kungsbacka', drawn, false],
    ['kungsbacka', undefined, false],
    ['lunner', { ...drawn, date: '' }, true],
    ['lunner', typed, true],
    ['lunner', undefined, false],
  ])('%s: %j', async (id, signing: Signing | undefined, isEnough) => {
    const pack = await readPack(id as PackId)
    for (const role of ['leader', 'employee'] as const) {
      expect(isSignedAsAsked(signing, signingAsked(pack, role))).toBe(isEnough)
    }
  })
})
