import type { StorageTrouble } from '../domain/storageTrouble.ts'
import { noteFullDisk } from './fullDisk.ts'

/** The browsers' many errors as the few that a person can do something about. */
export function troubleOf(error: unknown, when: 'opening' | 'using'): StorageTrouble {
  const name = nameOf(error)
  const said = String(error)
  // The last is how Chromium goes on after the others, and what it says where its memory is broken otherwise.
  if (/disk full|NO_SPACE|opening backing store/.test(said)) noteFullDisk()
  if (name === 'QuotaExceededError' || said.includes('NO_SPACE')) return 'full'
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
