import type { later as laterSource, start as startSource } from './da/start.ts'
import { chooseLanguage, isLanguage, type Language } from './language.ts'
import type { Shape } from './shape.ts'

type LaterSource = typeof laterSource
export type Area = keyof LaterSource
export type LaterMessages = {
  readonly [One in Area]: Shape<Extract<Awaited<ReturnType<LaterSource[One]>>, Record<One, unknown>>[One]>
}

/** A fifth of the words, with which Home can stand; the others follow, area by area. */
export type StartMessages = Shape<typeof startSource>

/** One language as its folder has it. */
interface Vocabulary {
  start: StartMessages
  later: { readonly [One in Area]: () => Promise<Pick<LaterMessages, One>> }
}

const rememberedKey = 'language'
const vocabularies: Record<Language, () => Promise<Vocabulary>> = {
  da: () => import('./da/start.ts'),
  nb: () => import('./nb/start.ts'),
  sv: () => import('./sv/start.ts'),
  en: () => import('./en/start.ts'),
}

let spoken: Words | null = null
/** The newest wish: a slow download of an earlier one must not overrule it. */
let wanted: Language | null = null
const listeners = new Set<() => void>()

/** Awaited before the first render, so that the first screen has its words. They come before React does, and need none. */
export async function startLanguage(): Promise<void> {
  // Another window of the app chose one.
  addEventListener('storage', ({ key, newValue }) => {
    if (key === rememberedKey && isLanguage(newValue)) speak(newValue).catch(() => {})
  })
  const language = remembered() ?? chooseLanguage(navigator.languages)
  wanted = language
  document.documentElement.lang = language
  const words = await wordsOf(language)
  if (wanted === language) take(words)
}

/** Resolves once all its words are there; until then the present language stays. */
export async function speak(language: Language): Promise<void> {
  wanted = language
  const words = await wordsOf(language)
  await words.fetchAll()
  if (wanted === language) take(words)
}

/** Fetches the rest of the present language before a screen needs it; a wish for another one stands. */
export const speakInFull = (): Promise<void> => started().fetchAll()

/** For a screen whose code is still on its way; should it fail, the screen asks again. */
export function fetchAhead(area: Area): void {
  if (!wanted) return
  wordsOf(wanted)
    .then(words => words.fetchArea(area))
    .catch(() => {})
}

export function chooseAndRemember(language: Language): void {
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

/** Those of one language that have come. */
export interface Words {
  language: Language
  start: StartMessages
  areas: readonly Area[]
  fetchArea(area: Area): Promise<unknown>
  fetchAll(): Promise<void>
}

async function wordsOf(language: Language): Promise<Words> {
  const known = met.get(language)
  if (known) return known
  const { start, later } = await vocabularies[language]()
  const words = met.get(language) ?? createWords(language, start, later)
  met.set(language, words)
  return words
}
const met = new Map<Language, Words>()

function createWords(language: Language, start: StartMessages, later: Vocabulary['later']): Words {
  const areas = Object.keys(later) as Area[]
  const fetching: Partial<Record<Area, Promise<unknown>>> = {}

  function fetchArea(area: Area): Promise<unknown> {
    const known = fetching[area]
    if (known) return known
    const fetched: Promise<unknown> & { status?: string; value?: unknown } = later[area]().then(
      (module: Partial<LaterMessages>) => {
        // So `use` needs no moment to look whether they are there.
        Object.assign(fetched, { status: 'fulfilled', value: module[area] })
        return module[area]
      },
      error => {
        delete fetching[area] // a chunk that didn't arrive may arrive the next time
        throw error
      },
    )
    fetching[area] = fetched
    return fetched
  }

  return {
    language,
    start,
    areas,
    fetchArea,
    async fetchAll() {
      await Promise.all(areas.map(fetchArea))
    },
  }
}

function take(words: Words): void {
  spoken = words
  // Said again, it would have the browser style the whole page anew.
  if (document.documentElement.lang !== words.language) document.documentElement.lang = words.language
  for (const tell of listeners) tell()
}

export function started(): Words {
  if (!spoken) throw new Error('startLanguage must be awaited before anything is rendered')
  return spoken
}

export function subscribe(onChange: () => void): () => void {
  listeners.add(onChange)
  return () => listeners.delete(onChange)
}
