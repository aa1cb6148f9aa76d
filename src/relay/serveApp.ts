import { createReadStream, type Dirent, readdirSync, statSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join, relative, sep } from 'node:path'
import { pipeline } from 'node:stream'

type AppFile = {
  path: string
  type: string
  tag: string
  bytes: number
  brotli: { path: string; bytes: number } | null
}

/**
 * Serves the built app. The folder is listed once, at the start: a request can then only ever name a file that
 * is in it, and no path needs to be cleaned. A new build is a new start.
 */
export function createAppServer(
  folder: string,
): (request: IncomingMessage, response: ServerResponse) => void {
  const files = listFiles(folder)

  return (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return sendText(response.setHeader('Allow', 'GET, HEAD'), 405, 'Only GET and HEAD here.')
    const path = readPath(request.url)
    const file = files.get(path) ?? (isNavigation(request, path) ? files.get('/index.html') : undefined)
    if (!file) return sendText(response, 404, files.size > 0 ? 'Nothing here.' : 'The app isn’t built yet.')
    sendFile(request, response, file, path)
  }
}

export function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' })
  response.end(`${text}\n`)
}

/** Without the query, and decoded; '' when it can't be. */
export function readPath(url: string | undefined): string {
  try {
    const path = decodeURIComponent((url ?? '').replace(/[?#].*$/s, ''))
    return path === '/' ? '/index.html' : path
  } catch {
    return ''
  }
}

/** A path of the app's own router. A missing script must be a 404, or an old page would run HTML as code. */
function isNavigation(request: IncomingMessage, path: string): boolean {
  const wantsPage =
    request.headers['sec-fetch-mode'] === 'navigate' || /text\/html/.test(request.headers.accept ?? '')
  return (
    wantsPage &&
    path.startsWith('/') &&
    !/^\/(assets|relay|healthz|metrics)(\/|$)/.test(path) &&
    // A form's question has dots in its id, and its address ends in one.
    !(extname(path) in types)
  )
}

/**
 * A page that isn't to be stored isn't kept either when it is left: WebKit keeps one with its transactions half-way,
 * which hold up the next (measured in WebKit 2.50). The service worker keeps it for being offline all the same.
 */
function cachingOf(path: string, { type }: AppFile): string {
  if (isHashed(path)) return 'public, max-age=31536000, immutable'
  return type.startsWith('text/html') ? 'no-store' : 'no-cache'
}

function sendFile(request: IncomingMessage, response: ServerResponse, file: AppFile, path: string): void {
  response.setHeader('Content-Type', file.type)
  response.setHeader('Cache-Control', cachingOf(path, file))
  response.setHeader('ETag', file.tag)
  if (file.brotli) response.setHeader('Vary', 'Accept-Encoding')
  if (request.headers['if-none-match'] === file.tag) {
    response.writeHead(304).end()
    return
  }
  const acceptsBrotli = /\bbr\b/.test(String(request.headers['accept-encoding'] ?? ''))
  const body = acceptsBrotli && file.brotli ? file.brotli : file
  if (body !== file) response.setHeader('Content-Encoding', 'br')
  response.writeHead(200, { 'Content-Length': body.bytes })
  if (request.method === 'HEAD') {
    response.end()
    return
  }
  // Whoever goes away midway is no event; a file that vanished ends the answer short, which the browser notices.
  pipeline(createReadStream(body.path), response, () => {})
}

/** The build puts a hash of the content into every name under /assets. */
const isHashed = (path: string): boolean => path.startsWith('/assets/')

function listFiles(folder: string): Map<string, AppFile> {
  const paths = entriesOf(folder)
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
  const known = new Set(paths)
  const files = new Map<string, AppFile>()
  for (const path of paths) {
    if (path.endsWith('.br') && known.has(path.slice(0, -3))) continue
    const { size, mtimeMs } = statSync(path)
    const packed = `${path}.br`
    files.set(`/${relative(folder, path).split(sep).join('/')}`, {
      path,
      type: types[extname(path)] ?? 'application/octet-stream',
      tag: `W/"${size.toString(36)}-${Math.floor(mtimeMs).toString(36)}"`,
      bytes: size,
      brotli: known.has(packed) ? { path: packed, bytes: statSync(packed).size } : null,
    })
  }
  return files
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
  } catch {
    return []
  }
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
}
