import { equalBytes, splitHead, withHead } from '../crypto/bytes.ts'
import { toHex } from '../crypto/encoding.ts'
import type { RoomKeys } from '../crypto/roomKeys.ts'
import { openEnvelope } from '../crypto/sealEnvelope.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import { roomIdBytes } from '../protocol/envelope.ts'
import { type Acknowledged, decodeAcknowledged, encodeAcknowledged } from './acknowledged.ts'
import { deflate, inflate } from './deflate.ts'
import { isUpdate } from './isUpdate.ts'
import { bodyOf, toShown } from './shown.ts'

/** What one phone gives the other side by side (SPEC P-80 …): what it durably holds, and what the other may lack. */
export interface Parcel {
  held: Acknowledged
  update: Uint8Array | null
}

export type ParcelFailure =
  /** Cut or altered, or not written by this app. */
  | 'damaged'
  /** Not a handover at all, but an invitation, say. */
  | 'unknown'
  /** Of another conversation. */
  | 'foreign'
  | 'newer-version'

/** A few bytes may unfold to so much and no more. */
const maxContentBytes = 16 * 1024 * 1024

/** Deflated before it is sealed, since nothing can be gained afterwards. */
export const packContent = ({ held, update }: Parcel): Promise<Uint8Array> =>
  deflate(withHead(encodeAcknowledged(held), update ?? new Uint8Array()))

export const wrapParcel = (room: RoomKeys, envelope: Uint8Array): Uint8Array =>
  toShown('parcel', room.roomId, envelope)

/** Whatever a stranger, a fault or a newer app put there, it doesn't throw. `device`: the sender's name in hex. */
export async function readParcel(
  room: RoomKeys,
  shown: Uint8Array,
): Promise<Result<Parcel & { device: string }, ParcelFailure>> {
  const body = bodyOf(shown, 'parcel')
  if (!body.ok) return fail(body.failure === 'foreign' ? 'unknown' : body.failure)
  if (body.value.length <= roomIdBytes) return fail('damaged')
  if (!equalBytes(body.value.subarray(0, roomIdBytes), room.roomId)) return fail('foreign')
  const opened = await openEnvelope(room, body.value.slice(roomIdBytes))
  if (!opened.ok) return fail(opened.failure === 'newer-version' ? 'newer-version' : 'damaged')
  if (opened.value.kind !== 'parcel') return fail('damaged')
  const content = await inflate(opened.value.content, maxContentBytes)
  const parcel = content && unpackContent(content)
  return parcel ? ok({ ...parcel, device: toHex(opened.value.device) }) : fail('damaged')
}

function unpackContent(content: Uint8Array): Parcel | null {
  const split = splitHead(content)
  const held = split && decodeAcknowledged(split.head)
  if (!held) return null
  const update = split.rest.slice()
  if (update.length === 0) return { held, update: null }
  return isUpdate(update) ? { held, update } : null
}
