import type { ReactNode } from 'react'
import './Points.css'

/** What stands below a question: points to take up, and what is only said. */
export function Points({ items }: { items: readonly { id: string; text: ReactNode; isAsked: boolean }[] }) {
  if (items.length === 0) return null
  return (
    <ul className="points">
      {items.map(({ id, text, isAsked }) => (
        <li key={id} data-asked={isAsked || undefined}>
          {text}
        </li>
      ))}
    </ul>
  )
}
