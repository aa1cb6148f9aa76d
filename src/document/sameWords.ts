import * as Y from 'yjs'
import { fingerprintOf } from './fingerprint.ts'
import { isNewer, LOCAL_ORIGIN, type SharedDoc } from './sharedDoc.ts'

/**
 * The first words of a text that stands nowhere yet, written in the same bytes on every phone: two that do it apart
 * have them once when they meet. Their author is neither phone but the words themselves, and other words have another.
 * By itself, never within another change: Yjs would take that one for somebody else's, and draw the phone a new number.
 */
export function beginWith(doc: SharedDoc, name: string, words: string): void {
  if (words === '' || isNewer(doc)) return
  const page = new Y.Doc()
  page.clientID = authorOf(name, words)
  page.getText(name).insert(0, words)
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(page), LOCAL_ORIGIN)
  page.destroy()
}

/** Above the 32 bits in which Yjs draws a phone's number, within the 53 that it can write. */
const authorOf = (name: string, words: string): number =>
  2 ** 32 + Number.parseInt(fingerprintOf([name, words]).slice(0, 13), 16)
