import { useDeferredValue } from 'react'
import type { ConversationSummary } from '../../workspace/views.ts'
import { ConversationRow } from './ConversationRow.tsx'
import type { Wording } from './words.ts'

/** As many as a large phone shows at once; home.css counts on it too. */
const firstRows = 7

/** A long list stands as fast as a short one: what lies below the screen is drawn after it. */
export function ConversationRows(of: {
  rows: ConversationSummary[]
  wording: Wording
  alike: ReadonlySet<ConversationSummary>
}) {
  const { rows, wording, alike } = of
  // Without a first value where all are drawn at once: React would else draw them all again.
  const drawn = useDeferredValue(rows, rows.length > firstRows ? rows.slice(0, firstRows) : undefined)
  return (
    <ul className="home-rows" aria-label={wording.messages.home.conversations}>
      {drawn.map(row => (
        <li key={row.id}>
          <ConversationRow row={row} wording={wording} saysDay={alike.has(row)} />
        </li>
      ))}
    </ul>
  )
}
