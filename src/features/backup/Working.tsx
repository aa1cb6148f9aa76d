import type { ReactNode } from 'react'
import { Screen } from '../../ui/Screen.tsx'

/** A password is made slow to guess, so using it takes a second or two. */
export function Working({ header, title, progress }: { header: ReactNode; title: string; progress: number }) {
  return (
    <Screen header={header}>
      <h1>{title}</h1>
      <progress className="backup-progress" aria-label={title} max={1} value={progress} />
    </Screen>
  )
}
