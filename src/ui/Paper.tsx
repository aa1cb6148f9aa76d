import type { ReactNode } from 'react'
import './Paper.css'

interface PaperProps {
  cut?: 'a' | 'b' | 'c'
  /** A line that runs down the left edge: OwnLine, Cord. */
  margin?: ReactNode
  /** Fills what is left of the screen's height. */
  isTall?: boolean
  /** The id of the words that say what it is about, where several papers hold the same controls. */
  labelledBy?: string
  children: ReactNode
}

/** Cut straight, a little askew; hangs out of the text column by 12. */
export function Paper({ cut = 'a', margin, isTall, labelledBy, children }: PaperProps) {
  const names = ['paper', `paper-${cut}`, margin != null && 'paper-with-margin', isTall && 'paper-tall']
  return (
    <div
      className={names.filter(Boolean).join(' ')}
      {...(labelledBy && { role: 'group', 'aria-labelledby': labelledBy })}
    >
      {margin != null && <div className="paper-margin">{margin}</div>}
      {children}
    </div>
  )
}
