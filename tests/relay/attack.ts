/**
 * A process of its own that does to a relay what it shouldn't, for so long: `node attack.ts <url> <ms>`. It comes
 * from other addresses than the test, by X-Forwarded-For. At the end it prints what it met.
 */
import { connect as connectTcp } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { WebSocket } from 'ws'
import { emptyChain } from '../../src/protocol/envelope.ts'
import { encodeFrame } from '../../src/protocol/frames.ts'
import { roomOf, Sender } from './envelopes.ts'

const [url = '', durationMs = '0'] = process.argv.slice(2)
const until = Date.now() + Number(durationMs)
const seen: Record<string, number> = {}
const count = (what: string) => {
  seen[what] = (seen[what] ?? 0) + 1
}
const ping = encodeFrame({ type: 'ping' })
const garbage = new Uint8Array(1_000).fill(0xee)

await Promise.all([
  ...Array.from({ length: 10 }, () => floodAgainAndAgain(ping)),
  ...Array.from({ length: 10 }, () => floodAgainAndAgain(garbage)),
  ...Array.from({ length: 40 }, (_, at) => makeRooms(at * 250)),
  holdSockets(800),
  holdHandshakes(300),
])
console.log(JSON.stringify(seen))
process.exit(0)

async function floodAgainAndAgain(bytes: Uint8Array): Promise<void> {
  while (Date.now() < until) {
    const socket = await open('192.0.2.66')
    while (socket?.readyState === WebSocket.OPEN && Date.now() < until) {
      for (let at = 0; at < 100 && socket.bufferedAmount < 100_000; at++) socket.send(bytes)
      await sleep(1)
    }
    await sleep(20)
  }
}

async function makeRooms(from: number): Promise<void> {
  for (let at = from; at < from + 250 && Date.now() < until; ) {
    const socket = await open('192.0.2.67')
    for (; at < from + 250 && Date.now() < until && socket?.readyState === WebSocket.OPEN; at++) {
      const room = roomOf(`attack ${at}`)
      socket.send(encodeFrame({ type: 'open', ...room, cursor: 0, chain: emptyChain() }))
      await sleep(20)
      socket.send(encodeFrame({ type: 'append', room: room.room, envelope: new Sender(at).next() }))
      count('rooms tried')
    }
    await sleep(20)
  }
}

async function holdSockets(many: number): Promise<void> {
  for (let at = 0; at < many && Date.now() < until; at += 50)
    await Promise.all(Array.from({ length: 50 }, () => open('192.0.2.68')))
  await sleep(Math.max(0, until - Date.now()))
}

/** The headers begin and never end. */
async function holdHandshakes(many: number): Promise<void> {
  const { hostname, port } = new URL(url)
  for (let at = 0; at < many; at++) {
    const socket = connectTcp(Number(port), hostname)
    socket.on('error', () => {})
    socket.write('GET /relay HTTP/1.1\r\nHost: relay\r\nX-Slow: ')
  }
  await sleep(Math.max(0, until - Date.now()))
}

async function open(address: string): Promise<WebSocket | null> {
  const headers = { 'X-Forwarded-For': address }
  const socket = new WebSocket(`${url.replace('http', 'ws')}/relay`, { headers, perMessageDeflate: false })
  socket.on('error', () => {})
  socket.on('close', code => count(`closed ${code}`))
  return new Promise(resolve => {
    socket.once('open', () => {
      count('opened')
      resolve(socket)
    })
    socket.once('unexpected-response', (_, response) => {
      count(`refused ${response.statusCode}`)
      socket.terminate()
      resolve(null)
    })
    socket.once('close', () => resolve(null))
  })
}
