/** Keeps the latest results of a pure function; two hundred conversations on Home share a handful of drawings. */
export function remember<Args extends readonly (number | string | boolean)[], Result>(
  draw: (...args: Args) => Result,
  atMost = 100,
): (...args: Args) => Result {
  const known = new Map<string, Result>()
  return (...args) => {
    const key = args.join(' ')
    const found = known.get(key)
    if (found !== undefined) return found
    const fresh = draw(...args)
    if (known.size >= atMost) known.delete(known.keys().next().value!)
    known.set(key, fresh)
    return fresh
  }
}
