import { createServer, type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import { Addresses, addressOf } from './addresses.ts'
import { type RelayParts, serveConnection } from './connection.ts'
import { Hub } from './hub.ts'
import { Metrics } from './metrics.ts'
import { securityHeaders } from './securityHeaders.ts'
import { createAppServer, readPath, sendText } from './serveApp.ts'

export type RelayServer = {
  /** Resolves with the port; rejects when the address can't be had. Port 0 takes any that is free. */
  listen(host: string, port: number): Promise<number>
  /** Says goodbye to every client and lets go of the ports. The store stays open. */
  close(): Promise<void>
}

type Options = Omit<RelayParts, 'hub' | 'metrics'> & {
  /** The folder of the built app. */
  dist: string
  /** How many proxies stand before the relay, each adding to `X-Forwarded-For`. */
  trustedProxies?: number
}

/** The app, the relay's WebSocket and two pages for machines, on as many addresses as are asked for. */
export function createRelayServer({ dist, trustedProxies = 0, ...options }: Options): RelayServer {
  const { store, limits } = options
  const parts: RelayParts = { ...options, hub: new Hub(), metrics: new Metrics() }
  const serveApp = createAppServer(dist)
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: limits.maxFrameBytes,
    // Sealed bytes don't get smaller, and a compressor a connection costs memory.
    perMessageDeflate: false,
  })
  const servers: Server[] = []
  const addresses = new Addresses(limits, options.now)
  const heartbeat = startHeartbeat(sockets, limits.heartbeatMs, () => addresses.forgetOld())

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(securityHeaders(request))) response.setHeader(name, value)
    switch (readPath(request.url)) {
      case '/healthz':
        return answerHealth(response)
      case '/metrics':
        return answerMetrics(response)
      case '/relay':
        return sendText(response.setHeader('Upgrade', 'websocket'), 426, 'A WebSocket lives here.')
      default:
        return serveApp(request, response)
    }
  }

  /** 200 only while envelopes can be kept; what else it may be stands in storeHealth.ts. */
  async function answerHealth(response: ServerResponse): Promise<void> {
    const status = await store.health()
    response.writeHead(status === 'ok' ? 200 : 503, {
      'Content-Type': 'application/json',
      'Cache-Control': 'no-store',
    })
    response.end(JSON.stringify({ status }))
  }

  async function answerMetrics(response: ServerResponse): Promise<void> {
    const totals = await store.totals()
    if (!totals) return sendText(response, 503, 'The store doesn’t answer.')
    const isStorageWell = (await store.health()) === 'ok'
    response.writeHead(200, { 'Content-Type': 'text/plain; version=0.0.4', 'Cache-Control': 'no-store' })
    const connections = sockets.clients.size
    response.end(parts.metrics.print({ connections, roomsOpen: parts.hub.roomCount, totals, isStorageWell }))
  }

  function upgrade(request: IncomingMessage, stream: Duplex, head: Buffer): void {
    const turnAway = (status: number) => {
      parts.metrics.countTurnedAway()
      refuseUpgrade(stream, status)
    }
    const refusal = refusalOf(request, sockets.clients.size >= limits.maxConnections)
    if (refusal !== null) {
      turnAway(refusal)
      return
    }
    const entered = addresses.enter(addressOf(request, trustedProxies))
    if (!entered) {
      turnAway(429)
      return
    }
    // Of the stream, since a handshake that fails never becomes a WebSocket.
    stream.once('close', entered.leave)
    sockets.handleUpgrade(request, stream, head, socket => {
      sockets.emit('connection', socket, request)
      serveConnection(socket, entered.account, parts)
    })
  }

  return {
    listen: (host, port) =>
      new Promise((resolve, reject) => {
        const server = createServer(
          {
            maxHeaderSize: limits.maxHeaderBytes,
            headersTimeout: limits.headersMs,
            requestTimeout: 2 * limits.headersMs,
            connectionsCheckingInterval: limits.headersMs / 4,
          },
          (request, response) => void answer(request, response),
        )
        // A proxy is one address for everybody, and bounds its clients itself.
        if (trustedProxies === 0) server.on('connection', socket => addresses.hold(socket))
        // Requests and half-open handshakes beside the WebSockets.
        server.maxConnections = limits.maxConnections + 1_000
        server.on('upgrade', upgrade)
        server.once('error', reject)
        server.listen(port, host, () => {
          servers.push(server)
          const address = server.address()
          resolve(typeof address === 'object' && address ? address.port : port)
        })
      }),

    async close() {
      clearInterval(heartbeat)
      const closing = servers.map(server => new Promise(resolve => server.close(resolve)))
      for (const socket of sockets.clients) socket.close(1001, 'the relay stops')
      const lastCall = setTimeout(() => {
        for (const socket of sockets.clients) socket.terminate()
        for (const server of servers) server.closeAllConnections()
      }, 1_000)
      await Promise.all(closing)
      clearTimeout(lastCall)
    },
  }
}

function refusalOf(request: IncomingMessage, isFull: boolean): number | null {
  if (readPath(request.url) !== '/relay') return 404
  if (!isSameOrigin(request)) return 403
  return isFull ? 503 : null
}

/** Browsers always name the page's origin; other programs may leave it out (SPEC P-24). */
function isSameOrigin({ headers }: IncomingMessage): boolean {
  return headers.origin === undefined || URL.parse(headers.origin)?.host === headers.host?.toLowerCase()
}

/** Nobody looks after such a stream any more: a client that never closes its half would hold it, and the relay's stop. */
function refuseUpgrade(stream: Duplex, status: number): void {
  stream.on('error', () => {})
  stream.once('finish', () => stream.destroy())
  stream.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}

/** A phone that walked out of reach leaves a socket that looks open for hours; this finds it in a minute. */
function startHeartbeat(sockets: WebSocketServer, everyMs: number, andThen: () => void): NodeJS.Timeout {
  const silent = new WeakSet<WebSocket>()
  sockets.on('connection', socket => socket.on('pong', () => silent.delete(socket)))
  const timer = setInterval(() => {
    for (const socket of sockets.clients) {
      if (silent.has(socket)) socket.terminate()
      silent.add(socket)
      socket.ping()
    }
    andThen()
  }, everyMs)
  return timer.unref()
}
