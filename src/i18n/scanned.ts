import type { Messages } from './messages.ts'

/** What came of the last code that the camera read; null before there was one. */
export type Scanned = { failure: keyof Messages['join']['failures'] } | { have: number; of: number } | null

/** Said anew in whatever language the screen speaks by then. */
export function scannedWords(scanned: Scanned, { codes, join }: Pick<Messages, 'codes' | 'join'>): string {
  if (!scanned) return ''
  return 'failure' in scanned ? `${join.failures[scanned.failure].title}.` : codes.more(scanned)
}
