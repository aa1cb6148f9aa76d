import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { toHex } from '../../src/crypto/encoding.ts'
import type { RoomKeys } from '../../src/crypto/roomKeys.ts'
import type { DeviceId } from '../../src/domain/ids.ts'
import { post, postAll } from '../../src/pwa/post.ts'
import { allPostings, leavePosting, removePosting } from '../../src/pwa/postings.ts'
import { openStoredDoc } from '../../src/storage/storedDoc.ts'
import { connect } from '../../src/sync/connection.ts'
import { makePosting, type Posting } from '../../src/sync/posting.ts'
import { openRoomSession } from '../../src/sync/roomSession.ts'
import { newRoom } from '../crypto/known.ts'
import { type RunningRelay, startRelay } from '../relay/startRelay.ts'

// The real relay, real sockets, real envelopes; only IndexedDB is in memory.

const port = 8_221
const url = `ws://127.0.0.1:${port}/relay`
let relay: RunningRelay
let room: RoomKeys
const toClose: (() => unknown)[] = []

beforeEach(async () => {
  relay = await startRelay({ port })
  room = await newRoom()
})
afterEach(async () => {
  for (const close of toClose.splice(0).reverse()) await close()
  await relay.kill().catch(() => {})
  for (const { room: left } of await allPostings()) await removePosting(left)
})

async function page(id: string, { isOffline = false } = {}) {
  const doc = new Y.Doc()
  const opened = await openStoredDoc(`${toHex(room.roomId).slice(0, 8)}-${id}`, doc)
  if (!opened.ok) throw new Error(opened.failure)
  const names = await Promise.all([0, 1].map(at => room.deviceName(id as DeviceId, at)))
  const connection = connect({ url: isOffline ? 'ws://127.0.0.1:1/relay' : url })
  const session = openRoomSession({ doc, stored: opened.value, room, names, connection })
  const text = doc.getText('note')
  let isClosed = false
  const close = async () => {
    if (isClosed) return
    isClosed = true
    await session.close()
    connection.close()
    await opened.value.close()
  }
  toClose.push(close)
  return {
    session,
    close,
    read: () => text.toString(),
    write: (words: string) => text.insert(text.length, words),
    async posting(): Promise<Posting> {
      const made = await makePosting(session.inside)
      if (!made) throw new Error('nothing to post')
      return made
    },
  }
}

const until = (isTrue: () => boolean) => expect.poll(isTrue, { timeout: 15_000, interval: 20 }).toBe(true)
const isSafe = ({ session }: Awaited<ReturnType<typeof page>>) => session.status.get().relay.state === 'safe'
const counts = ({ session }: Awaited<ReturnType<typeof page>>) => session.status.get().counts

describe('What a page leaves to be sent while it is away', () => {
  it('P-90, P-91: is appended, and another phone reads it though the page never came back', async () => {
    const maja = await page('maja', { isOffline: true })
    maja.write('skrevet i bussen')
    await leavePosting(await maja.posting())
    await maja.close()
    await postAll(url)
    expect(await allPostings()).toEqual([])
    const jonas = await page('jonas')
    await until(() => jonas.read() === 'skrevet i bussen')
    expect(counts(jonas)).toMatchObject({ gaps: 0, damaged: 0 })
  })

  it('P-93: is known for its own when the page comes back, and nothing is sent twice', async () => {
    const before = await page('maja', { isOffline: true })
    before.write('en gang')
    await leavePosting(await before.posting())
    await before.close()
    await postAll(url)
    const maja = await page('maja')
    await until(() => isSafe(maja))
    expect(counts(maja)).toMatchObject({ taken: 1, gaps: 0 })
    maja.write(' til')
    await until(() => isSafe(maja))
    const jonas = await page('jonas')
    await until(() => jonas.read() === 'en gang til')
    expect(counts(jonas)).toMatchObject({ taken: 2, gaps: 0, damaged: 0 })
  })

  it('P-93: is one envelope when it is posted twice', async () => {
    const maja = await page('maja', { isOffline: true })
    maja.write('to gange')
    const posting = await maja.posting()
    await maja.close()
    expect(await Promise.all([post(posting, url), post(posting, url)])).toEqual(['done', 'done'])
    expect(await post(posting, url)).toBe('done')
    const jonas = await page('jonas')
    await until(() => jonas.read() === 'to gange')
    expect(counts(jonas)).toMatchObject({ taken: 1, gaps: 0 })
  })

  it('P-92: is given up when the page has moved on, and no word is lost or doubled', async () => {
    const offline = await page('maja', { isOffline: true })
    offline.write('først ')
    const posting = await offline.posting()
    await offline.close()
    const maja = await page('maja')
    await until(() => isSafe(maja))
    maja.write('så ')
    await until(() => isSafe(maja))
    expect(await post(posting, url)).toBe('given-up')
    const jonas = await page('jonas')
    await until(() => jonas.read() === 'først så ')
    expect(counts(jonas)).toMatchObject({ gaps: 0, damaged: 0 })
  })

  it('P-93: may be faster than a page that is at work, which then finds its way', async () => {
    const jonas = await page('jonas')
    const maja = await page('maja')
    await until(() => isSafe(maja))
    for (let round = 0; round < 4; round++) {
      maja.write(`${round} `)
      const posting = await maja.posting()
      const posted = await post(posting, url)
      expect(['done', 'given-up']).toContain(posted)
      await until(() => isSafe(maja))
    }
    await until(() => jonas.read() === '0 1 2 3 ')
    for (const phone of [maja, jonas]) expect(counts(phone)).toMatchObject({ gaps: 0, damaged: 0 })
  })

  it('P-92: is given up at a relay with another log, and the page settles it', async () => {
    const maja = await page('maja')
    maja.write('før ')
    await until(() => isSafe(maja))
    await relay.kill('SIGKILL')
    maja.write('efter')
    const posting = await maja.posting()
    await maja.close()
    relay = await startRelay({ port })
    expect(await post(posting, url)).toBe('given-up')
    const again = await page('maja')
    await until(() => isSafe(again))
    const jonas = await page('jonas')
    await until(() => jonas.read() === 'før efter')
  })

  it('P-92: waits while there is no relay', async () => {
    const maja = await page('maja', { isOffline: true })
    maja.write('senere')
    await leavePosting(await maja.posting())
    await relay.kill('SIGKILL')
    await expect(postAll(url)).rejects.toThrow('wait')
    expect(await allPostings()).toHaveLength(1)
    relay = await startRelay({ port })
    await postAll(url)
    expect(await allPostings()).toEqual([])
  })

  it('isn’t taken away when the page has left another meanwhile', async () => {
    const maja = await page('maja', { isOffline: true })
    maja.write('en ')
    const first = await maja.posting()
    maja.write('to')
    const second = await maja.posting()
    await leavePosting(first)
    await leavePosting(second)
    await removePosting(first.room, first)
    expect(await allPostings()).toEqual([second])
    await removePosting(second.room, second)
    expect(await allPostings()).toEqual([])
  })

  it('is nothing when everything is safe', async () => {
    const maja = await page('maja')
    maja.write('alt')
    await until(() => isSafe(maja))
    expect(await makePosting(maja.session.inside)).toBeNull()
  })
})
