import { useSyncExternalStore } from 'react'
import { isoToday } from './format.ts'

/** Looked at again whenever the page is: an installed app stands in the background overnight as it was left. */
export const useToday = (): string => useSyncExternalStore(onReturn, isoToday)

function onReturn(look: () => void): () => void {
  document.addEventListener('visibilitychange', look)
  addEventListener('focus', look)
  return () => {
    document.removeEventListener('visibilitychange', look)
    removeEventListener('focus', look)
  }
}
