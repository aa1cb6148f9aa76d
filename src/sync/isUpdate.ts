import * as Y from 'yjs'

/** The seal says who may write here, not that the content is well formed. */
export function isUpdate(content: Uint8Array): boolean {
  try {
    Y.decodeUpdate(content)
    return true
  } catch {
    return false
  }
}
