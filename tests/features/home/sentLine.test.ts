import { expect, test } from 'vitest'
import { leastSent } from '../../../src/features/home/SentLine.tsx'
import type { ConversationSummary } from '../../../src/workspace/views.ts'

const said = (...sent: ConversationSummary['sent'][]) =>
  leastSent(sent.map(each => ({ sent: each }) as ConversationSummary))

test('Home says that all is sent only when it is known of every conversation that is shared', () => {
  expect(said('all', 'all')).toBe('all')
  expect(said('all', 'not-shared')).toBe('all')
  expect(said('not-shared')).toBe('not-shared')
  expect(said('all', 'partly', 'not-shared')).toBe('partly')
  expect(said('all', undefined)).toBe(null)
  expect(said('partly', undefined)).toBe('partly')
})
