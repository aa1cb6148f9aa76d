import { randomBytes } from '../../src/crypto/bytes.ts'
import { deriveRoom } from '../../src/crypto/roomKeys.ts'
import type { ConversationId, NodeId, ParticipantId, PlanHash } from '../../src/domain/ids.ts'

export const conversation = 'talk-2026' as ConversationId
export const jonas = 'jonas' as ParticipantId
export const maja = 'maja' as ParticipantId
export const words = (...ids: string[]) => ids as NodeId[]
export const planHash = 'ab'.repeat(32) as PlanHash

export const bytes = (length: number, fill = 7) => new Uint8Array(length).fill(fill)
export const newRoom = () => deriveRoom(randomBytes(32))
export const text = (content: string) => new TextEncoder().encode(content)

export const valueIn = <Value>(
  result: { ok: true; value: Value } | { ok: false; failure: unknown },
): Value => {
  if (!result.ok) throw new Error(`failed: ${String(result.failure)}`)
  return result.value
}
export const failureOf = (result: { ok: true } | { ok: false; failure: unknown }) =>
  result.ok ? 'ok' : result.failure

export const flipBit = (original: Uint8Array, at: number, bit = 0): Uint8Array => {
  const flipped = new Uint8Array(original)
  flipped[at] = flipped[at]! ^ (1 << bit)
  return flipped
}
