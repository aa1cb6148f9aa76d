import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Plugin } from 'vite'

/**
 * The worker takes a file only as it was built. A network that answers everything with a page of its own, or a server
 * that is still at the version before, would otherwise lie in the phone's cache for good.
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
  const transform = async <Entry extends { url: string }>(entries: Entry[]) => ({
    manifest: entries.map(entry => ({ ...entry, integrity: integrityOf(join(folder, entry.url)) })),
  })
  return { plugin, transform }
}

export const integrityOf = (path: string): string =>
  `sha256-${createHash('sha256').update(readFileSync(path)).digest('base64')}`
