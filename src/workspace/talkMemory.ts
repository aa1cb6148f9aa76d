import type { ConversationId } from '../domain/ids.ts'

/** What this phone remembers of the last talk that it showed, so that it wakes where it was, even started anew. */
export interface TalkMemory {
  card: string | null
  /** The last moment of its pace that was told. */
  told: 'half' | 'soon' | null
}

/** Null for a talk of which nothing is to be remembered: one that is only tried out. */
export type Remembered = ConversationId | null

export function recallTalk(conversation: Remembered): TalkMemory {
  const kept = parse(recall())
  return kept && kept.conversation === conversation ? kept : { card: null, told: null }
}

export function rememberTalk(conversation: Remembered, change: Partial<TalkMemory>): void {
  if (conversation === null) return
  try {
    localStorage.setItem(key, JSON.stringify({ ...recallTalk(conversation), ...change, conversation }))
  } catch {
    // A browser that refuses to remember begins with the first card, and nothing is lost.
  }
}

function parse(kept: string | null): (TalkMemory & { conversation: string }) | null {
  try {
    const { conversation, card, told } = JSON.parse(kept ?? '') as Record<string, unknown>
    if (typeof conversation !== 'string') return null
    return {
      conversation,
      card: typeof card === 'string' ? card : null,
      told: told === 'half' || told === 'soon' ? told : null,
    }
  } catch {
    return null
  }
}

function recall(): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

const key = 'talk'
