import { byCodeUnits } from '../domain/order.ts'

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

/** Between two neighbours; at the end where there is no next one. Behind both where they stand at the same place. */
export function orderBetween(low: string, high: string | null): string {
  if (high === null) return orderAfter(low)
  let same = 0
  while (same < high.length && (low[same] ?? digits[0]) === high[same]) same++
  const room = high.slice(same)
  const from = digits.indexOf(low[same] ?? '0')
  const to = digits.indexOf(room[0] ?? '0')
  if (to <= from) return `${low}1`
  const head = high.slice(0, same)
  if (to - from > 1) return head + digits[(from + to) >> 1]
  return room.length > 1 ? head + room[0] : head + digits[from] + orderAfter(low.slice(same + 1))
}

/** Whatever another phone wrote: no last zero, below which there would be no room. */
export const isOrderKey = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= 1000 && /^[0-9a-z]*[1-9a-z]$/.test(value)

const digits = '0123456789abcdefghijklmnopqrstuvwxyz'
const later = (one: string, other: string) => (byCodeUnits(one, other) < 0 ? other : one)
