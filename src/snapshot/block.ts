import type { Item } from './displayList.ts'

/** A piece of a page, below the one before it. */
export interface Block {
  height: number
  /** It may grow into what a page has left, as a paper's rows are as tall as there is room. */
  isElastic: boolean
  /** Never the last on a page: a heading over nothing. */
  keepsWithNext: boolean
  /** What stands above it again where it begins a new page. */
  again: Block | null
  /** For what is longer than a page: what fits into so much room, and the rest. Null where nothing of it fits. */
  split: ((room: number) => [Block, Block] | null) | null
  /** As it is drawn where it comes to stand; of the same height. */
  placed: ((place: Place) => Block) | null
  draw(top: number, height: number): Item[]
}

/** Below a heading that stands there again, or else at a page's top; and at its foot. */
export interface Place {
  isTop: boolean
  isFoot: boolean
}

export const block = (height: number, draw: Block['draw'], more: Partial<Block> = {}): Block => ({
  height,
  isElastic: false,
  keepsWithNext: false,
  again: null,
  split: null,
  placed: null,
  draw,
  ...more,
})

export const space = (height: number): Block => block(height, () => [])
export const heightOf = (blocks: { height: number }[]): number =>
  blocks.reduce((sum, { height }) => sum + height, 0)
