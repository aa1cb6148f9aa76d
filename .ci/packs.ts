import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Plugin } from 'vite'
import { catalogue } from '../src/packs/catalogue.ts'
import { unmetNeeds } from '../src/packs/needs.ts'
import { parsePackFile } from '../src/packs/parsePack.ts'

/**
 * Nothing is built with a pack that its parser refuses, so that the app can trust the packs it fetches. None is offered
 * that the screens can't draw whole, and one that isn't offered isn't shipped.
 */
export function checkedPacks(): Plugin {
  const folder = join(process.cwd(), 'src/packs')
  const isOffered = (name: string) => catalogue.some(({ id }) => `${id}.json` === name)
  return {
    name: 'checked-packs',
    apply: 'build',
    buildStart() {
      for (const file of readdirSync(folder).filter(name => name.endsWith('.json'))) {
        const parsed = parsePackFile(readFileSync(join(folder, file), 'utf8'))
        if (!parsed.ok) {
          this.error(`${file}: ${parsed.failure.map(({ place, reason }) => `${place} ${reason}`).join('; ')}`)
        }
        const unmet = isOffered(file) ? unmetNeeds(parsed.value) : []
        if (unmet.length > 0) this.error(`${file} is offered, but no screen has ${unmet.join(', ')}`)
      }
    },
    generateBundle(_, bundle) {
      for (const [name, file] of Object.entries(bundle)) {
        const sources = file.type === 'asset' ? file.originalFileNames : []
        if (sources.some(source => source.startsWith('src/packs/') && !isOffered(basename(source)))) {
          delete bundle[name]
        }
      }
    },
  }
}
