import type { Setting } from './conversation.ts'
import type { Pack, VariantAxis } from './pack.ts'

/** How the two meet, where the form lets them choose. */
export type Manner = 'walk' | 'seated'

/** Null where the form says nothing of it, or nothing is chosen. */
export function mannerOf({ variants }: Pick<Pack, 'variants'>, axes: Setting['axes']): Manner | null {
  const chosen = variants.flatMap(({ id, options }) => options.filter(option => option.id === axes[id]))
  return chosen.find(({ manner }) => manner !== undefined)?.manner ?? null
}

export const availableOptions = (axis: VariantAxis) => axis.options.filter(option => option.available)

export const hasManners = ({ variants }: Pick<Pack, 'variants'>): boolean =>
  variants.some(({ options }) => options.some(({ manner }) => manner !== undefined))
