import type { BackupContent, BackupFailure } from '../domain/backup.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import { concat } from '../protocol/concat.ts'
import { packBackup, unpackBackup } from './backupContent.ts'
import { equalBytes, randomBytes, utf8 } from './bytes.ts'
import { fromBase64Lines, toBase64Lines } from './encoding.ts'
import { padUpTo, unpad } from './padding.ts'
import { costNow, isBearable, type KeyCost, keyFromPassphrase } from './passphraseKey.ts'
import { sha256 } from './sha256.ts'

/**
 * A text file, since phones share few other kinds: words for people, then armoured bytes between two marks.
 * The bytes: `SOSB` · version (1 byte, now 1) · scrypt's logN, r, p (1 each) · salt (16) · nonce (12) · ciphertext
 * with its tag · SHA-256 of all before. The first 36 bytes are the header, and the ciphertext's associated data.
 * In every version the bytes begin with name and version and end with that hash, so that damage, a newer app and
 * a wrong passphrase can be told apart.
 */
const name = utf8('SOSB')
const version = 1
const saltBytes = 16
const nonceBytes = 12
const headerBytes = name.length + 4 + saltBytes + nonceBytes
const hashBytes = 32
const tagBytes = 16
const beginMark = '-----BEGIN SIDE OM SIDE BACKUP-----'
const endMark = '-----END SIDE OM SIDE BACKUP-----'
/** A phone's memory has to hold it several times over. */
export const maxBackupBytes = 96 * 1024 * 1024

/** A file that was read as far as one can without the passphrase. */
export interface SealedBackup {
  cost: KeyCost
  salt: Uint8Array
  nonce: Uint8Array
  header: Uint8Array
  ciphertext: Uint8Array
}

/** `preface`: what the file is, for whoever opens it in a year; nothing in it may be secret. */
export async function sealBackup(
  content: BackupContent,
  {
    passphrase,
    preface,
    cost = costNow,
    onProgress,
  }: { passphrase: string; preface: string; cost?: KeyCost; onProgress?: (done: number) => void },
): Promise<string> {
  const salt = randomBytes(saltBytes)
  const nonce = randomBytes(nonceBytes)
  const header = concat(name, Uint8Array.of(version, cost.logN, cost.r, cost.p), salt, nonce)
  const key = await keyFromPassphrase(passphrase, salt, cost, onProgress)
  const padded = padUpTo(packBackup(content), maxBackupBytes)
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv: nonce, additionalData: header },
    key,
    padded,
  )
  const body = concat(header, new Uint8Array(sealed))
  const armoured = toBase64Lines(concat(body, await sha256(body)))
  return [preface.trim(), '', beginMark, armoured, endMark, ''].join('\r\n')
}

/** What can be said of a text without a passphrase; never throws. */
export async function readBackupFile(text: string): Promise<Result<SealedBackup, BackupFailure>> {
  const begin = text.indexOf(beginMark)
  const end = text.lastIndexOf(endMark)
  if (begin < 0 && end < 0) return fail('foreign')
  if (begin < 0 || end < begin) return fail('cut')
  const bytes = fromBase64Lines(text.slice(begin + beginMark.length, end))
  if (!bytes || bytes.length <= headerBytes + tagBytes + hashBytes) return fail('damaged')
  const body = bytes.subarray(0, bytes.length - hashBytes)
  if (!equalBytes(await sha256(body), bytes.subarray(body.length))) return fail('damaged')
  if (!equalBytes(body.subarray(0, name.length), name)) return fail('foreign')
  const [itsVersion = 0, logN = 0, r = 0, p = 0] = body.subarray(name.length)
  if (itsVersion > version) return fail('newer-version')
  const cost = { logN, r, p }
  if (itsVersion < version) return fail('damaged')
  // Its writer thought more of a phone than this app does.
  if (!isBearable(cost)) return fail('newer-version')
  const saltAt = name.length + 4
  return ok({
    cost,
    salt: body.slice(saltAt, saltAt + saltBytes),
    nonce: body.slice(saltAt + saltBytes, headerBytes),
    header: body.slice(0, headerBytes),
    ciphertext: body.slice(headerBytes),
  })
}

export async function openBackup(
  text: string,
  passphrase: string,
  onProgress?: (done: number) => void,
): Promise<Result<BackupContent, BackupFailure>> {
  const read = await readBackupFile(text)
  if (!read.ok) return read
  const { cost, salt, nonce, header, ciphertext } = read.value
  const key = await keyFromPassphrase(passphrase, salt, cost, onProgress)
  const padded = await decrypt(key, nonce, header, ciphertext)
  if (!padded) return fail('wrong-passphrase')
  const packed = unpad(padded)
  return packed ? unpackBackup(packed) : fail('damaged')
}

async function decrypt(key: CryptoKey, nonce: Uint8Array, header: Uint8Array, ciphertext: Uint8Array) {
  try {
    const parameters = { name: 'AES-GCM', iv: new Uint8Array(nonce), additionalData: new Uint8Array(header) }
    return new Uint8Array(await crypto.subtle.decrypt(parameters, key, new Uint8Array(ciphertext)))
  } catch {
    return null
  }
}
