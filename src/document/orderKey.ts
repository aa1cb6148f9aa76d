/**
 * Places in a list as strings, compared by code unit, so that two people can add at the same time without
 * renumbering. Equal keys happen then and are harmless: whoever sorts breaks the tie by id.
 */
export function orderAfter(last: string): string {
  const step = digits.indexOf(last.at(-1) ?? '')
  return step >= 0 && step < digits.length - 1 ? last.slice(0, -1) + digits[step + 1] : last + digits[1]
}

/** After all of these. */
export const orderAtEnd = (keys: Iterable<string>): string => orderAfter([...keys].reduce(later, ''))

export function byOrder(one: { order: string; id: string }, other: { order: string; id: string }): number {
  return compare(one.order, other.order) || compare(one.id, other.id)
}

const digits = '0123456789abcdefghijklmnopqrstuvwxyz'
const later = (one: string, other: string) => (compare(one, other) < 0 ? other : one)
// Not localeCompare: every device must sort alike.
const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)
