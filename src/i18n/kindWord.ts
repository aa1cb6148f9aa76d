import type { Messages } from './messages.ts'

/** What a device took itself for, in words; a newer app may know more kinds. */
export const kindWord = ({ kinds }: Messages['devices'], kind: string): string =>
  Object.entries(kinds).find(([name]) => name === kind)?.[1] ?? kinds.phone

/** In the middle of a sentence only names, such as iPhone, keep their capital. */
export function kindInSentence(devices: Messages['devices'], kind: string): string {
  const word = kindWord(devices, kind)
  return /^\p{Lu}\p{Ll}+$/u.test(word) ? word.toLowerCase() : word
}
