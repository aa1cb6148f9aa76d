import * as Y from 'yjs'
import type { RoomStore } from '../../../src/sync/roomSession.ts'

/** What one device has written down of a document; it outlives the page. */
export interface DeviceDisk {
  rows: Uint8Array[]
  fields: Map<string, unknown>
  isFull: boolean
}

export const createDisk = (): DeviceDisk => ({ rows: [], fields: new Map(), isFull: false })

/** A stored document as storage keeps it: rows and fields go to disk together, a moment after the change. */
export function openOnDisk(
  disk: DeviceDisk,
  random: () => number,
): { doc: Y.Doc; stored: RoomStore; crash(): void } {
  const doc = new Y.Doc()
  // Concurrent words are ordered by it: with it drawn from the seed a failing run can be run again.
  doc.clientID = Math.floor(random() * 2 ** 32)
  for (const row of disk.rows) Y.applyUpdate(doc, row)
  let rows: Uint8Array[] = []
  let fields = new Map<string, unknown>()
  let isAlive = true
  const flush = async () => {
    await null
    if (!isAlive) throw new Error('the page is gone')
    if (disk.isFull) throw new Error('the disk is full')
    disk.rows.push(...rows)
    for (const [key, value] of fields) disk.fields.set(key, structuredClone(value))
    rows = []
    fields = new Map()
  }
  doc.on('update', (update: Uint8Array) => {
    rows.push(update)
    flush().catch(() => {})
  })
  return {
    doc,
    stored: {
      flush,
      read: async key => disk.fields.get(key),
      remember(more) {
        for (const [key, value] of Object.entries(more)) fields.set(key, value)
        return flush()
      },
    },
    crash() {
      isAlive = false
    },
  }
}
