import type { ReactNode } from 'react'
import { Icon } from './Icon.tsx'
import './Excerpt.css'

/** What matters in a document, folded until somebody wants it; it needs no network. */
export function Excerpt({ title, text }: { title: ReactNode; text: string }) {
  return (
    <details className="excerpt">
      <summary>
        <Icon name="text" />
        <span>{title}</span>
      </summary>
      <p className="said">{text}</p>
    </details>
  )
}
