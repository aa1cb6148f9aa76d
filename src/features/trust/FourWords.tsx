import { useEffect, useState } from 'react'
import type { Device } from '../../domain/conversation.ts'
import { loadKeyWords } from '../../i18n/keyWords.ts'
import { useLanguage, useMessages } from '../../i18n/messages.ts'
import { SameWords } from '../../ui/SameWords.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'

/** Drawn from the keys of all devices in the conversation; `added` as if it were one of them. */
export function FourWords({ added }: { added?: Device }) {
  const { trust } = useMessages()
  const words = useFourWords(added)
  return <SameWords words={words} label={trust.title} />
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
