import { useDeferredValue } from 'react'
import type { ConversationSummary } from '../../workspace/views.ts'
import { ConversationRow } from './ConversationRow.tsx'
import type { Wording } from './words.ts'

/** As many as a large phone shows at once; home.css counts on it too. */
const firstRows = 7

export interface Listed {
  rows: ConversationSummary[]
  wording: Wording
  /** More than one stands under the same name. */
  alike: ReadonlySet<ConversationSummary>
}

/** A long list stands as fast as a short one: what lies below the screen is drawn after it. */
export function ConversationRows({ rows, wording, alike, label }: Listed & { label: string }) {
  // Without a first value where all are drawn at once: React would else draw them all again.
  const drawn = useDeferredValue(rows, rows.length > firstRows ? rows.slice(0, firstRows) : undefined)
  return (
    <ul className="home-rows" aria-label={label}>
      {drawn.map(row => (
        <li key={row.id}>
          <ConversationRow row={row} wording={wording} saysDay={alike.has(row)} />
        </li>
      ))}
    </ul>
  )
}
