import { useEffect, useState } from 'react'
import type { Device } from '../../domain/conversation.ts'
import { loadKeyWords } from '../../i18n/keyWords.ts'
import { useLanguage, useMessages } from '../../i18n/messages.ts'
import { useSession } from '../../workspace/WorkspaceContext.tsx'

/** Drawn from the keys of all devices in the conversation; `added` as if it were one of them. */
export function FourWords({ added }: { added?: Device }) {
  const { trust } = useMessages()
  const words = useFourWords(added)
  return (
    <ol className="four-words" aria-label={trust.title} aria-busy={words === null}>
      {(words ?? ['', '', '', '']).map((word, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a place is what it is, and a word may come twice.
        <li key={place}>{word}</li>
      ))}
    </ol>
  )
}

function useFourWords(added?: Device): string[] | null {
  const { session, view } = useSession()
  const [language] = useLanguage()
  const [words, setWords] = useState<string[] | null>(null)
  const keys = JSON.stringify([view.me, ...view.others].map(({ devices }) => devices))
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words only when other devices are known.
  useEffect(() => {
    let isGone = false
    void Promise.all([session.keyWordPlaces(added), loadKeyWords(language)])
      .then(([places, list]) => {
        if (!isGone) setWords(places.map(place => list[place] ?? ''))
      })
      .catch(() => {})
    return () => {
      isGone = true
    }
  }, [session, keys, added?.signKey, language])
  return words
}
