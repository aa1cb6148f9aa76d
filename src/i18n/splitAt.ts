/** A sentence as what stands before, between and after those words; at every second place is one of them. */
export function splitAt(words: readonly string[], sentence: string): string[] {
  // In the middle of a sentence a name may have lost its capital.
  const lowered = sentence.toLowerCase()
  const [first] = words
    .filter(word => word !== '')
    .map(word => ({ from: lowered.indexOf(word.toLowerCase()), length: word.length }))
    .map(found => ({ ...found, to: found.from + found.length }))
    .filter(({ from, to }) => from >= 0 && !isLetter(sentence[from - 1]) && !isLetter(sentence[to]))
    .sort((one, other) => one.from - other.from || other.length - one.length)
  if (!first) return [sentence]
  const { from, to } = first
  return [sentence.slice(0, from), sentence.slice(from, to), ...splitAt(words, sentence.slice(to))]
}

const isLetter = (sign: string | undefined): boolean => sign !== undefined && /\p{L}/u.test(sign)
