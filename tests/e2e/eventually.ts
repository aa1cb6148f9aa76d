import { expect } from 'vitest'

/** What a screen shows a moment later; patient, for a busy machine is slow and not wrong. */
export const eventually = <Value>(read: () => Promise<Value>) => expect.poll(read, { timeout: 60_000 })
