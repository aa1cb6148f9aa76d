import { type ReactNode, useEffect } from 'react'
import './Waiting.css'

let waiting = 0
const lookAgainMs = 200

/** What a screen can't do without yet, said once it takes more than a moment. */
export function Waiting({ children }: { children: ReactNode }) {
  useEffect(() => {
    waiting++
    return () => void waiting--
  }, [])
  return (
    <div className="waiting" role="status">
      {children}
    </div>
  )
}

/** For what would only take a slow network away from somebody who waits. */
export async function whenNobodyWaits(): Promise<void> {
  // Looked at a little later each time: where one wait ends, the next may begin.
  do await new Promise(later => setTimeout(later, lookAgainMs))
  while (waiting > 0)
}
