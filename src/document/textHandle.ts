import type * as Y from 'yjs'
import { change, type SharedDoc } from './sharedDoc.ts'

/** One typed text, for a control that shows and edits it. */
export interface TextHandle {
  get(): string
  /** Replaces the text by the smallest edit that makes it so; emoji are never split. */
  set(text: string): void
  /** Fires for this device's changes and for everybody else's. */
  subscribe(onChange: () => void): () => void
}

/** `onEdit` runs in the same transaction as an edit, for what has to be noted beside it. */
export function textHandle(doc: SharedDoc, name: string, onEdit?: () => void): TextHandle {
  const text = doc.getText(name)
  return {
    get: () => text.toString(),
    set(wanted) {
      const edit = smallestEdit(text.toString(), wanted)
      if (!edit) return
      change(doc, () => {
        applyEdit(text, edit)
        onEdit?.()
      })
    },
    subscribe(listen) {
      text.observe(listen)
      return () => text.unobserve(listen)
    },
  }
}

/** For use inside a command's transaction. */
export function replaceText(text: Y.Text, wanted: string): void {
  const edit = smallestEdit(text.toString(), wanted)
  if (edit) applyEdit(text, edit)
}

interface Edit {
  at: number
  remove: number
  insert: string
}

/** Null when both are equal. Offsets are UTF-16 units, as Yjs counts. */
export function smallestEdit(from: string, to: string): Edit | null {
  if (from === to) return null
  const shorter = Math.min(from.length, to.length)
  let start = 0
  while (start < shorter && from.charCodeAt(start) === to.charCodeAt(start)) start++
  if (start > 0 && isHighSurrogate(from.charCodeAt(start - 1))) start--
  let end = 0
  while (
    end < shorter - start &&
    from.charCodeAt(from.length - 1 - end) === to.charCodeAt(to.length - 1 - end)
  )
    end++
  if (end > 0 && isLowSurrogate(from.charCodeAt(from.length - end))) end--
  return { at: start, remove: from.length - start - end, insert: to.slice(start, to.length - end) }
}

function applyEdit(text: Y.Text, { at, remove, insert }: Edit): void {
  if (remove > 0) text.delete(at, remove)
  if (insert) text.insert(at, insert)
}

const isHighSurrogate = (unit: number) => unit >= 0xd800 && unit <= 0xdbff
const isLowSurrogate = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff
