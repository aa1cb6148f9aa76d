import { createHash } from 'node:crypto'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { isInBulk, type Listed, takeBulk } from '../../src/pwa/bulk.ts'

const small = [
  ['assets/Home-a1.js', 'export const home = "Hjem"'],
  ['assets/Home-a1.css', 'h1 { color: green }'],
  ['assets/albertslund-a1.json', '{"name":"Årlig samtale"}'],
] as const
const listed: Listed[] = [
  { url: 'index.html', integrity: integrityOf('<h1>') },
  ...small.map(([url, text]) => ({ url, integrity: integrityOf(text), bytes: Buffer.byteLength(text) })),
]
const whole = Buffer.from(small.map(([, text]) => text).join(''))

describe('The one file with all small files of the app', () => {
  afterEach(() => vi.unstubAllGlobals())

  test('brings each under its own name and as what it is, however it is cut on its way', async () => {
    const kept = onPhone({})
    serve([whole.subarray(0, 3), whole.subarray(3, 60), whole.subarray(60)])
    await takeBulk(listed, 'app')
    expect([...kept.keys()]).toEqual(small.map(([url]) => url))
    for (const [url, text] of small) expect(await kept.get(url)!.text()).toBe(text)
    expect(small.map(([url]) => kept.get(url)!.headers.get('Content-Type'))).toEqual([
      'text/javascript; charset=utf-8',
      'text/css; charset=utf-8',
      'application/json; charset=utf-8',
    ])
  })

  test('hands on what the server demands of every file, and nothing that was true of it alone', async () => {
    const kept = onPhone({})
    serve([whole], {
      'Content-Security-Policy': "default-src 'self'",
      'Content-Encoding': 'br',
      'Content-Length': '7',
      ETag: 'W/"1"',
    })
    await takeBulk(listed, 'app')
    expect(Object.fromEntries(kept.get('assets/Home-a1.js')!.headers)).toEqual({
      'content-security-policy': "default-src 'self'",
      'content-type': 'text/javascript; charset=utf-8',
    })
  })

  test('that was cut short leaves what came whole, and nothing else', async () => {
    const kept = onPhone({})
    serve([whole.subarray(0, -1)])
    await expect(takeBulk(listed, 'app')).rejects.toThrow('ends too soon')
    expect([...kept.keys()]).toEqual(['assets/Home-a1.js', 'assets/Home-a1.css'])
  })

  test('of another version, or a page in its place, leaves nothing', async () => {
    const kept = onPhone({})
    serve([Buffer.from('<h1>Log ind på gæstenettet</h1>'.repeat(9))])
    await expect(takeBulk(listed, 'app')).rejects.toThrow('isn’t as it was built')
    expect(kept.size).toBe(0)
  })

  test('isn’t asked for by a phone that has the version before, and works with it meanwhile', async () => {
    onPhone({ 'assets/Home-a0.js': new Response('export const home = "Hjem!"') })
    const asked = serve([whole])
    await takeBulk(listed, 'app')
    expect(asked).not.toHaveBeenCalled()
  })

  test('has no file whose content may change under its name, and none that is packed already', () => {
    const files = ['index.html', 'sw.js', 'assets/Home-a1.js', 'assets/zxing-a1.wasm', 'assets/hand-a1.woff2']
    expect(files.filter(url => isInBulk({ url }))).toEqual(['assets/Home-a1.js'])
  })
})

function integrityOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}

/** The phone's cache, as far as they are concerned. */
function onPhone(before: Record<string, Response>): Map<string, Response> {
  const kept = new Map(Object.entries(before))
  const put = async (url: string, response: Response) => void kept.set(url, response)
  vi.stubGlobal('caches', { open: async () => ({ keys: async () => [...kept.keys()], put }) })
  return kept
}

function serve(pieces: readonly Buffer[], headers: Record<string, string> = {}) {
  const body = new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(new Uint8Array(piece))
      controller.close()
    },
  })
  const asked = vi.fn(async () => new Response(body, { headers }))
  vi.stubGlobal('fetch', asked)
  return asked
}
