import { useEffect, useState } from 'react'
import { type Remembered, recallTalk, rememberTalk } from '../../workspace/talkMemory.ts'

/** A look into the preparation, a reload, or a phone that slept comes back to the same card. */
export function useKeptCard(
  conversation: Remembered,
  isOnPath: boolean,
): [string | null, (card: string) => void] {
  const [card, setCard] = useState(() => recallTalk(conversation).card)
  useEffect(() => {
    if (!isOnPath) return
    const note = () => rememberTalk(conversation, { shownMs: Date.now() })
    note()
    document.addEventListener('visibilitychange', note)
    return () => {
      document.removeEventListener('visibilitychange', note)
      rememberTalk(conversation, { shownMs: null })
    }
  }, [conversation, isOnPath])
  return [
    card,
    next => {
      setCard(next)
      rememberTalk(conversation, { card: next })
    },
  ]
}
