import type { ConversationId } from '../domain/ids.ts'

/** What this phone remembers of the last talk that it showed, so that it wakes where it was, even started anew. */
export interface TalkMemory {
  card: string | null
  /** The last moment of its pace that was told. */
  told: 'half' | 'soon' | null
  /** When its cards were last seen to stand on the screen, by this phone's clock; null once they were left. */
  shownMs: number | null
}

/** Null for a talk of which nothing is to be remembered: one that is only tried out. */
export type Remembered = ConversationId | null

export function recallTalk(conversation: Remembered): TalkMemory {
  const kept = parse(recall())
  return kept && kept.conversation === conversation ? kept : nothing
}

/** A phone may end an app that sleeps in a pocket: started anew within the walk, it wakes in the talk. Asked once. */
export function talkToWakeIn(nowMs: number): ConversationId | null {
  const kept = parse(recall())
  if (!kept?.shownMs) return null
  rememberTalk(kept.conversation, { shownMs: null })
  const sinceMs = nowMs - kept.shownMs
  return sinceMs >= 0 && sinceMs < longestSleepMs ? kept.conversation : null
}

export function rememberTalk(conversation: Remembered, change: Partial<TalkMemory>): void {
  if (conversation === null) return
  try {
    localStorage.setItem(key, JSON.stringify({ ...recallTalk(conversation), ...change, conversation }))
  } catch {
    // A browser that refuses to remember begins with the first card, and nothing is lost.
  }
}

export function forgetTalk(conversation: ConversationId): void {
  if (parse(recall())?.conversation === conversation) localStorage.removeItem(key)
}

function parse(kept: string | null): (TalkMemory & { conversation: ConversationId }) | null {
  try {
    const { conversation, card, told, shownMs } = JSON.parse(kept ?? '') as Record<string, unknown>
    if (typeof conversation !== 'string') return null
    return {
      conversation: conversation as ConversationId,
      card: typeof card === 'string' ? card : null,
      told: told === 'half' || told === 'soon' ? told : null,
      shownMs: typeof shownMs === 'number' ? shownMs : null,
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
const nothing: TalkMemory = { card: null, told: null, shownMs: null }
const longestSleepMs = 3 * 3_600_000
