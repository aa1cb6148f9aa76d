import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Page } from 'playwright-core'
import { deriveRoom } from '../../src/crypto/roomKeys.ts'
import { openEnvelope } from '../../src/crypto/sealEnvelope.ts'
import { applyState, newDoc, type SharedDoc } from '../../src/document/sharedDoc.ts'

/** The person's own document. */
export const notebookOn = (page: Page): Promise<SharedDoc> => documentOn(page, 'notebook')

/** Out of the rows on the phone's disk. */
export async function documentOn(page: Page, name: string): Promise<SharedDoc> {
  const rows = await page.evaluate(async at => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open(at)
      opening.onsuccess = () => resolve(opening.result)
      opening.onerror = () => reject(opening.error)
    })
    const found = await new Promise<Uint8Array[]>((resolve, reject) => {
      const reading = database.transaction('updates').objectStore('updates').getAll()
      reading.onsuccess = () => resolve(reading.result)
      reading.onerror = () => reject(reading.error)
    })
    database.close()
    return found.map(row => [...row])
  }, name)
  const doc = newDoc()
  for (const row of rows) applyState(doc, Uint8Array.from(row), null)
  return doc
}

/**
 * What a room holds at a relay that has been stopped, opened with the room's secret; `sealed` counts what
 * this secret doesn't open.
 */
export async function openRoom(
  dataDir: string,
  secret: Uint8Array,
): Promise<{ contents: Uint8Array[]; sealed: number }> {
  const room = await deriveRoom(secret)
  const envelopes = envelopesIn(dataDir, room.roomId)
  const opened = await Promise.all(envelopes.map(envelope => openEnvelope(room, envelope)))
  const contents = opened.flatMap(result => (result.ok ? [result.value.content] : []))
  return { contents, sealed: envelopes.length - contents.length }
}

/** Those of one room; of all rooms when none is named. */
export function envelopesIn(dataDir: string, roomId: Uint8Array | null = null): Uint8Array[] {
  const database = new DatabaseSync(join(dataDir, 'relay.sqlite'), { readOnly: true })
  try {
    return ['log', 'receipt'].flatMap(table =>
      database
        .prepare(
          `SELECT envelope FROM ${table} JOIN room ON room.number = ${table}.room WHERE ? IS NULL OR room.id = ?`,
        )
        .all(roomId, roomId)
        .map(({ envelope }) => envelope as Uint8Array),
    )
  } finally {
    database.close()
  }
}
