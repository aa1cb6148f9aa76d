import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { parsePackFile } from '../src/packs/parsePack.ts'

/** Nothing is built with a pack that its parser refuses, so that the app can trust the packs it fetches. */
export function checkedPacks(): Plugin {
  const folder = join(process.cwd(), 'src/packs')
  return {
    name: 'checked-packs',
    apply: 'build',
    buildStart() {
      for (const file of readdirSync(folder).filter(name => name.endsWith('.json'))) {
        const parsed = parsePackFile(readFileSync(join(folder, file), 'utf8'))
        if (!parsed.ok) {
          this.error(`${file}: ${parsed.failure.map(({ place, reason }) => `${place} ${reason}`).join('; ')}`)
        }
      }
    },
  }
}
