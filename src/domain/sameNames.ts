import { canonicalName } from './planText.ts'

/** *Maja* may be *Maja Holm*; *Maja Lund* is not. */
export function mayBeOne(one: string, other: string): boolean {
  const [ones, others] = [wordsOf(one), wordsOf(other)]
  return ones[0] === others[0] && (ones.length < 2 || others.length < 2 || ones.at(-1) === others.at(-1))
}

/** Who they are that use this phone; each once, as they are called first. */
export function ownersOf(rows: readonly { myName?: string }[]): string[] {
  const owners: string[] = []
  for (const { myName } of rows) if (myName && !owners.some(one => mayBeOne(one, myName))) owners.push(myName)
  return owners
}

interface Party {
  names: readonly string[]
  isGroup: boolean
}

/** What a talk holds is for nobody else: the same other person, or a group that somebody of it is in again. */
export const areTheSameAgain = (now: Party, before: Party): boolean =>
  now.isGroup === before.isGroup && now.names.some(name => before.names.some(one => mayBeOne(name, one)))

const wordsOf = (name: string): string[] => canonicalName(name).toLowerCase().split(' ')
