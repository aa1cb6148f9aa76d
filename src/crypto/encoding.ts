const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

export const toBase64Url = (bytes: Uint8Array): string => {
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

/** Null for anything but the one spelling that `toBase64Url` gives, so that a value has a single text. */
export const fromBase64Url = (text: string): Uint8Array<ArrayBuffer> | null => {
  if (!/^[A-Za-z0-9_-]*$/.test(text) || text.length % 4 === 1) return null
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  const bytes = Uint8Array.from(binary, character => character.charCodeAt(0))
  return toBase64Url(bytes) === text ? bytes : null
}

export const toHex = (bytes: Uint8Array): string => {
  let text = ''
  for (const byte of bytes) text += byte.toString(16).padStart(2, '0')
  return text
}

/** Lines of 76 signs as mail has them. In pieces, since a text of megabytes can't be built sign by sign. */
export const toBase64Lines = (bytes: Uint8Array): string => {
  const lines: string[] = []
  for (let at = 0; at < bytes.length; at += 57)
    lines.push(btoa(String.fromCharCode(...bytes.subarray(at, at + 57))))
  return lines.join('\r\n')
}

/** Whatever a mail program did to the line ends; null for what isn't base 64. */
export const fromBase64Lines = (text: string): Uint8Array<ArrayBuffer> | null => {
  const signs = text.replace(/\s+/g, '')
  if (signs.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(signs)) return null
  const padding = signs.endsWith('==') ? 2 : signs.endsWith('=') ? 1 : 0
  const bytes = new Uint8Array((signs.length / 4) * 3 - padding)
  const step = 4 * 16_384
  for (let at = 0; at < signs.length; at += step) {
    const binary = atob(signs.slice(at, at + step))
    const start = (at / 4) * 3
    for (let i = 0; i < binary.length; i++) bytes[start + i] = binary.charCodeAt(i)
  }
  return bytes
}

/** Lower case only, as hashes are written everywhere here. */
export const fromHex = (text: string): Uint8Array<ArrayBuffer> | null => {
  if (!/^(?:[0-9a-f]{2})*$/.test(text)) return null
  const bytes = new Uint8Array(text.length / 2)
  for (let at = 0; at < bytes.length; at++) bytes[at] = Number.parseInt(text.slice(at * 2, at * 2 + 2), 16)
  return bytes
}

/** Crockford base 32 (no I, L, O, U); the last character is filled up with zero bits. */
export const toBase32 = (bytes: Uint8Array): string => {
  let text = ''
  let held = 0
  let heldBits = 0
  for (const byte of bytes) {
    held = (held << 8) | byte
    heldBits += 8
    while (heldBits >= 5) {
      heldBits -= 5
      text += crockford[(held >>> heldBits) & 31]
    }
    held &= (1 << heldBits) - 1
  }
  return heldBits > 0 ? text + crockford[(held << (5 - heldBits)) & 31] : text
}

/** Null for characters that aren't Crockford's; bits that fill no byte are dropped. */
export const fromBase32 = (text: string): Uint8Array<ArrayBuffer> | null => {
  const bytes: number[] = []
  let held = 0
  let heldBits = 0
  for (const character of text) {
    const value = crockford.indexOf(character)
    if (value < 0) return null
    held = (held << 5) | value
    heldBits += 5
    if (heldBits < 8) continue
    heldBits -= 8
    bytes.push(held >>> heldBits)
    held &= (1 << heldBits) - 1
  }
  return Uint8Array.from(bytes)
}

/** The first 60 bits of a hash in three groups: `7KD4-R2MX-9QWE`. */
export const toCheckCode = (hashHex: string): string => {
  const hash = fromHex(hashHex)
  if (!hash || hash.length < 8) throw new Error('a check code needs a hash of at least 8 bytes')
  const code = toBase32(hash.subarray(0, 8))
  return `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8, 12)}`
}
