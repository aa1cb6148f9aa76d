import { useSyncExternalStore } from 'react'
import { isoToday } from './format.ts'

/** Looked at again at midnight, and whenever the page is: an installed app stands in the background overnight as it was left. */
export const useToday = (): string => useSyncExternalStore(onNewDay, isoToday)

function onNewDay(look: () => void): () => void {
  let timer: ReturnType<typeof setTimeout>
  const lookAgain = () => {
    clearTimeout(timer)
    timer = setTimeout(lookAgain, untilMidnightMs())
    look()
  }
  timer = setTimeout(lookAgain, untilMidnightMs())
  document.addEventListener('visibilitychange', lookAgain)
  addEventListener('focus', lookAgain)
  return () => {
    clearTimeout(timer)
    document.removeEventListener('visibilitychange', lookAgain)
    removeEventListener('focus', lookAgain)
  }
}

function untilMidnightMs(): number {
  const now = new Date()
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1).getTime() - now.getTime()
}
