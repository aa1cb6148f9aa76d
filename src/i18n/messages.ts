import { use, useContext, useSyncExternalStore } from 'react'
import type { Language } from './language.ts'
import { OfSeveral, overlay } from './overlay.ts'
import {
  chooseAndRemember,
  type LaterMessages,
  type StartMessages,
  started,
  subscribe,
  type Words,
} from './words.ts'

export type { StartMessages }
export type Messages = StartMessages & LaterMessages

/** Suspends a screen that asks for an area whose words aren't there yet; so read only what is about to be shown. */
export function useMessages(): Messages {
  const { toOne, toSeveral } = messagesOf(useSyncExternalStore(subscribe, started))
  return useContext(OfSeveral) ? toSeveral : toOne
}

export const useStartMessages = (): StartMessages => useSyncExternalStore(subscribe, started).start

export const useLanguage = (): [Language, (language: Language) => void] => [
  useSyncExternalStore(subscribe, currentLanguage),
  chooseAndRemember,
]

const currentLanguage = (): Language => started().language

function messagesOf(words: Words): { toOne: Messages; toSeveral: Messages } {
  const known = made.get(words) ?? makeMessages(words)
  made.set(words, known)
  return known
}
const made = new WeakMap<Words, { toOne: Messages; toSeveral: Messages }>()

/** Each area suspends until it is there. */
function makeMessages({ start, areas, fetchArea }: Words): { toOne: Messages; toSeveral: Messages } {
  // `use` each time: React minds when a component that waited for it doesn't ask again.
  const messages = { ...start } as Messages
  for (const area of areas) {
    Object.defineProperty(messages, area, { enumerable: true, get: () => use(fetchArea(area)) })
  }
  const ofSeveral = {} as Messages
  const laid = new Map<string, unknown>()
  for (const area of Object.keys(messages) as (keyof Messages)[]) {
    const get = () => {
      const [words, over] = [messages[area], messages.several]
      if (!laid.has(area))
        laid.set(area, overlay(words, area === 'several' ? {} : over[area as keyof typeof over]))
      return laid.get(area)
    }
    Object.defineProperty(ofSeveral, area, { get })
  }
  return { toOne: messages, toSeveral: ofSeveral }
}
