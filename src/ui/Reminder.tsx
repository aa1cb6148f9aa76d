import type { ReactNode } from 'react'
import { Icon } from './Icon.tsx'

/** What is worth bearing in mind here; it holds nothing up. */
export function Reminder({ children }: { children: ReactNode }) {
  return (
    <p className="icon-line soft small">
      <Icon name="eye" />
      <span>{children}</span>
    </p>
  )
}
