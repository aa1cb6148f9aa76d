import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type DiskEvent, earlyAcks } from './durableOrder.ts'
import { roomOf, Sender } from './envelopes.ts'
import { startRelay } from './startRelay.ts'
import { hasStrace, readTrace, strace } from './syscallTrace.ts'
import { WireClient } from './wireClient.ts'

/**
 * Two watchers of the same promise. The first runs wherever Node does and sees the relay's own order: no ack
 * before a COMMIT with synchronous=FULL has returned. It takes SQLite's word for what that means. The second is
 * a trace of the system calls, where strace is at hand, and shows that the word is kept: no ack before the
 * write-ahead log's fsync (or fdatasync) has returned. `npm run test:long` insists on the second.
 */
const mistakes = ['early-ack', 'sync-off'] as const
type Mistake = (typeof mistakes)[number]

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'relay-order-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('the order of commits and acks in the relay’s process', () => {
  const watch = async (mistake?: Mistake) => {
    const file = join(folder, 'watched')
    const { nonceByPosition } = await writeSome([], { ...preload(mistake), WATCH_FILE: file })
    const lines = readFileSync(file, 'utf8').trim().split('\n')
    return judge(
      lines.map(line => JSON.parse(line) as DiskEvent),
      nonceByPosition,
    )
  }

  test('P-40 no ack leaves before the commit of its envelope has returned, with synchronous=FULL', async () => {
    expect(await watch()).toEqual({ acked: 60, early: [] })
  })

  test.each(mistakes)('P-40 the watcher of commits notices the mistake %s', async mistake => {
    const { acked, early } = await watch(mistake)
    expect(acked).toBe(60)
    expect(early.length).toBeGreaterThan(0)
  })
})

if (hasStrace())
  describe('the relay’s system calls', () => {
    const trace = async (mistake?: Mistake) => {
      const file = join(folder, 'trace')
      const { nonceByPosition } = await writeSome(strace(file), mistake ? preload(mistake) : {})
      return judge(readTrace(readFileSync(file, 'utf8'), [...nonceByPosition.values()]), nonceByPosition)
    }

    test('P-40 no ack is written to a socket before the fsync of its envelope’s commit has returned', async () => {
      expect(await trace()).toEqual({ acked: 60, early: [] })
    })

    test.each(mistakes)('P-40 the trace of system calls notices the mistake %s', async mistake => {
      const { acked, early } = await trace(mistake)
      expect(acked).toBe(60)
      expect(early.length).toBeGreaterThan(0)
    })
  })

const preload = (mistake?: Mistake): Record<string, string> => ({
  NODE_OPTIONS: `--import ${new URL('./watchCommits.ts', import.meta.url)}`,
  ...(mistake && { BREAK: mistake }),
})

function judge(events: readonly DiskEvent[], nonceByPosition: ReadonlyMap<number, string>) {
  const acked = events.filter(({ type }) => type === 'acked').length
  return { acked, early: earlyAcks(events, nonceByPosition) }
}

/** From three phones one envelope alone, and then nineteen in flight, so that a commit holds more than one. */
async function writeSome(under: readonly string[], env: Record<string, string>) {
  const relay = await startRelay({ dataDir: join(folder, 'data'), under, env })
  const { room, token } = roomOf('watched')
  const nonceByPosition = new Map<number, string>()
  const phones = ['maja', 'jonas', 'third'].map(name => new Sender(name))
  for (const [round, inFlight] of [1, 19].entries()) {
    for (const [index, sender] of phones.entries()) {
      const client = await WireClient.connect(relay.url)
      await client.open({ room, token }).then(log => expect(log.length).toBe(3 * round + index * inFlight))
      const envelopes = Array.from({ length: inFlight }, () => sender.next('update', 300))
      for (const envelope of envelopes) client.send({ type: 'append', room, envelope })
      for (const envelope of envelopes) {
        const { position } = await client.expect('ack')
        nonceByPosition.set(position, Buffer.from(envelope.subarray(50, 62)).toString('hex'))
      }
      await client.close()
    }
  }
  await relay.kill('SIGTERM')
  return { nonceByPosition }
}
