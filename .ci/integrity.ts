import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The worker takes a file only as it was built. A network that answers everything with a page of its own, or a server
 * that is still at the version before, would otherwise lie in the phone's cache for good.
 */
export async function withIntegrity<Entry extends { url: string }>(entries: Entry[]) {
  return { manifest: entries.map(entry => ({ ...entry, integrity: integrityOf(join('dist', entry.url)) })) }
}

export const integrityOf = (path: string): string =>
  `sha256-${createHash('sha256').update(readFileSync(path)).digest('base64')}`
