import { Icon } from './Icon.tsx'
import './WritingHints.css'

/** What to bear in mind while writing what others will read: in sight before the first letter, and no louder than that. */
export function WritingHints({ hints }: { hints: readonly string[] }) {
  if (hints.length === 0) return null
  return (
    <ul className="writing-hints">
      {hints.map(hint => (
        <li key={hint}>
          <Icon name="eye" />
          <span>{hint}</span>
        </li>
      ))}
    </ul>
  )
}
