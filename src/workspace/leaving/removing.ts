import { forgetConversation, readNotebookEntry } from '../../document/notebookDoc.ts'
import { putRoomToErase } from '../../document/roomsToErase.ts'
import type { ConversationId } from '../../domain/ids.ts'
import { ok, type Result } from '../../domain/result.ts'
import type { OwnRoom } from '../devices/notebookRoom.ts'
import { docName } from '../docNames.ts'
import { isOnDisk } from '../notebook/isOnDisk.ts'
import type { Notebook, NotebookOnDevice } from '../notebook/notebook.ts'
import { notebookOnDisk } from '../notebook/notebookOnDisk.ts'
import type { Machinery } from '../ports.ts'
import { forgetTalk } from '../talkMemory.ts'
import type { StorageTrouble } from '../views.ts'
import { otherPlaces } from './otherPlaces.ts'

export interface Removing {
  /** May be asked for again when it was cut short: Home's row goes last. */
  remove(id: ConversationId): Promise<Result<void, StorageTrouble>>
  /** At the start: what another tab held on to the last time, or what the page didn't come to. */
  finish(): Promise<void>
}

/** A conversation leaves this phone: secrets and private notes first, then the document, pictures and Home's row. */
export function removing({
  documents,
  device,
  notebook,
  relay,
  secrets,
  now,
  ownRoom,
}: Pick<Machinery, 'documents' | 'device' | 'relay' | 'secrets' | 'now'> & {
  notebook: NotebookOnDevice
  ownRoom: OwnRoom
}): Removing {
  const { leftovers, pictures, summaries } = device

  /** Where nobody joined there is nobody to whom an invitation and a draft could still be of use (SPEC P-110). */
  async function eraseUnjoined(id: ConversationId, mine: Notebook): Promise<void> {
    for (const secret of await otherPlaces(id, mine, { ownRoom, secrets }))
      putRoomToErase(notebook.doc, { secret, from: now().getTime() })
  }

  /** False while another tab holds on to the document, or the pictures can't be deleted. */
  async function clearAway(id: ConversationId): Promise<boolean> {
    const deleted = await documents.delete(docName(id))
    const cleared = await pictures.deleteAllOf(id)
    forgetTalk(id)
    await summaries.delete(id)
    return deleted.ok && cleared.ok
  }

  return {
    remove: id => leftovers.halfWay(() => remove(id)),
    async finish() {
      const mine = await notebook.open()
      if (!mine.ok) return
      for (const id of await leftovers.get()) await leftovers.tidy(() => finish(id))
    },
  }

  async function remove(id: ConversationId): Promise<Result<void, StorageTrouble>> {
    const mine = await notebook.open()
    if (!mine.ok) return mine
    // Noted before: should the page go away in the middle, the next start goes on.
    const noted = await leftovers.change(ids => [...ids.filter(one => one !== id), id])
    if (!noted.ok) return noted
    const entry = readNotebookEntry(notebook.doc, id)
    if (entry?.secret) await relay.forget(entry.secret)
    else if (entry) await eraseUnjoined(id, mine.value)
    if (entry) {
      forgetConversation(notebook.doc, id)
      const saved = await isOnDisk(mine.value.kept)
      if (!saved.ok) return saved
      await mine.value.kept.compact().catch(() => {})
    }
    if (await clearAway(id)) await settle(id)
    return ok(undefined)
  }

  async function finish(id: ConversationId): Promise<void> {
    // Whoever was half-way with it may be done by now.
    if (!(await leftovers.get()).includes(id)) return
    const isWanted = await isInNotebook(id)
    if (isWanted.ok && (isWanted.value || (await clearAway(id)))) await settle(id)
  }

  /** Whoever was invited to it again meanwhile keeps it. */
  async function isInNotebook(id: ConversationId): Promise<Result<boolean, StorageTrouble>> {
    if (readNotebookEntry(notebook.doc, id)) return ok(true)
    const onDisk = await notebookOnDisk(documents)
    return onDisk.ok ? ok(readNotebookEntry(onDisk.value, id) !== null) : onDisk
  }

  async function settle(done: ConversationId): Promise<void> {
    await leftovers.change(ids => ids.filter(id => id !== done))
  }
}
