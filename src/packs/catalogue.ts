import type { PackId } from '../domain/ids.ts'

/** What the chooser shows; each pack itself is fetched only when a conversation needs it. */
export const catalogue: { id: PackId; organisation: string; name: { native: string; en: string } }[] = [
  {
    id: 'albertslund' as PackId,
    organisation: 'Albertslund Kommune',
    name: { native: 'MUS', en: 'MUS, development conversation' },
  },
]
