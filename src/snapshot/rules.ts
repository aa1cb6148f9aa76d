import { frame, type Item, rule } from './displayList.ts'

/** How thick the form's printed lines are. */
export const thin = 2.3
export const thick = 3.2

export const frameSides = (top: number, height: number): Item[] => [
  rule([frame.left, top], [frame.left, top + height], thick),
  rule([frame.right, top], [frame.right, top + height], thick),
]
