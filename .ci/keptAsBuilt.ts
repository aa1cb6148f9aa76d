import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Plugin } from 'vite'
import { bulkName, isInBulk } from '../src/pwa/bulk.ts'

/**
 * The worker takes a file only as it was built. A network that answers everything with a page of its own, or a server
 * that is still at the version before, would otherwise lie in the phone's cache for good. The small files by the
 * hundred are laid one behind the other into one more file, for a phone that has none of them yet.
 */
export function keptAsBuilt() {
  let folder = ''
  const plugin: Plugin = {
    name: 'kept-as-built',
    apply: 'build',
    configResolved({ root, build }) {
      folder = resolve(root, build.outDir)
    },
  }
  const transform = async <Entry extends { url: string; size: number }>(entries: Entry[]) => {
    const bulk = entries.filter(isInBulk).map(({ url }) => readFileSync(join(folder, url)))
    writeFileSync(join(folder, bulkName), Buffer.concat(bulk))
    const manifest = entries.map(entry => ({
      ...entry,
      integrity: integrityOf(join(folder, entry.url)),
      ...(isInBulk(entry) && { bytes: entry.size }),
    }))
    return { manifest }
  }
  return { plugin, transform }
}

export const integrityOf = (path: string): string =>
  `sha256-${createHash('sha256').update(readFileSync(path)).digest('base64')}`
