/** By code units, not `localeCompare`: every phone orders alike, whatever its language. */
export const byCodeUnits = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/** By its key in a list; two people may have given the same one, and then the id decides. */
export const byOrder = (one: { order: string; id: string }, other: { order: string; id: string }): number =>
  byCodeUnits(one.order, other.order) || byCodeUnits(one.id, other.id)
