import { Icon } from './Icon.tsx'
import './WritingHints.css'

/** What to bear in mind while writing what others will read: in sight before the first letter, and no louder than that. */
export function WritingHints({ hints, lang }: { hints: readonly string[]; lang?: string | undefined }) {
  if (hints.length === 0) return null
  return (
    <ul className="writing-hints" lang={lang}>
      {hints.map(hint => (
        <li key={hint}>
          <Icon name="eye" />
          <span>{hint}</span>
        </li>
      ))}
    </ul>
  )
}
