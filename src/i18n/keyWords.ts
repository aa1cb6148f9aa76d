import { useEffect, useState } from 'react'
import type { Language } from './language.ts'
import { useLanguage } from './messages.ts'

const lists: Record<Language, () => Promise<{ keyWords: string }>> = {
  da: () => import('./da/keyWords.ts'),
  nb: () => import('./nb/keyWords.ts'),
  sv: () => import('./sv/keyWords.ts'),
  en: () => import('./en/keyWords.ts'),
}

/** 256 words for the places that `crypto/keyWords.ts` gives; two phones in two languages agree by meaning. */
export async function loadKeyWords(language: Language): Promise<string[]> {
  const { keyWords } = await lists[language]()
  return keyWords.trim().split(/\s+/)
}

/** The words at these places in the present language; null until they are there. */
export function useKeyWords(places: readonly number[]): string[] | null {
  const [language] = useLanguage()
  const [list, setList] = useState<string[] | null>(null)
  useEffect(() => {
    let isGone = false
    loadKeyWords(language).then(
      loaded => {
        if (!isGone) setList(loaded)
      },
      () => {}, // without the chunk there is nothing to compare, and the person says no
    )
    return () => {
      isGone = true
    }
  }, [language])
  return list && places.map(place => list[place] ?? '')
}
