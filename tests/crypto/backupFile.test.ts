import { describe, expect, test } from 'vitest'
import { openBackup, readBackupFile, sealBackup } from '../../src/crypto/backupFile.ts'
import { fromBase64Lines, toBase64Lines } from '../../src/crypto/encoding.ts'
import { sha256 } from '../../src/crypto/sha256.ts'
import type { BackupContent } from '../../src/domain/backup.ts'
import type { ConversationId, PlanHash } from '../../src/domain/ids.ts'
import { concat } from '../../src/protocol/concat.ts'
import { valueIn } from './known.ts'

const passphrase = 'fire små blå cykler'
const cost = { logN: 10, r: 8, p: 1 }
const content: BackupContent = {
  madeAt: Date.UTC(2026, 10, 3),
  notebook: Uint8Array.of(1, 2, 3),
  seed: new Uint8Array(20).fill(5),
  conversations: [
    { id: 'one' as ConversationId, state: new Uint8Array(3000).fill(7) },
    { id: 'two' as ConversationId, state: new Uint8Array(0) },
  ],
  pictures: [
    {
      conversation: 'one' as ConversationId,
      hash: 'ab'.repeat(32) as PlanHash,
      pages: [{ type: 'image/jpeg', bytes: Uint8Array.of(9, 8) }],
    },
  ],
  settings: { theme: 'dark' },
}
const text = await sealBackup(content, { passphrase, preface: 'Dette er en sikkerhedskopi.', cost })
const begin = '-----BEGIN SIDE OM SIDE BACKUP-----'
const end = '-----END SIDE OM SIDE BACKUP-----'
const bytes = fromBase64Lines(text.slice(text.indexOf(begin) + begin.length, text.indexOf(end)))!
const byteAt = (at: number) => bytes[at]!
const failureOf = async (damaged: string, words = passphrase) => {
  const opened = await openBackup(damaged, words)
  return opened.ok ? 'opened' : opened.failure
}

/** One byte of the file changed, and the hash at their end made true again. */
async function rewritten(at: number, value: number): Promise<string> {
  const body = bytes.slice(0, -32)
  body[at] = value
  return `${begin}\n${toBase64Lines(concat(body, await sha256(body)))}\n${end}`
}

describe('A backup file', () => {
  test('gives back all that was put in, to who knows the passphrase', async () => {
    expect(valueIn(await openBackup(text, passphrase))).toEqual(content)
    const alone = { ...content, seed: null }
    const without = await sealBackup(alone, { passphrase, preface: '', cost })
    expect(valueIn(await openBackup(without, passphrase))).toEqual(alone)
  })

  test('begins with words for people, and is a text that any phone shares', () => {
    expect(text.startsWith('Dette er en sikkerhedskopi.\r\n')).toBe(true)
    expect(text).toMatch(/^[\x20-\x7e\r\næøåäöÆØÅÄÖ]*$/)
  })

  test('opens after a mail program changed its line ends and quoted words above it', async () => {
    const mailed = `> ${text.replaceAll('\r\n', '\n\n')}\n-- \nsendt fra min telefon`
    expect(await failureOf(mailed)).toBe('opened')
  })

  test('opens with the same words from another keyboard, which composes letters otherwise', async () => {
    expect(await failureOf(text, `${passphrase.normalize('NFD')} `)).toBe('opened')
  })

  test('says that the passphrase is wrong only when the file is whole', async () => {
    expect(await failureOf(text, 'fire små blå cykel')).toBe('wrong-passphrase')
  })

  test('that is another text is foreign', async () => {
    for (const other of [
      '',
      'Kære Jonas',
      '{}',
      '-----BEGIN PGP MESSAGE-----\nabc\n-----END PGP MESSAGE-----',
    ])
      expect(await failureOf(other)).toBe('foreign')
    expect(await failureOf(await rewritten(0, 1))).toBe('foreign')
  })

  test('whose beginning or end is missing is cut', async () => {
    expect(await failureOf(text.slice(0, text.length / 2))).toBe('cut')
    expect(await failureOf(text.slice(text.length / 2))).toBe('cut')
  })

  test('with a letter changed or a line lost anywhere is damaged, whatever the passphrase', async () => {
    const lines = text.split('\r\n')
    const first = lines.indexOf(begin) + 1
    for (let at = first; at < lines.length - 2; at += 5) {
      const lost = lines.filter((_, index) => index !== at).join('\n')
      expect(await failureOf(lost, 'forkert')).toBe('damaged')
      const line = lines[at]!
      const letter = line[3] === 'A' ? 'B' : 'A'
      const changed = lines.with(at, line.slice(0, 3) + letter + line.slice(4)).join('\n')
      expect(await failureOf(changed)).toBe('damaged')
    }
  })

  test('of a newer app, or one that asks more of a phone than it has, waits for the newer app', async () => {
    expect(await failureOf(await rewritten(4, 2))).toBe('newer-version')
    expect(await failureOf(await rewritten(5, 30))).toBe('newer-version')
    expect(await failureOf(await rewritten(7, 200))).toBe('newer-version')
  })

  test('says by its header what its key cost, and a changed header opens nothing', async () => {
    expect(valueIn(await readBackupFile(text)).cost).toEqual(cost)
    expect(await failureOf(await rewritten(6, 9))).toBe('wrong-passphrase')
    expect(await failureOf(await rewritten(30, byteAt(30) ^ 1))).toBe('wrong-passphrase')
  })

  test('tells by its length no more than its order of magnitude', async () => {
    const lengthWith = async (count: number) => {
      const one = { ...content, notebook: new Uint8Array(count) }
      return (await sealBackup(one, { passphrase, preface: '', cost })).length
    }
    expect(await lengthWith(40)).toBe(await lengthWith(200))
  })

  test('holds megabytes, as pictures are', async () => {
    const bytes = new Uint8Array(5_000_000).map((_, at) => at * 31)
    const large = { ...content, notebook: bytes }
    const opened = valueIn(
      await openBackup(await sealBackup(large, { passphrase, preface: '', cost }), passphrase),
    )
    expect(Buffer.compare(opened.notebook, bytes)).toBe(0)
  })
})
