import { createDeviceKeys } from '../../src/crypto/deviceKeys.ts'
import { addDevice } from '../../src/document/participants.ts'
import { type SharedDoc, stateOf } from '../../src/document/sharedDoc.ts'
import type { ParticipantId } from '../../src/domain/ids.ts'
import type { TestPhone } from './phones.ts'
import { documentOn } from './room.ts'

/** What a changed app on the employee's phone could write: a further device under their name. */
export async function claimDevice({ page }: TestPhone, conversation: string): Promise<void> {
  const name = `conversation-${conversation.split('/').at(-1)}`
  const doc = await documentOn(page, name)
  addDevice(doc, employeeIn(doc), (await createDeviceKeys()).public)
  await page.evaluate(
    async ([at, row]) => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(at)
        opening.onsuccess = () => resolve(opening.result)
        opening.onerror = () => reject(opening.error)
      })
      const writing = database.transaction('updates', 'readwrite')
      writing.objectStore('updates').add(Uint8Array.from(row))
      await new Promise(done => writing.addEventListener('complete', done))
      database.close()
    },
    [name, [...stateOf(doc)]] as const,
  )
  await page.reload()
  await page.locator('h1').first().waitFor()
}

function employeeIn(doc: SharedDoc): ParticipantId {
  const roles = [...doc.getMap<unknown>('participants')].filter(([, value]) => value === 'employee')
  return roles[0]![0].split('/')[0] as ParticipantId
}
