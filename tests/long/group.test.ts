import { test } from 'vitest'
import { leaveHalfWay } from '../workspace/leftHalfWay.ts'
import { freshSeeds, times } from './howLong.ts'

test.each(freshSeeds(times(100)))(
  'P-144, P-145: whatever four do while one leaves and another has no network, those who stay end alike and the one who left gets none of it (seed %i)',
  leaveHalfWay,
)
