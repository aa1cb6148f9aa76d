import type { Language } from './language.ts'

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
