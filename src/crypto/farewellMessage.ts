import * as v from 'valibot'
import type { Farewell } from '../domain/farewell.ts'
import type { ParticipantId } from '../domain/ids.ts'
import { parseJson, utf8 } from './bytes.ts'

/** A farewell as it lies in the room, before it is sealed. */
export const packFarewell = (farewell: Farewell): Uint8Array => utf8(JSON.stringify({ v: 1, ...farewell }))

/** Null for what isn't one; never throws. */
export function unpackFarewell(bytes: Uint8Array): Farewell | null {
  const parsed = v.safeParse(schema, parseJson(bytes))
  if (!parsed.success) return null
  const { what, by, at, signature } = parsed.output
  return { what, by: by as ParticipantId, at, signature }
}

const schema = v.object({
  v: v.literal(1),
  what: v.picklist(['ended', 'deleted']),
  by: v.pipe(v.string(), v.regex(/^[^/]{1,200}$/)),
  at: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  signature: v.string(),
})
