import { Children, type ReactNode } from 'react'
import { Icon } from './Icon.tsx'
import './WritingHints.css'

/** What to bear in mind while writing what others will read: in sight before the first letter, and no louder than that. */
export function WritingHints({ children }: { children: readonly ReactNode[] }) {
  if (children.length === 0) return null
  return (
    <ul className="writing-hints">
      {Children.map(children, hint => (
        <li>
          <Icon name="eye" />
          <span>{hint}</span>
        </li>
      ))}
    </ul>
  )
}
