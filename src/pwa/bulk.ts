/** Where the server has all small files of the app, one behind the other in the order of the worker's list. */
export const bulkName = 'bulk.bin'

/** A file as the worker's list names it. */
export interface Listed {
  url: string
  /** SHA-256 as a link's `integrity` has it. */
  integrity: string
  /** Its length, if it comes in bulk. */
  bytes?: number
}

const types: Record<string, string> = { js: 'text/javascript', css: 'text/css', json: 'application/json' }
const typeOf = ({ url }: { url: string }): string | undefined => types[url.slice(url.lastIndexOf('.') + 1)]

/** Text under a name that changes with it. */
export const isInBulk = (file: { url: string }): boolean =>
  file.url.startsWith('assets/') && typeOf(file) !== undefined

/**
 * Brings a phone that has nothing of the app yet all small files at once: one by one, hundreds of them are as many
 * round trips. Each is kept as it arrives, and only as it was built.
 * @throws when not all comes or can't be kept; what came before stays
 */
export async function takeBulk(listed: readonly Listed[], cacheName: string): Promise<void> {
  const cache = await caches.open(cacheName)
  if ((await cache.keys()).length > 0) return
  const { body, headers } = await fetch(`/${bulkName}`, { cache: 'no-store', priority: 'low' })
  if (!body) throw new Error('nothing comes in bulk')
  const take = readInPieces(body)
  for (const file of listed) {
    if (file.bytes === undefined) continue
    const content = await take(file.bytes)
    if ((await integrityOf(content)) !== file.integrity) throw new Error(`${file.url} isn’t as it was built`)
    await cache.put(file.url, new Response(content, { headers: headersOf(file, headers) }))
  }
}

type Bytes = Uint8Array<ArrayBuffer>

/** @throws when the stream ends before a piece is whole */
function readInPieces(stream: ReadableStream<Bytes>): (bytes: number) => Promise<Bytes> {
  const reader = stream.getReader()
  let held: Bytes = new Uint8Array()
  return async bytes => {
    while (held.length < bytes) {
      const { value } = await reader.read()
      if (!value) throw new Error('the bulk ends too soon')
      held = new Uint8Array(await new Blob([held, value]).arrayBuffer())
    }
    const piece = held.slice(0, bytes)
    held = held.subarray(bytes)
    return piece
  }
}

async function integrityOf(content: Bytes): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', content))
  return `sha256-${btoa(String.fromCharCode(...digest))}`
}

/** What the server says of the one file holds for each file in it, but for what it is and how it was packed. */
function headersOf(file: Listed, ofBulk: Headers): Headers {
  const headers = new Headers(ofBulk)
  for (const own of ['Content-Encoding', 'Content-Length', 'ETag']) headers.delete(own)
  headers.set('Content-Type', `${typeOf(file)}; charset=utf-8`)
  return headers
}
