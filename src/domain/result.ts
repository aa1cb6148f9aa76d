/** An outcome that callers are expected to meet; our own mistakes are thrown instead. */
export type Result<Value, Failure> = { ok: true; value: Value } | { ok: false; failure: Failure }

export const ok = <Value>(value: Value): { ok: true; value: Value } => ({ ok: true, value })
export const fail = <Failure>(failure: Failure): { ok: false; failure: Failure } => ({ ok: false, failure })
