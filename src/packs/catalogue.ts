import type { PackId } from '../domain/ids.ts'
import type { Pack } from '../domain/pack.ts'

/** What the chooser shows; each pack itself, its parser included, is loaded only when a conversation needs it. */
export const catalogue: { id: PackId; organisation: string; name: { native: string; en: string } }[] = [
  {
    id: 'albertslund' as PackId,
    organisation: 'Albertslund Kommune',
    name: { native: 'MUS', en: 'MUS, development conversation' },
  },
]

const sources = new Map<PackId, () => Promise<{ default: unknown }>>([
  ['albertslund' as PackId, () => import('./albertslund.json')],
])

/** Parsed once and then kept. Rejects for an id that isn't in the catalogue: an older app, or our own mistake. */
export function loadPack(id: PackId): Promise<Pack> {
  const known = loaded.get(id)
  if (known) return known
  const pack = readPack(id)
  loaded.set(id, pack)
  // A chunk that didn't arrive may arrive the next time.
  pack.catch(() => loaded.delete(id))
  return pack
}
const loaded = new Map<PackId, Promise<Pack>>()

async function readPack(id: PackId): Promise<Pack> {
  const source = sources.get(id)
  if (!source) throw new Error(`No pack ${id} in this app`)
  const [{ parsePack }, json] = await Promise.all([import('./parsePack.ts'), source()])
  const parsed = parsePack(json.default)
  if (parsed.ok) return parsed.value
  throw new Error(
    `Pack ${id} is broken: ${parsed.failure.map(({ place, reason }) => `${place} ${reason}`).join('; ')}`,
  )
}
