import { readFileSync } from 'node:fs'
import type { PackId } from '../../src/domain/ids.ts'
import type { Pack } from '../../src/domain/pack.ts'
import { parsePack } from '../../src/packs/parsePack.ts'

/** A pack from its file, parsed as the build does it. Rejects for a pack that isn't there, as the app's own way does. */
export async function readPack(id: PackId): Promise<Pack> {
  const parsed = parsePack(jsonOfPack(id))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.failure))
  return parsed.value
}

export const jsonOfPack = (id: PackId): unknown =>
  JSON.parse(readFileSync(new URL(`../../src/packs/${id}.json`, import.meta.url), 'utf8'))
