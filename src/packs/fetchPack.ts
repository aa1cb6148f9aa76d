import type { PackId } from '../domain/ids.ts'
import type { Pack } from '../domain/pack.ts'
import { catalogue } from './catalogue.ts'

/**
 * Fetched once and then kept: a file of this app's own that the build has parsed (.ci/packs.ts), so the parser stays at
 * home. Rejects for an id that isn't in the catalogue: an older app, or our own mistake.
 */
export function fetchPack(id: PackId): Promise<Pack> {
  const known = fetched.get(id)
  if (known) return known
  const pack = fetchFile(id)
  fetched.set(id, pack)
  // A file that didn't arrive may arrive the next time.
  pack.catch(() => fetched.delete(id))
  return pack
}
const fetched = new Map<PackId, Promise<Pack>>()

async function fetchFile(id: PackId): Promise<Pack> {
  const isOffered = catalogue.some(pack => pack.id === id)
  const address = isOffered ? addresses[`./${id}.json`] : undefined
  if (address === undefined) throw new Error(`No pack ${id} in this app`)
  const response = await fetch(address)
  if (!response.ok) throw new Error(`Pack ${id} didn't come: ${response.status}`)
  return (await response.json()) as Pack
}

const addresses = import.meta.glob<string>('./*.json', { query: '?url', import: 'default', eager: true })
