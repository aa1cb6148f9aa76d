import type { PackId } from '../domain/ids.ts'

/**
 * What the chooser shows, and so only forms that the screens draw whole (needs.ts); each pack itself is fetched only when
 * a conversation needs it.
 */
export const catalogue: { id: PackId; organisation: string; name: { native: string; en: string } }[] = [
  {
    id: 'albertslund' as PackId,
    organisation: 'Albertslund Kommune',
    name: { native: 'MUS', en: 'MUS, development conversation' },
  },
]
