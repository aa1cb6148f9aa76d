import type { Item } from './displayList.ts'

/** Something that stays on one page; `draw` takes the place of its upper edge. */
export interface Part {
  height: number
  draw(top: number): Item[]
}
