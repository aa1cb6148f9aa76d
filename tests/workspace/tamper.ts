import { expect } from 'vitest'
import { readNotebookEntry } from '../../src/document/notebookDoc.ts'
import { newDoc, type SharedDoc } from '../../src/document/sharedDoc.ts'
import type { ConversationId, DeviceId } from '../../src/domain/ids.ts'
import { moment, type Phone } from './twoDevices.ts'

/** What a participant whose app was changed can do: write whatever they like into the shared document. */
export async function tamper(
  phone: Phone,
  id: ConversationId,
  write: (doc: SharedDoc) => void,
): Promise<void> {
  const { secret } = readNotebookEntry(phone.disk.read('notebook'), id) ?? {}
  if (!secret) throw new Error('The phone has no room for this conversation')
  const doc = newDoc()
  const kept = {} as Parameters<Phone['machinery']['relay']['share']>[0]['kept']
  const room = phone.machinery.relay.share({ doc, kept, secret, device: 'other' as DeviceId })
  await moment()
  expect(doc.getMap('meta').has('id')).toBe(true)
  write(doc)
  await moment()
  await room.close()
}
