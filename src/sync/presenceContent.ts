import { utf8 } from '../crypto/bytes.ts'
import { fromBase64Url, toBase64Url } from '../crypto/encoding.ts'
import { ByteReader } from '../protocol/byteReader.ts'
import { ByteWriter } from '../protocol/byteWriter.ts'
import { concat } from '../protocol/concat.ts'

/** What a device says of itself while it shows a talk (SPEC P-48). */
export interface Presence {
  /** One stretch of being there, drawn at random (base64url). */
  visit: string
  /** Of this visit's sayings, from 1. */
  count: number
  /** What the screen shows; '' for nothing that has a name, null: it shows the talk no more. */
  card: string | null
  /** The last that was heard of others. */
  heard: readonly Heard[]
}

export interface Heard {
  visit: string
  count: number
}

export const visitBytes = 8
export const maxHeard = 20
export const maxCardBytes = 160
/** Whatever it says: from its size nobody learns how long a card's name is, or how many are there. */
export const presenceBytes = 500

export function packPresence({ visit, count, card, heard }: Presence): Uint8Array {
  const name = utf8(card ?? '')
  // A name that is longer is no card's: the person is there all the same.
  const told = name.length > maxCardBytes ? new Uint8Array() : name
  const writer = new ByteWriter()
    .fixed(bytesOf(visit), visitBytes)
    .position(count)
    .byte(card === null ? 0 : 1)
    .byte(told.length)
    .rest(told)
    .byte(Math.min(heard.length, maxHeard))
  for (const one of heard.slice(0, maxHeard)) writer.fixed(bytesOf(one.visit), visitBytes).position(one.count)
  const said = writer.finish()
  return concat(said, new Uint8Array(presenceBytes - said.length))
}

const bytesOf = (visit: string) => fromBase64Url(visit) ?? new Uint8Array()

/** Null for what `packPresence` never writes. */
export function unpackPresence(content: Uint8Array): Presence | null {
  if (content.length !== presenceBytes) return null
  try {
    const reader = new ByteReader(content)
    const visit = toBase64Url(reader.bytes(visitBytes))
    const count = reader.position()
    const isThere = reader.byte()
    const nameBytes = reader.byte()
    if (isThere > 1 || nameBytes > maxCardBytes) return null
    const name = new TextDecoder('utf-8', { fatal: true }).decode(reader.bytes(nameBytes))
    const heardCount = reader.byte()
    if (heardCount > maxHeard) return null
    const heard = Array.from({ length: heardCount }, () => ({
      visit: toBase64Url(reader.bytes(visitBytes)),
      count: reader.position(),
    }))
    const isRestEmpty = reader.rest().every(byte => byte === 0)
    return isRestEmpty ? { visit, count, card: isThere === 1 ? name : null, heard } : null
  } catch {
    return null // neither letters nor numbers: nobody's saying
  }
}
