import { Children, createContext, type ReactNode, useContext } from 'react'
import { Icon } from './Icon.tsx'
import './WritingHints.css'

/** What to bear in mind while writing what others will read: in sight before the first letter, and no louder than that. */
export function WritingHints() {
  const hints = useContext(GivenHints)
  if (hints.length === 0) return null
  return (
    <ul className="writing-hints">
      {Children.map(hints, hint => (
        <li>
          <Icon name="eye" />
          <span>{hint}</span>
        </li>
      ))}
    </ul>
  )
}

/** The same wherever somebody writes, so they are given once, by the frame. */
const GivenHints = createContext<readonly ReactNode[]>([])
export const WritingHintsProvider = GivenHints.Provider
