import type { NodeId } from '../../domain/ids.ts'

/** Where a piece can be laid; `back` is the pile or the bag. */
export type DropPlace =
  | { at: 'beside'; question: NodeId }
  | { at: 'path'; after: NodeId | null }
  | { at: 'aside' }
  | { at: 'back' }

/** On each place that takes a piece, so that whoever drags finds it without asking React. */
export function dropMark(place: DropPlace): string {
  if (place.at === 'beside') return `beside ${place.question}`
  return place.at === 'path' ? `path ${place.after ?? ''}` : place.at
}

export function dropPlaceOf(mark: string): DropPlace | null {
  const [at = '', ...rest] = mark.split(' ')
  const id = rest.join(' ') as NodeId
  if (at === 'aside' || at === 'back') return { at }
  if (at === 'path') return { at, after: id || null }
  return at === 'beside' && id ? { at, question: id } : null
}
