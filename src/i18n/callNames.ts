import type { Formats } from './format.ts'
import { shortName } from './names.ts'

/**
 * What people are called, one after the other; of a large group the first two, and how many more. Namesakes among `all`
 * are told apart; nobody, or somebody without a name, is called that.
 */
export function callNames(
  names: readonly string[],
  { list }: Pick<Formats, 'list'>,
  { more, somebody }: { more(of: { count: number }): string; somebody: string },
  all: readonly { name: string }[] = names.map(name => ({ name })),
): string {
  if (names.length === 0) return somebody
  const called = names.map(name => shortName(name, all) || somebody)
  return list(called.length > 3 ? [...called.slice(0, 2), more({ count: called.length - 2 })] : called)
}
