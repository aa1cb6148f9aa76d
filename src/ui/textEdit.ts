/** One replacement in a text; offsets are UTF-16 units, as a textarea counts. */
export interface TextEdit {
  at: number
  remove: number
  insert: string
}

export function editBetween(from: string, to: string): TextEdit {
  const shorter = Math.min(from.length, to.length)
  let start = 0
  while (start < shorter && from[start] === to[start]) start++
  if (start > 0 && isHighSurrogate(from.charCodeAt(start - 1))) start--
  let end = 0
  while (end < shorter - start && from[from.length - 1 - end] === to[to.length - 1 - end]) end++
  if (end > 0 && isLowSurrogate(from.charCodeAt(from.length - end))) end--
  return { at: start, remove: from.length - start - end, insert: to.slice(start, to.length - end) }
}

/** Where a caret at `position` stands after the edit; what is inserted right at the caret comes behind it. */
export function moveThrough(position: number, { at, remove, insert }: TextEdit): number {
  if (position <= at) return position
  if (position >= at + remove) return position + insert.length - remove
  return at + insert.length
}

/** Carries what was typed (`base` to `mine`) over to `theirs`, which has gone on from the same base. */
export function rebase(base: string, mine: string, theirs: string): string {
  if (theirs === base) return mine
  const typed = editBetween(base, mine)
  const elsewhere = editBetween(base, theirs)
  const start = moveThrough(typed.at, elsewhere)
  const end = Math.max(start, moveThrough(typed.at + typed.remove, elsewhere))
  return theirs.slice(0, start) + typed.insert + theirs.slice(end)
}

const isHighSurrogate = (unit: number) => unit >= 0xd800 && unit <= 0xdbff
const isLowSurrogate = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff
