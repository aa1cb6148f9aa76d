import type { IncomingMessage } from 'node:http'
import { isIPv6, type Socket } from 'node:net'
import type { Limits } from '../protocol/limits.ts'
import { TokenBucket } from './tokenBucket.ts'

/** What all connections of one address may do together (SPEC P-68). */
export type Account = {
  readonly opens: TokenBucket
  readonly newRooms: TokenBucket
  readonly frames: TokenBucket
  readonly refusals: TokenBucket
  readonly appendedBytes: TokenBucket
}
type Entry = Account & { readonly arrivals: TokenBucket; connections: number; usedAt: number }

/** After so long without a connection every bucket is full again, and the account need not be kept. */
const forgetAfterMs = 15 * 60_000

/** Who is connected from where. It is held in memory alone, and never written or counted by address. */
export class Addresses {
  readonly #limits: Limits
  readonly #now: () => number
  readonly #byAddress = new Map<string, Entry>()
  readonly #sockets = new Map<string, number>()

  constructor(limits: Limits, now: () => number) {
    this.#limits = limits
    this.#now = now
  }

  /** Null when the address has too many connections, or makes new ones too fast. */
  enter(address: string): { account: Account; leave: () => void } | null {
    const entry = this.#byAddress.get(address) ?? this.#newEntry()
    this.#byAddress.set(address, entry)
    entry.usedAt = this.#now()
    if (entry.connections >= this.#limits.maxConnectionsPerAddress || !entry.arrivals.take()) return null
    entry.connections++
    const leave = () => {
      entry.connections--
      entry.usedAt = this.#now()
    }
    return { account: entry, leave }
  }

  /** Counts a socket from its first packet on, whatever becomes of it, and ends it if there are too many. */
  hold(socket: Socket): void {
    const address = groupAddress(socket.remoteAddress)
    const held = (this.#sockets.get(address) ?? 0) + 1
    this.#sockets.set(address, held)
    socket.once('close', () => {
      const left = this.#sockets.get(address)! - 1
      if (left > 0) this.#sockets.set(address, left)
      else this.#sockets.delete(address)
    })
    if (held > this.#limits.maxSocketsPerAddress) socket.destroy()
  }

  forgetOld(): void {
    const before = this.#now() - forgetAfterMs
    for (const [address, entry] of this.#byAddress)
      if (entry.connections === 0 && entry.usedAt < before) this.#byAddress.delete(address)
  }

  #newEntry(): Entry {
    const limits = this.#limits
    const bucket = (perSecond: number, burst: number) => new TokenBucket(perSecond, burst, this.#now)
    return {
      connections: 0,
      usedAt: 0,
      arrivals: bucket(limits.connectionsPerSecondOfAddress, limits.connectionBurstOfAddress),
      opens: bucket(limits.opensPerSecondOfAddress, limits.openBurstOfAddress),
      newRooms: bucket(limits.newRoomsPerSecondOfAddress, limits.newRoomBurstOfAddress),
      frames: bucket(limits.framesPerSecondOfAddress, limits.frameBurstOfAddress),
      refusals: bucket(limits.refusalsPerSecondOfAddress, limits.refusalBurstOfAddress),
      appendedBytes: bucket(limits.appendBytesPerSecondOfAddress, limits.appendBurstBytesOfAddress),
    }
  }
}

/**
 * An IPv4 address, or the first half of an IPv6 address, since that is what one household or phone is given.
 * Anybody can send `X-Forwarded-For`: it counts only from behind so many proxies, each of which adds one at its end.
 */
export function addressOf(request: IncomingMessage, trustedProxies: number): string {
  const forwarded = String(request.headers['x-forwarded-for'] ?? '').split(',')
  const named = trustedProxies > 0 ? forwarded.at(-trustedProxies)?.trim() : ''
  return groupAddress(named || request.socket.remoteAddress)
}

function groupAddress(given: string | undefined): string {
  const address = (given ?? '').replace(/^::ffff:(?=\d+\.)/, '')
  return isIPv6(address) ? firstHalf(address) : address
}

function firstHalf(address: string): string {
  const [head = '', tail] = address.split('%')[0]!.split('::')
  const groups = head === '' ? [] : head.split(':')
  const after = tail ? tail.split(':') : []
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - groups.length - after.length)
  const all = [...groups, ...Array<string>(zeros).fill('0'), ...after]
  return all
    .slice(0, 4)
    .map(group => Number.parseInt(group, 16).toString(16))
    .join(':')
}
