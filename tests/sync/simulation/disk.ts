import * as Y from 'yjs'
import type { RoomStore } from '../../../src/sync/roomInside.ts'

/** What one device has written down of a document; it outlives the page. */
export interface DeviceDisk {
  rows: Uint8Array[]
  fields: Map<string, unknown>
  isFull: boolean
  /** The power goes at the write after so many more, just before or just after that is on the disk. */
  powerCut: { afterWrites: number; isKept: boolean } | null
}

export const createDisk = (): DeviceDisk => ({ rows: [], fields: new Map(), isFull: false, powerCut: null })

/** As a backup holds it. */
export const copyDisk = ({ rows, fields }: DeviceDisk): DeviceDisk => ({
  ...createDisk(),
  rows: [...rows],
  fields: structuredClone(fields),
})

/** What a page would find that is opened now. */
export function loadFromDisk(disk: DeviceDisk): Y.Doc {
  const doc = new Y.Doc()
  for (const row of disk.rows) Y.applyUpdate(doc, row)
  return doc
}

/** A stored document as storage keeps it: rows and fields go to disk together, a moment after the change. */
export function openOnDisk(
  disk: DeviceDisk,
  random: () => number,
  onPowerCut: () => void,
): { doc: Y.Doc; stored: RoomStore; crash(): void } {
  const doc = loadFromDisk(disk)
  // Concurrent words are ordered by it: with it drawn from the seed a failing run can be run again.
  doc.clientID = Math.floor(random() * 2 ** 32)
  let rows: Uint8Array[] = []
  let fields = new Map<string, unknown>()
  let isAlive = true
  const write = () => {
    disk.rows.push(...rows)
    for (const [key, value] of fields) disk.fields.set(key, value)
    rows = []
    fields = new Map()
  }
  const flush = async () => {
    await null
    if (!isAlive) throw new Error('the page is gone')
    if (disk.isFull) throw new Error('the disk is full')
    if (rows.length === 0 && fields.size === 0) return
    if (disk.powerCut === null || disk.powerCut.afterWrites-- > 0) return write()
    if (disk.powerCut.isKept) write()
    disk.powerCut = null
    onPowerCut()
    throw new Error('the page is gone')
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
        for (const [key, value] of Object.entries(more)) fields.set(key, structuredClone(value))
        return flush()
      },
    },
    crash() {
      isAlive = false
    },
  }
}
