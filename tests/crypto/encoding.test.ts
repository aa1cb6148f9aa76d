import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { frame } from '../../src/crypto/bytes.ts'
import {
  fromBase64Url,
  fromHex,
  toBase32,
  toBase64Url,
  toCheckCode,
  toHex,
} from '../../src/crypto/encoding.ts'
import { sha256Hex } from '../../src/crypto/sha256.ts'

const anyBytes = fc.uint8Array({ maxLength: 200 })

describe('encodings', () => {
  it('base64url and hex give back what they were given, spelled as Node spells it', () => {
    fc.assert(
      fc.property(anyBytes, bytes => {
        expect(toBase64Url(bytes)).toBe(Buffer.from(bytes).toString('base64url'))
        expect(toHex(bytes)).toBe(Buffer.from(bytes).toString('hex'))
        expect(fromBase64Url(toBase64Url(bytes))).toEqual(bytes)
        expect(fromHex(toHex(bytes))).toEqual(bytes)
      }),
      { numRuns: 200 },
    )
  })

  it('a value has one spelling: padding, other alphabets, stray bits and odd lengths are refused', () => {
    for (const text of ['QQ==', 'QR', 'Q', 'a+b/', 'QUI ', 'æøå_']) expect(fromBase64Url(text)).toBeNull()
    for (const text of ['A0', 'abc', 'zz', ' 00']) expect(fromHex(text)).toBeNull()
  })

  it('reading any text never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        fromBase64Url(text)
        fromHex(text)
      }),
      { numRuns: 200 },
    )
  })

  it('the check code is the first 60 bits in Crockford base 32, in three groups', () => {
    expect(toCheckCode('00'.repeat(32))).toBe('0000-0000-0000')
    expect(toCheckCode('ff'.repeat(32))).toBe('ZZZZ-ZZZZ-ZZZZ')
    expect(toCheckCode(`0123456789abcdef${'00'.repeat(24)}`)).toBe('04HM-ASW9-NF6Y')
    expect(toBase32(Uint8Array.of(0xff))).toBe('ZW')
    expect(() => toCheckCode('abc')).toThrow()
  })

  it('hashes agree with Node', async () => {
    expect(await sha256Hex('æ')).toBe(createHash('sha256').update('æ').digest('hex'))
  })

  it('framing never gives two lists of fields the same bytes', () => {
    const lists = [['ab', 'c'], ['a', 'bc'], ['abc'], ['abc', ''], ['', 'abc'], ['a', 'b', 'c'], []]
    const framed = lists.map(fields => toHex(frame('purpose', ...fields)))
    expect(new Set(framed).size).toBe(lists.length)
    expect(frame('ab', 'c')).not.toEqual(frame('a', 'bc'))
  })
})
