import { useEffect, useState } from 'react'
import { shownHeading } from '../ui/focusHeading.ts'

/** By then whatever takes the focus has it, and what a screen shows first has come. */
const settledMs = 300

/** A heading that changes while its screen stands is read out, wherever one is: the other has joined, or said yes. */
export function HeadingNews() {
  const [news, tell] = useState('')
  useEffect(() => watchHeading(tell), [])
  return (
    <p role="status" className="visually-hidden">
      {news}
    </p>
  )
}

function watchHeading(tell: (news: string) => void): () => void {
  let known = look()
  let timer = 0
  // Not put off by what never rests, such as a loop of codes.
  const observer = new MutationObserver(() => {
    timer ||= window.setTimeout(compare, settledMs)
  })
  observer.observe(document.body, { childList: true, subtree: true, characterData: true })
  document.addEventListener('focusin', noteRead)
  return () => {
    observer.disconnect()
    document.removeEventListener('focusin', noteRead)
    clearTimeout(timer)
  }

  /** With the focus come its words. */
  function noteRead({ target }: FocusEvent): void {
    if (target === shownHeading()) known = look()
  }
  function compare(): void {
    timer = 0
    const before = known
    known = look()
    if (known.says === before.says) return
    const isSameScreen = before.says !== '' && before.path === known.path
    tell(isSameScreen && !known.isReadOut ? known.says : '')
  }
}

function look() {
  const heading = shownHeading()
  return {
    path: location.pathname,
    says: heading?.textContent?.replaceAll('\u00ad', '') ?? '',
    isReadOut: heading?.closest('[role="status"], [role="alert"]') != null,
  }
}
