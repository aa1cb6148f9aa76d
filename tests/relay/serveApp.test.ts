import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningRelay, startRelay } from './startRelay.ts'

let relay: RunningRelay
let folder: string
const page = { headers: { accept: 'text/html,*/*' } }
const get = (path: string, init?: RequestInit) => fetch(`${relay.url}${path}`, init)

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'relay-dist-'))
  const dist = join(folder, 'dist')
  mkdirSync(join(dist, 'assets'), { recursive: true })
  const files = {
    'index.html': '<!doctype html><title>Side om side</title>',
    'sw.js': 'self.skipWaiting',
    'manifest.webmanifest': '{}',
    'assets/app-4f9a1c2b.js': 'export const a = 1',
    'assets/app-4f9a1c2b.css': 'a {}',
    'assets/reader-1a2b3c4d.wasm': '\0asm',
    'assets/text-1a2b3c4d.woff2': 'font',
  }
  for (const [name, content] of Object.entries(files)) writeFileSync(join(dist, name), content)
  writeFileSync(join(dist, 'assets/app-4f9a1c2b.js.br'), brotliCompressSync('export const packed = 1'))
  writeFileSync(join(folder, 'secret.txt'), 'outside')
  relay = await startRelay({ dist })
})
afterAll(async () => {
  await relay.kill()
  rmSync(folder, { recursive: true, force: true })
})

test('both localhost and 127.0.0.1 answer', async () => {
  for (const host of ['localhost', '127.0.0.1']) {
    const answer = await fetch(`http://${host}:${relay.port}/healthz`)
    expect(answer.status).toBe(200)
    expect(await answer.json()).toEqual({ status: 'ok' })
  }
})

test.each([
  ['/', 'text/html; charset=utf-8', 'no-store'],
  ['/sw.js', 'text/javascript; charset=utf-8', 'no-cache'],
  ['/manifest.webmanifest', 'application/manifest+json; charset=utf-8', 'no-cache'],
  ['/assets/app-4f9a1c2b.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
  ['/assets/app-4f9a1c2b.css', 'text/css; charset=utf-8', 'public, max-age=31536000, immutable'],
  ['/assets/reader-1a2b3c4d.wasm', 'application/wasm', 'public, max-age=31536000, immutable'],
  ['/assets/text-1a2b3c4d.woff2', 'font/woff2', 'public, max-age=31536000, immutable'],
])('%s is served as %s with %s', async (path, type, caching) => {
  const answer = await get(path)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toBe(type)
  expect(answer.headers.get('cache-control')).toBe(caching)
})

test('who takes brotli gets the packed file, others the plain one', async () => {
  const packed = await get('/assets/app-4f9a1c2b.js', { headers: { 'accept-encoding': 'gzip, br' } })
  expect(packed.headers.get('content-encoding')).toBe('br')
  expect(packed.headers.get('vary')).toBe('Accept-Encoding')
  expect(await packed.text()).toBe('export const packed = 1')
  const plain = await get('/assets/app-4f9a1c2b.js', { headers: { 'accept-encoding': 'identity' } })
  expect(plain.headers.get('content-encoding')).toBeNull()
  expect(await plain.text()).toBe('export const a = 1')
})

test('the app’s own paths get the page; missing files and the relay’s paths never do', async () => {
  for (const path of ['/c/abc/talk', '/c/abc/prepare/form.part.q2', '/new', '/i'])
    expect(await (await get(path, page)).text()).toMatch('Side om side')
  for (const path of [
    '/assets/gone-11111111.js',
    '/assets/gone',
    '/gone.png',
    '/relay/x',
    '/healthz/x',
    '/metrics/x',
  ])
    expect((await get(path, page)).status).toBe(404)
  expect((await get('/c/abc', { headers: { accept: 'application/json' } })).status).toBe(404)
  expect((await get('/relay', page)).status).toBe(426)
})

test('an unchanged page is answered with 304', async () => {
  const tag = (await get('/')).headers.get('etag')!
  expect((await get('/', { headers: { 'if-none-match': tag } })).status).toBe(304)
})

test('only GET and HEAD are answered, and HEAD has no body', async () => {
  const head = await get('/', { method: 'HEAD' })
  expect(head.headers.get('content-length')).toBe('42')
  expect(await head.text()).toBe('')
  expect((await get('/', { method: 'POST', body: 'x' })).status).toBe(405)
})

test('no path leads out of the folder', async () => {
  const paths = [
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/%',
    '//secret.txt',
  ]
  for (const path of paths) expect((await rawGet(path)).status).toBe(404)
})

test('every answer carries the security headers, errors too', async () => {
  for (const path of ['/', '/assets/app-4f9a1c2b.js', '/healthz', '/metrics', '/gone.js', '/relay']) {
    const { headers } = await get(path)
    const policy = headers.get('content-security-policy')!
    expect(policy).toContain("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'")
    expect(policy).toContain(`connect-src 'self' ws://127.0.0.1:${relay.port} wss://127.0.0.1:${relay.port};`)
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('x-frame-options')).toBe('DENY')
    expect(headers.get('permissions-policy')).toContain('camera=(self)')
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
    expect(headers.get('strict-transport-security')).toBeNull()
  }
})

test('behind TLS browsers are told to stay there', async () => {
  const answer = await get('/', { headers: { 'x-forwarded-proto': 'https' } })
  expect(answer.headers.get('strict-transport-security')).toMatch(/^max-age=\d{8}/)
})

test('a Host that is none puts nothing into the policy', async () => {
  const { policy } = await rawGet('/', "evil.example; script-src 'unsafe-inline'")
  expect(policy).not.toContain('evil')
})

/** Past the URL parser, which would tidy the path before it is sent. */
function rawGet(path: string, host = '127.0.0.1'): Promise<{ status: number; policy: string }> {
  return new Promise((resolve, reject) => {
    const options = { port: relay.port, host: '127.0.0.1', path, headers: { host } }
    const sent = request(options, answer => {
      answer.resume()
      resolve({ status: answer.statusCode!, policy: String(answer.headers['content-security-policy']) })
    })
    sent.on('error', reject)
    sent.end()
  })
}
