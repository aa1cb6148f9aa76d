import { unshared, utf8 } from './bytes.ts'
import { toHex } from './encoding.ts'

export const sha256 = async (bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', unshared(bytes)))

/** A text is hashed as its UTF-8 bytes. */
export const sha256Hex = async (content: string | Uint8Array): Promise<string> =>
  toHex(await sha256(typeof content === 'string' ? utf8(content) : content))
