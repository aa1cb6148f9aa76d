import { spawnSync } from 'node:child_process'
import { ackOf, type DiskEvent } from './durableOrder.ts'

/** Runs what follows as its own process, and writes each call that reaches a disk or a socket, bytes included. */
export const strace = (file: string): string[] => [
  ...['strace', '-D', '-f', '-qq', '-y', '-xx', '-s', '70000', '-e', 'signal=none'],
  ...['-e', 'trace=pwrite64,pwritev,write,writev,sendmsg,sendto,fsync,fdatasync', '-o', file],
]

/** A short run does without where there is none; NEEDS_STRACE insists, and fails there. */
export function hasStrace(): boolean {
  const [tracer, ...args] = strace('/dev/null')
  const { status } = spawnSync(tracer!, [...args, process.execPath, '--version'])
  return status === 0 || Boolean(process.env.NEEDS_STRACE)
}

/** Runs what follows, and lets a system call fail from its nth time on. */
export const failing = (call: string, error: string, from: number): string[] => [
  ...['strace', '-D', '-f', '-qq', '-o', '/dev/null', '-e', 'signal=none', '-e', `trace=${call}`],
  ...['-e', `inject=${call}:error=${error}:when=${from}+`],
]

/** `nonces` in hex: what to look for in the bytes that go into the write-ahead log. */
export function readTrace(trace: string, nonces: readonly string[]): DiskEvent[] {
  const events: DiskEvent[] = []
  /** Of each thread, the call that strace saw begin and not yet return. */
  const begun = new Map<string, string>()
  for (const line of trace.split('\n')) {
    const [, thread, rest] = /^(\d+)\s+(.*)$/.exec(line) ?? []
    if (!thread || !rest) continue
    const call = rest.startsWith('<...') ? `${begun.get(thread)}${rest}` : rest
    if (!rest.startsWith('<...')) events.push(...beginningsOf(call, nonces))
    if (rest.endsWith('<unfinished ...>')) begun.set(thread, rest)
    else if (/^f(data)?sync\(/.test(call) && isLog(call) && / = 0$/.test(call))
      events.push({ type: 'synced' })
  }
  return events
}

/** A write counts from its beginning as one that may be early, and an ack as one that has left. */
function beginningsOf(call: string, nonces: readonly string[]): DiskEvent[] {
  if (/^f(data)?sync\(/.test(call)) return isLog(call) ? [{ type: 'syncBegan' }] : []
  const bytes = [...call.matchAll(/"((?:\\x[0-9a-f]{2})*)"/g)].map(([, hex]) => hex!.replaceAll('\\x', ''))
  if (isLog(call)) {
    const written = bytes.join('')
    return nonces.filter(nonce => written.includes(nonce)).map(nonce => ({ type: 'wrote', nonce }))
  }
  return acksIn(Buffer.from(bytes.join(''), 'hex'))
}

const walName = Buffer.from('relay.sqlite-wal').toString('hex').replaceAll(/../g, '\\x$&')
/** With `-y` the call names the file behind its descriptor. */
const isLog = (call: string) => call.slice(0, call.indexOf('>')).endsWith(walName)

/** The server's WebSocket frames are unmasked: 0x82, the length, the frame. */
function acksIn(bytes: Buffer): DiskEvent[] {
  const events: DiskEvent[] = []
  const head = Buffer.of(0x82, 41, 21)
  for (let at = bytes.indexOf(head); at >= 0; at = bytes.indexOf(head, at + 43)) {
    const position = ackOf(bytes.subarray(at + 2, at + 43))
    if (position !== null) events.push({ type: 'acked', position })
  }
  return events
}
