import type { DeviceMemory } from '../ports.ts'
import type { ConversationSummary } from '../views.ts'

/** While somebody types, what was written is sent and not sent in turns; Home hears of it in the pauses. */
const pauseMs = 2000

type Summary = Omit<ConversationSummary, 'changedAt'>

/**
 * Keeps Home's row of one conversation. That something waits is written at once, so that Home never calls sent what
 * isn't; that all is sent, when it has stayed so for a moment.
 */
export function summaryKeeper(put: DeviceMemory['summaries']['put'], now: () => Date) {
  let kept: Summary | null = null
  let waiting: Summary | null = null
  let timer: ReturnType<typeof setTimeout> | undefined

  function write(summary: Summary): void {
    clearTimeout(timer)
    waiting = null
    kept = summary
    void put({ ...summary, changedAt: now().getTime() })
  }

  function keep(summary: Summary): void {
    if (isSame(summary, waiting ?? kept)) return
    clearTimeout(timer)
    waiting = null
    if (isSame(summary, kept)) return
    const isOnlySent = summary.sent === 'all' && kept && isSame({ ...kept, sent: 'all' }, summary)
    if (isOnlySent) {
      waiting = summary
      timer = setTimeout(() => write(summary), pauseMs)
    } else {
      write(summary)
    }
  }

  return {
    keep,
    /** All else stays as it was said last. */
    keepSent(sent: Pick<Summary, 'sent'>): void {
      if (kept) keep({ ...kept, ...sent })
    },
    close(): void {
      if (waiting) write(waiting)
    },
  }
}

const isSame = (one: Summary, other: Summary | null) => JSON.stringify(one) === JSON.stringify(other)
