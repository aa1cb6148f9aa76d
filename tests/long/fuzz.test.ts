import type fc from 'fast-check'
import { vi } from 'vitest'
import { times } from './howLong.ts'

// Every property of everything that reads foreign bytes, a hundred times as often and from a fresh seed, which
// fast-check prints when it fails.
vi.mock('fast-check', async importOriginal => {
  const real = await importOriginal<typeof import('fast-check')>()
  const assert = (<Ts>(property: fc.IAsyncProperty<Ts>, { seed: _, ...parameters }: fc.Parameters<Ts> = {}) =>
    real.assert(property, {
      ...parameters,
      numRuns: times((parameters.numRuns ?? 100) * 100),
    })) as typeof real.assert
  return { ...real, assert, default: { ...real.default, assert } }
})

await import('../protocol/envelope.test.ts')
await import('../protocol/frames.test.ts')
await import('../crypto/encoding.test.ts')
await import('../crypto/deviceKeys.test.ts')
await import('../crypto/sealEnvelope.test.ts')
await import('../crypto/invitation.test.ts')
await import('../sync/codes.test.ts')
await import('../sync/lobby.test.ts')
await import('../document/hostileContent.test.ts')
await import('../domain/plan.test.ts')
