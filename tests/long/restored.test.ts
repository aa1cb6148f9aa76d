import { test } from 'vitest'
import { restoreAfterRemoval } from '../workspace/restoredRelay.ts'
import { freshSeeds, times } from './howLong.ts'

test.each(freshSeeds(times(100)))(
  'P-113: whatever three phones do around a removal and a relay restored from a copy of before, they end together, and the removed one gets none of it (seed %i)',
  restoreAfterRemoval,
)
