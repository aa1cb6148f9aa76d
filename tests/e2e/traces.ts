import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Which of these words stand in the bytes: as UTF-8, UTF-16 either way round, or somewhere inside base64. */
export function tracesOf(words: readonly string[], bytes: Uint8Array): string[] {
  const haystack = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return words.filter(word => disguises(word).some(disguise => haystack.includes(disguise)))
}

function disguises(word: string): Buffer[] {
  const utf8 = Buffer.from(word, 'utf8')
  const utf16 = Buffer.from(word, 'utf16le')
  const plain = [utf8, utf16, Buffer.from(utf16).swap16(), Buffer.from(JSON.stringify(word).slice(1, -1))]
  return [...plain, ...insideBase64(utf8), ...insideBase64(utf16)]
}

/** What base64 makes of the bytes depends on where in a group of three they begin; neighbours shape the edges. */
function insideBase64(bytes: Buffer): Buffer[] {
  return [0, 1, 2].flatMap(offset => {
    const shifted = Buffer.concat([Buffer.alloc(offset), bytes])
    const first = Math.ceil((offset * 8) / 6)
    const last = Math.floor((shifted.length * 8) / 6)
    return (['base64', 'base64url'] as const).map(kind =>
      Buffer.from(shifted.toString(kind).slice(first, last), 'ascii'),
    )
  })
}

/** Every byte that the relay keeps on its disk. */
export function everythingIn(folder: string): Buffer {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
  return Buffer.concat(files.map(({ parentPath, name }) => readFileSync(join(parentPath, name))))
}
