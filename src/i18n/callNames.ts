import type { Formats } from './format.ts'
import { shortName } from './names.ts'

/** What people are called, one after the other; of a large group the first two, and how many more. */
export function callNames(
  names: readonly string[],
  { list }: Pick<Formats, 'list'>,
  more: (of: { count: number }) => string,
): string {
  const people = names.map(name => ({ name }))
  const called = names.map(name => shortName(name, people))
  return list(called.length > 3 ? [...called.slice(0, 2), more({ count: called.length - 2 })] : called)
}
