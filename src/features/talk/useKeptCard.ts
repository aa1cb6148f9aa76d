import { useState } from 'react'
import type { ConversationId } from '../../domain/ids.ts'

/** A look into the preparation, or a reload, comes back to the same card. */
export function useKeptCard(conversation: ConversationId): [string | null, (card: string) => void] {
  const key = `talk-card/${conversation}`
  const [card, setCard] = useState(() => recall(key))
  return [
    card,
    next => {
      setCard(next)
      keep(key, next)
    },
  ]
}

function recall(key: string): string | null {
  try {
    return sessionStorage.getItem(key)
  } catch {
    return null
  }
}

// A browser that refuses to remember begins with the first card, and nothing is lost.
function keep(key: string, card: string): void {
  try {
    sessionStorage.setItem(key, card)
  } catch {}
}
