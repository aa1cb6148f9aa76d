import { times } from './howLong.ts'

// Everything that reads foreign bytes, a thousand times as often. It reads the number when it is loaded.
process.env.FUZZ_RUNS ??= String(times(200_000))
await import('../protocol/decoders.test.ts')
