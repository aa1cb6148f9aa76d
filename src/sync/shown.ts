import { fail, ok, type Result } from '../domain/result.ts'
import { concat } from '../protocol/concat.ts'

/** All that phones show each other as codes begins alike: version and kind, a byte each. */
const version = 1
const kinds = { offer: 1, answer: 2, parcel: 3, admission: 4 } as const

export type ShownKind = keyof typeof kinds
/** `foreign`: whole, but of another kind. */
export type ShownFailure = 'damaged' | 'foreign' | 'newer-version'

export const toShown = (kind: ShownKind, ...parts: Uint8Array[]): Uint8Array =>
  concat(Uint8Array.of(version, kinds[kind]), ...parts)

export const bodyOf = (shown: Uint8Array, kind: ShownKind): Result<Uint8Array, ShownFailure> => {
  const itsVersion = shown[0] ?? 0
  if (itsVersion > version) return fail('newer-version')
  if (itsVersion < version || shown.length < 3) return fail('damaged')
  return shown[1] === kinds[kind] ? ok(shown.slice(2)) : fail('foreign')
}
