import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  draftSecret,
  newNotebookSeed,
  notebookSecret,
  readRecoveryCode,
  seedName,
  toRecoveryCode,
} from '../../src/crypto/recoveryCode.ts'

const seed = new Uint8Array(20).map((_, at) => at * 13)

describe('a recovery code', () => {
  test('P-100: is nine groups of four and leads back to its seed', () => {
    const made = newNotebookSeed()
    const code = toRecoveryCode(made)
    expect(code).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){8}[0-9A-HJKMNP-TV-Z]{4}$/)
    expect(readRecoveryCode(code)).toEqual({ ok: true, value: made })
  })

  test('P-100: may be written in small letters, with spaces, O for 0 and l for 1', () => {
    const code = toRecoveryCode(seed)
      .toLowerCase()
      .replaceAll('-', '  ')
      .replaceAll('0', 'o')
      .replaceAll('1', 'l')
    expect(readRecoveryCode(`\n ${code} `)).toEqual({ ok: true, value: seed })
  })

  test('P-100: with one character wrong, missing or too much is a slip of the pen', () => {
    const code = toRecoveryCode(seed).replaceAll('-', '')
    for (let at = 0; at < code.length; at++) {
      const other = code[at] === 'Z' ? 'Y' : 'Z'
      const failure = { ok: false, failure: 'typo' }
      expect(readRecoveryCode(code.slice(0, at) + other + code.slice(at + 1))).toEqual(failure)
      expect(readRecoveryCode(code.slice(0, at) + code.slice(at + 1))).toEqual(failure)
      expect(readRecoveryCode(`${code.slice(0, at)}Z${code.slice(at)}`)).toEqual(failure)
    }
  })

  test('other texts are foreign, and reading any text never throws', () => {
    for (const text of ['', 'hej', 'hvad laver du mon i dag min kære ven nu', 'https://side.example/i#1abc'])
      expect(readRecoveryCode(text)).toEqual({ ok: false, failure: 'foreign' })
    fc.assert(fc.property(fc.string(), text => typeof readRecoveryCode(text).ok === 'boolean'))
  })

  test('its secrets and its name differ from each other and from those of other seeds', async () => {
    const other = new Uint8Array(20)
    const all = await Promise.all([
      notebookSecret(seed),
      notebookSecret(other),
      draftSecret(seed, 'a'),
      draftSecret(seed, 'b'),
    ])
    expect(new Set(all.map(String)).size).toBe(4)
    expect(all.every(secret => secret.length === 32)).toBe(true)
    expect(await seedName(seed)).not.toBe(await seedName(other))
  })
})
