import type { Result } from '../domain/result.ts'

/** Done once, whoever asks and however often; after a failure it may be tried again. */
export function once<Of extends unknown[], Value, Failure>(
  act: (...of: Of) => Promise<Result<Value, Failure>>,
): (...of: Of) => Promise<Result<Value, Failure>> {
  let running: Promise<Result<Value, Failure>> | null = null
  return async (...of) => {
    running ??= act(...of)
    const outcome = await running
    if (!outcome.ok) running = null
    return outcome
  }
}
