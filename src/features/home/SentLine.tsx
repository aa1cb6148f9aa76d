import { useStartMessages } from '../../i18n/messages.ts'
import { Icon } from '../../ui/Icon.tsx'
import type { ConversationSummary } from '../../workspace/views.ts'

/** One line for all conversations: is what they share safe? Nothing while that isn't known of each. */
export function SentLine({ rows }: { rows: readonly ConversationSummary[] }) {
  const { sent: words } = useStartMessages().home
  const sent = leastSent(rows)
  if (!sent) return null
  return (
    <p className="sent-line soft small">
      <Icon name={icons[sent]} />
      <span>{words[sent]}</span>
    </p>
  )
}

/** What is written before the other has joined isn't shared, and holds nothing back. */
export function leastSent(
  rows: readonly ConversationSummary[],
): NonNullable<ConversationSummary['sent']> | null {
  // Of one that was ended nothing lies on the server any more.
  const found = new Set(rows.filter(({ endedBy }) => endedBy === undefined).map(({ sent }) => sent))
  if (found.size === 0) return null
  if (found.has('partly')) return 'partly'
  if (found.has(undefined)) return null
  return found.has('all') ? 'all' : 'not-shared'
}

const icons = { all: 'check', partly: 'up', 'not-shared': 'phone' } as const
