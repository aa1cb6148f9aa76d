import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { ConversationId } from '../../src/domain/ids.ts'
import type { ConversationSummary } from '../../src/domain/summary.ts'
import { summaryKeeper } from '../../src/workspace/conversation/keepSummary.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const row = (sent: NonNullable<ConversationSummary['sent']>, date = '2026-11-26') => ({
  id: 'c1' as ConversationId,
  packName: 'MUS',
  myRole: 'leader' as const,
  others: ['Jonas'],
  date,
  time: '',
  manner: 'walk' as const,
  station: 'talk' as const,
  reach: { mine: 'talk' as const, others: 'talk' as const },
  waitsFor: { who: 'both' as const, act: 'talk' as const },
  followUpDate: '',
  sent,
})

function home() {
  const written: string[] = []
  const keeper = summaryKeeper(
    async ({ sent, date }) => void written.push(`${sent} ${date}`),
    () => new Date(0),
  )
  return { written, keeper }
}

test('That something waits is on Home at once; that all is sent, when the typing has paused', () => {
  const { written, keeper } = home()
  keeper.keep(row('partly'))
  for (let keys = 0; keys < 5; keys++) {
    keeper.keep(row('all'))
    vi.advanceTimersByTime(500)
    keeper.keep(row('partly'))
  }
  expect(written).toEqual(['partly 2026-11-26'])
  keeper.keep(row('all'))
  vi.advanceTimersByTime(2500)
  expect(written).toEqual(['partly 2026-11-26', 'all 2026-11-26'])
  keeper.keep(row('partly'))
  expect(written.at(-1)).toBe('partly 2026-11-26')
})

test('What else changes is on Home at once, and a conversation that closes leaves nothing unsaid', () => {
  const { written, keeper } = home()
  keeper.keep(row('partly'))
  keeper.keep(row('all', '2026-11-27'))
  expect(written.at(-1)).toBe('all 2026-11-27')
  keeper.keep(row('partly', '2026-11-27'))
  keeper.keep(row('all', '2026-11-27'))
  keeper.close()
  expect(written.at(-1)).toBe('all 2026-11-27')
})
