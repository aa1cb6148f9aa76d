import type { StorageTrouble } from '../domain/storageTrouble.ts'
import { holdBackIfFull } from './fullDisk.ts'
import { isCutShort } from './isCutShort.ts'

/** The browsers' many errors as the few that a person can do something about; a full disk holds back all that comes. */
export function noteTrouble(error: unknown, when: 'opening' | 'using'): StorageTrouble {
  holdBackIfFull(error)
  const name = nameOf(error)
  if (name === 'QuotaExceededError' || isCutShort(error)) return 'full'
  if (name === 'VersionError') return 'newer-version'
  // Private windows and blocked site data refuse at the open, each browser with another name.
  if (when === 'opening' && refusals.has(name)) return 'refused'
  return 'lost'
}

const refusals = new Set([
  'SecurityError',
  'InvalidStateError',
  'NotSupportedError',
  'MissingAPIError',
  'ReferenceError',
  'TypeError',
])

/** Dexie wraps what the browser said in `inner`. */
function nameOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return ''
  const inner = 'inner' in error ? nameOf(error.inner) : ''
  return inner || ('name' in error && typeof error.name === 'string' ? error.name : '')
}
