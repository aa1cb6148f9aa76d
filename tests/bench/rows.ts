import type { Page } from 'playwright-core'
import type { ConversationId } from '../../src/domain/ids.ts'
import type { ConversationSummary } from '../../src/domain/summary.ts'

/** Puts rows straight into a store that the page's app has made. */
export const putRows = (page: Page, database: string, store: string, rows: readonly unknown[]) =>
  inDatabase(page, database, store, rows)

export async function appendRow(page: Page, database: string, store: string, row: Uint8Array): Promise<void> {
  await inDatabase(page, database, store, [Array.from(row)])
}

export async function readRows(page: Page, database: string, store: string): Promise<Uint8Array[]> {
  const rows = await inDatabase(page, database, store, [])
  return rows.map(row => Uint8Array.from(row as number[]))
}

/** Playwright carries no byte arrays, so bytes travel as numbers. The answer is all that the store then holds. */
const inDatabase = (
  page: Page,
  database: string,
  store: string,
  rows: readonly unknown[],
): Promise<unknown[]> =>
  page.evaluate(
    ([name, into, values]) =>
      new Promise<unknown[]>((done, refuse) => {
        const opening = indexedDB.open(name)
        opening.onerror = () => refuse(opening.error)
        opening.onsuccess = () => {
          const transaction = opening.result.transaction(into, 'readwrite')
          const held = transaction.objectStore(into)
          for (const value of values) held.put(Array.isArray(value) ? Uint8Array.from(value) : value)
          const reading = held.getAll()
          transaction.onabort = () => refuse(transaction.error)
          transaction.oncomplete = () => {
            opening.result.close()
            done(reading.result.map(row => (row instanceof Uint8Array ? Array.from(row) : row)))
          }
        }
      }),
    [database, store, rows] as const,
  )

export const summaries = (count: number): ConversationSummary[] =>
  Array.from({ length: count }, (_, at) => ({
    id: `bench-${at}` as ConversationId,
    packName: 'MUS',
    myRole: 'leader',
    others: [`${firstNames[at % firstNames.length]} ${lastNames[at % lastNames.length]}`],
    date: `2026-${twoDigits(1 + (at % 12))}-${twoDigits(1 + (at % 28))}`,
    time: '10:00',
    manner: at % 3 === 0 ? 'seated' : 'walk',
    station: at % 2 === 0 ? 'prepare' : 'agree',
    reach: { mine: 'prepare', others: at % 2 === 0 ? 'invite' : 'prepare' },
    waitsFor: { who: at % 4 === 0 ? 'me' : 'others', act: 'pick' },
    followUpDate: '',
    changedAt: 1_790_000_000_000 + at * 60_000,
  }))

const twoDigits = (number: number) => String(number).padStart(2, '0')
const firstNames = ['Jonas', 'Åse', 'Fatima', 'Bjørn', 'Ida', 'Mehmet', 'Søren']
const lastNames = ['Holm Kristensen', 'Lund', 'Nielsen', 'Østergaard', 'Berg']
