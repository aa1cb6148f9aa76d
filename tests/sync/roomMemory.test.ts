import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { allOf, emptyAcknowledged, encodeAcknowledged } from '../../src/sync/acknowledged.ts'
import {
  emptyMemory,
  forgetLog,
  learnHeld,
  ownLastUpTo,
  packMemory,
  type RoomMemory,
  unpackMemory,
} from '../../src/sync/roomMemory.ts'

const hash = (byte: number) => new Uint8Array(32).fill(byte)

function someMemory(): RoomMemory {
  const doc = new Y.Doc()
  doc.getText('note').insert(0, 'word')
  doc.getText('note').delete(1, 1)
  return {
    ...emptyMemory(),
    cursor: 7,
    chain: hash(1),
    acknowledged: allOf(doc),
    ownLast: { position: 6, hash: hash(2) },
    ownMarks: [{ position: 2, hash: hash(4) }],
    senders: new Map([['aa', hash(3)]]),
    held: new Map([['aa', allOf(doc)]]),
    sinceSnapshot: 4,
    unread: { damaged: 1, gaps: 2, newerVersion: 9 },
  }
}

/** As IndexedDB hands it back. */
const store = (memory: RoomMemory, device = 'me') => structuredClone(packMemory(memory, [device]))

describe('What a device remembers of a room', () => {
  it('comes back from the disk as it was', () => {
    const memory = someMemory()
    const again = unpackMemory(store(memory), ['me'])
    expect({ ...again, acknowledged: null, held: null }).toEqual({
      ...memory,
      acknowledged: null,
      held: null,
    })
    expect(encodeAcknowledged(again.acknowledged)).toEqual(encodeAcknowledged(memory.acknowledged))
    expect(encodeAcknowledged(again.held.get('aa')!)).toEqual(encodeAcknowledged(memory.held.get('aa')!))
  })

  it('P-46 holds of a device no more than a document has, whatever adds up to more', () => {
    const memory = emptyMemory()
    const claim = (from: number) => {
      const clocks = new Map(Array.from({ length: 30_000 }, (_, at) => [from + at, 1]))
      return Y.createSnapshot(Y.createDeleteSet(), clocks)
    }
    for (const from of [0, 40_000, 80_000]) learnHeld(memory, 'aa', claim(from))
    expect(memory.held.get('aa')!.sv.size).toBe(30_000)
    learnHeld(memory, 'aa', claim(80_010))
    expect(memory.held.get('aa')!.sv.size).toBe(30_010)
  })

  it('is forgotten when it can’t be read, so that all is fetched and compared anew', () => {
    const good = store(someMemory()) as object
    for (const bad of [
      undefined,
      null,
      'text',
      {},
      { ...good, format: 1 },
      { ...good, name: 1 },
      { ...good, cursor: -1 },
      { ...good, chain: new Uint8Array(31) },
      { ...good, acknowledged: new Uint8Array([255, 255]) },
    ]) {
      expect(unpackMemory(bad, ['me'])).toEqual(emptyMemory())
    }
  })

  it('tells a restored device, which has a new name, nothing about envelopes of its own (P-06)', () => {
    const again = unpackMemory(store(someMemory(), 'old'), ['new'])
    expect(again).toMatchObject({ cursor: 7, ownLast: null, ownMarks: [], receiptHash: null })
    expect(again.senders.get('old')).toEqual(hash(2))
  })

  it('takes nothing of a log that was forgotten for what comes before its old name’s next envelope (P-06)', () => {
    const memory = someMemory()
    forgetLog(memory)
    expect(unpackMemory(store(memory, 'old'), ['new']).senders).toEqual(new Map())
  })

  it('has the log read anew when the app has learnt what was too new for it', () => {
    const memory = someMemory()
    memory.unread.newerVersion = 1
    const again = unpackMemory(store(memory), ['me'])
    expect(again).toMatchObject({ cursor: 0, unread: { newerVersion: 0 }, ownLast: { hash: hash(2) } })
    expect(again.acknowledged).toEqual(emptyAcknowledged)
    expect(again.held.has('aa')).toBe(true)
  })

  it('includes which own envelope was the last before a place in the log', () => {
    const memory = someMemory()
    expect([1, 2, 5, 6, 9].map(position => ownLastUpTo(memory, position)?.position)).toEqual([
      undefined,
      2,
      2,
      6,
      6,
    ])
  })
})
