import { times } from './howLong.ts'

// The simulation's own test, with thousands of seeds instead of some dozens. It reads their number when it is loaded.
process.env.SEEDS ??= String(times(10_000))
await import('../sync/roomSession.property.test.ts')
