import { useState } from 'react'
import { type Remembered, recallTalk, rememberTalk } from '../../workspace/talkMemory.ts'

/** A look into the preparation, a reload, or a phone that slept comes back to the same card. */
export function useKeptCard(conversation: Remembered): [string | null, (card: string) => void] {
  const [card, setCard] = useState(() => recallTalk(conversation).card)
  return [
    card,
    next => {
      setCard(next)
      rememberTalk(conversation, { card: next })
    },
  ]
}
