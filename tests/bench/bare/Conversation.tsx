import { useEffect, useState } from 'react'
import { IndexeddbPersistence } from 'y-indexeddb'
import * as Y from 'yjs'

const doc = new Y.Doc()
const stored = new IndexeddbPersistence('bare-conversation', doc)

export function Conversation() {
  const [text, setText] = useState<string | null>(null)
  useEffect(() => void stored.whenSynced.then(() => setText(doc.getText('note').toString())), [])
  return text === null ? null : <textarea defaultValue={text} />
}
