import { useSyncExternalStore } from 'react'
import type { all } from './da/all.ts'
import { chooseLanguage, isLanguage, type Language } from './language.ts'
import type { Shape } from './shape.ts'

export type Messages = Shape<typeof all>

const rememberedKey = 'language'
const loaders: Record<Language, () => Promise<{ all: Messages }>> = {
  da: () => import('./da/all.ts'),
  nb: () => import('./nb/all.ts'),
  sv: () => import('./sv/all.ts'),
  en: () => import('./en/all.ts'),
}

let spoken: { language: Language; messages: Messages } | null = null
/** The newest wish: a slow download of an earlier one must not overrule it. */
let wanted: Language | null = null
const listeners = new Set<() => void>()

/** Awaited before the first render, so that no screen has to wait for its words. */
export async function startLanguage(): Promise<void> {
  await speak(remembered() ?? chooseLanguage(navigator.languages))
}

/** Resolves once the words are there; until then the present language stays. */
export async function speak(language: Language): Promise<void> {
  wanted = language
  const { all } = await loaders[language]()
  if (wanted !== language) return
  spoken = { language, messages: all }
  document.documentElement.lang = language
  for (const tell of listeners) tell()
}

export const useMessages = (): Messages => useSyncExternalStore(subscribe, currentMessages)

export const useLanguage = (): [Language, (language: Language) => void] => [
  useSyncExternalStore(subscribe, currentLanguage),
  chooseAndRemember,
]

export const currentMessages = (): Messages => started().messages
export const currentLanguage = (): Language => started().language

function chooseAndRemember(language: Language): void {
  try {
    localStorage.setItem(rememberedKey, language)
  } catch {
    // A browser that refuses to remember still speaks it until the app is closed.
  }
  // Without the words there is nothing to say about it: the present language simply stays.
  speak(language).catch(() => {})
}

function remembered(): Language | null {
  try {
    const value = localStorage.getItem(rememberedKey)
    return isLanguage(value) ? value : null
  } catch {
    return null
  }
}

function started() {
  if (!spoken) throw new Error('startLanguage must be awaited before anything is rendered')
  return spoken
}

function subscribe(onChange: () => void): () => void {
  listeners.add(onChange)
  return () => listeners.delete(onChange)
}
