import type { Finding, Subject } from '../../domain/findings.ts'
import type { LText } from '../../domain/pack.ts'

export interface BlockerLine {
  key: string
  /** The first of what is missing there. */
  what: Subject
  texts: LText[]
}

/** What one agreement or mark lacks stands in one line, and so does what is said of no place in particular, once. */
export function blockerLines(blockers: Finding[]): BlockerLine[] {
  const lines = new Map<string, BlockerLine>()
  for (const { what, text } of blockers) {
    const place = 'mark' in what ? what.mark : 'agreement' in what ? what.agreement : null
    const key = place ?? text.native
    const line = lines.get(key) ?? { key, what, texts: [] }
    const isSaid = line.texts.some(({ native }) => native === text.native)
    lines.set(key, isSaid ? line : { ...line, texts: [...line.texts, text] })
  }
  return [...lines.values()]
}
