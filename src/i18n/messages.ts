import { use, useSyncExternalStore } from 'react'
import type { all } from './da/all.ts'
import { chooseLanguage, isLanguage, type Language } from './language.ts'
import type { Shape } from './shape.ts'

export type Messages = Shape<typeof all>
/** A quarter of the words, with which Home can stand; the others follow. */
export type StartMessages = Pick<Messages, 'common' | 'home'>

const rememberedKey = 'language'
const loaders: Record<
  Language,
  { start(): Promise<{ start: StartMessages }>; all(): Promise<{ all: Messages }> }
> = {
  da: { start: () => import('./da/start.ts'), all: () => import('./da/all.ts') },
  nb: { start: () => import('./nb/start.ts'), all: () => import('./nb/all.ts') },
  sv: { start: () => import('./sv/start.ts'), all: () => import('./sv/all.ts') },
  en: { start: () => import('./en/start.ts'), all: () => import('./en/all.ts') },
}

let spoken: { language: Language; start: StartMessages; all: Messages | null } | null = null
/** The newest wish: a slow download of an earlier one must not overrule it. */
let wanted: Language | null = null
const listeners = new Set<() => void>()

/** Awaited before the first render, so that the first screen has its words. */
export async function startLanguage(): Promise<void> {
  const language = remembered() ?? chooseLanguage(navigator.languages)
  wanted = language
  const { start } = await loaders[language].start()
  if (wanted === language) take({ language, start, all: null })
}

/** Resolves once all its words are there; until then the present language stays. */
export async function speak(language: Language): Promise<void> {
  wanted = language
  const all = await allOf(language)
  if (wanted === language) take({ language, start: all, all })
}

/** Fetches the rest of the present language before a screen needs it. */
export const speakInFull = (): Promise<void> => speak(started().language)

/** Suspends a screen that comes before all words are there. */
export function useMessages(): Messages {
  const { language, all } = useSyncExternalStore(subscribe, started)
  return all ?? use(allOf(language))
}

export const useStartMessages = (): StartMessages => useSyncExternalStore(subscribe, started).start

export const useLanguage = (): [Language, (language: Language) => void] => [
  useSyncExternalStore(subscribe, currentLanguage),
  chooseAndRemember,
]

const currentLanguage = (): Language => started().language

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

function allOf(language: Language): Promise<Messages> {
  const known = fetched.get(language)
  if (known) return known
  const fetching = loaders[language].all().then(({ all }) => all)
  fetched.set(language, fetching)
  // A chunk that didn't arrive may arrive the next time.
  fetching.catch(() => fetched.delete(language))
  return fetching
}
const fetched = new Map<Language, Promise<Messages>>()

function take(words: NonNullable<typeof spoken>): void {
  spoken = words
  document.documentElement.lang = words.language
  for (const tell of listeners) tell()
}

function started() {
  if (!spoken) throw new Error('startLanguage must be awaited before anything is rendered')
  return spoken
}

function subscribe(onChange: () => void): () => void {
  listeners.add(onChange)
  return () => listeners.delete(onChange)
}
