import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { encode } from 'uqr'
import { describe, expect, it } from 'vitest'
import { toBase64Url } from '../../src/crypto/encoding.ts'
import { fromBase41, toBase41 } from '../../src/sync/base41.ts'
import { CodeCollector, codesIn, toCodes } from '../../src/sync/codes.ts'
import { deflate, inflate } from '../../src/sync/deflate.ts'
import { bytes, failureOf, text, valueIn } from '../crypto/known.ts'

const noise = (length: number) => new Uint8Array(randomBytes(length))
const collect = async (codes: string[], collector = new CodeCollector()) => {
  let content: Uint8Array | null = null
  for (const code of codes) {
    const progress = valueIn(await collector.add(code))
    content = progress.kind === 'whole' ? progress.content : null
  }
  return content
}

describe('codes', () => {
  it('bring any content, in one code when it is short', async () => {
    for (const content of [bytes(0), bytes(1), noise(400), noise(484), noise(485), noise(5000)])
      expect(await collect(await toCodes(content))).toEqual(content)
    expect(await toCodes(noise(400))).toHaveLength(1)
    expect((await toCodes(noise(5000))).length).toBe(11)
  })

  it('bring any content in any order, with any number of repetitions', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 1500 }),
        fc.infiniteStream(fc.nat()),
        async (content, chance) => {
          const codes = await toCodes(content, 60)
          const collector = new CodeCollector()
          const seen = new Set<string>()
          while (seen.size < codes.length) {
            const missing = codes.filter(code => !seen.has(code))
            const pool = chance.next().value! % 3 === 0 ? codes : missing
            const code = pool[chance.next().value! % pool.length]!
            seen.add(code)
            const [have, of] = [seen.size, codes.length]
            expect(valueIn(await collector.add(code))).toEqual(
              have < of ? { kind: 'more-codes', have, of } : { kind: 'whole', content },
            )
          }
        },
      ),
      { numRuns: 200 },
    )
  })

  it('are squeezed when that helps, and not when it does not', async () => {
    expect(await toCodes(text('Vi aftaler at gå en tur. '.repeat(200)))).toHaveLength(1)
    expect((await toCodes(noise(4000))).join('').length).toBeLessThan(4000 * 1.65)
  })

  it('make pictures as small as raw bytes do, and smaller than base64url', async () => {
    const sizeOf = (content: string | number[]) =>
      encode(content, { ecc: 'L', border: 0, boostEcc: false }).size
    const part = noise(500)
    expect(sizeOf(toBase41(part))).toBe(sizeOf([...part]))
    expect(sizeOf(toBase41(part))).toBeLessThan(sizeOf(toBase64Url(part)))
    const codes = await toCodes(noise(3000))
    const sizes = codes.map(sizeOf)
    expect(new Set(sizes).size).toBe(1)
    expect(sizes[0]).toBeLessThanOrEqual(81)
  })

  it('are read in small letters, with spaces and broken lines', async () => {
    const content = noise(300)
    const [code] = await toCodes(content)
    const typed = `  ${code!.toLowerCase().replace(/(.{40})/g, '$1 \n')}`
    expect(await collect([typed])).toEqual(content)
  })

  it('with any one sign altered, or cut, are refused and do no harm', async () => {
    const content = noise(200)
    const codes = await toCodes(content, 100)
    const collector = new CodeCollector()
    for (let at = 0; at < codes[0]!.length; at++) {
      const altered = codes[0]!.slice(0, at) + (codes[0]![at] === 'Q' ? 'R' : 'Q') + codes[0]!.slice(at + 1)
      expect(failureOf(await collector.add(altered)), `sign ${at}`).not.toBe('ok')
      expect(failureOf(await collector.add(codes[0]!.slice(0, at))), `cut at ${at}`).not.toBe('ok')
    }
    expect(await collect(codes, collector)).toEqual(content)
  })

  it('that are not ours are foreign, and those of a newer version say so', async () => {
    const collector = new CodeCollector()
    for (const foreign of [
      '',
      'https://side.example/i#1abc',
      'WIFI:S:net;;',
      'SIDE',
      'SIDEWAYS.',
      'x'.repeat(100_000),
    ])
      expect(failureOf(await collector.add(foreign))).toBe('foreign')
    expect(failureOf(await collector.add('SIDE2.ANYTHING'))).toBe('newer-version')
  })

  it('of two loops seen in turn are never mixed', async () => {
    const [old, fresh] = [noise(300), noise(310)]
    const [oldCodes, freshCodes] = [await toCodes(old, 100), await toCodes(fresh, 100)]
    const collector = new CodeCollector()
    await collector.add(oldCodes[0]!)
    expect(valueIn(await collector.add(freshCodes[1]!))).toMatchObject({ have: 1 })
    expect(await collect(freshCodes, collector)).toEqual(fresh)
    expect(await collect(oldCodes, collector)).toEqual(old)
  })

  it('are found in a text that people sent, with words around them or broken by a mail', async () => {
    const content = noise(2000)
    const codes = await toCodes(content)
    const wrapped = codes.map(code => code.replace(/.{70}/g, '$&\r\n> ').replaceAll('> ', ' '))
    for (const sent of [
      codes.join('\n'),
      `Fra Maja. Åbn den her:\n\n${codes.join('\n')}\n\nHilsen Maja`,
      codes.join(' ').toLowerCase(),
      wrapped.join('\n\n'),
    ])
      expect(await collect(codesIn(sent))).toEqual(content)
    expect(codesIn('Side om side, uden noget i')).toEqual([])
  })

  it('reading any text never throws or hangs', async () => {
    const collector = new CodeCollector()
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), fc.uint8Array(), async (any, raw) => {
        expect((await collector.add(any)).ok).toBe(false)
        expect((await collector.add(`SIDE1.${any}`)).ok).toBe(false)
        expect((await collector.add(`SIDE1.${toBase41(raw)}`)).ok).toBe(false)
        expect(fromBase41(toBase41(raw))).toEqual(raw)
        await inflate(raw, 1000)
      }),
      { numRuns: 200 },
    )
  })

  it('too much for a screen is said at once', async () => {
    await expect(toCodes(noise(1400 * 1024))).rejects.toThrow(RangeError)
    await expect(toCodes(noise(10), 20)).rejects.toThrow(RangeError)
  })
})

describe('unpacking', () => {
  it('stops at its limit, however much a few bytes hold', async () => {
    const bomb = await deflate(bytes(50_000_000, 0))
    expect(bomb.length).toBeLessThan(60_000)
    expect(await inflate(bomb, 1_000_000)).toBeNull()
    expect(await inflate(await deflate(bytes(1000)), 1000)).toEqual(bytes(1000))
  })
})
