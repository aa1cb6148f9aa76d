import { seedConversation } from '../document/conversationDoc.ts'
import {
  forgetConversation,
  putNotebookEntry,
  readMyName,
  readNotebookEntries,
  readNotebookEntry,
  setMyName,
} from '../document/notebookDoc.ts'
import { newDoc } from '../document/sharedDoc.ts'
import type { ConversationId, ParticipantId } from '../domain/ids.ts'
import { ok, type Result } from '../domain/result.ts'
import { catalogue, loadPack } from '../packs/catalogue.ts'
import { invitationsFor } from './invitations.ts'
import { invitationLifetimeMs } from './joining.ts'
import { notebookOn } from './notebook.ts'
import type { Machinery } from './ports.ts'
import { docName, openSession, type Session } from './session.ts'
import type { StorageTrouble } from './views.ts'
import type { NewConversation, Workspace } from './workspace.ts'

/** How many of the newest conversations stay in step with the relay while the app is open. */
const keptInStep = 12

/** For main: the app is being put away, perhaps for good. */
export interface Resting {
  rest(): Promise<void>
}

/** `onTrouble` is called when the documents can't be kept. */
export function createWorkspace(
  machinery: Machinery,
  onTrouble: (trouble: StorageTrouble) => void,
): Workspace & Resting {
  const { documents, device, lobby, now, newId } = machinery
  const notebook = notebookOn(machinery)
  const sessions = new Map<ConversationId, { session: Session; holders: number }>()

  function hold(id: ConversationId): Session {
    const held = sessions.get(id) ?? {
      session: openSession({ id, machinery, notebook, loadPack, onClose: release }),
      holders: 0,
    }
    held.holders++
    sessions.set(id, held)
    return held.session

    function release(): void {
      const held = sessions.get(id)
      if (!held || --held.holders > 0) return
      sessions.delete(id)
      void held.session.shutDown()
    }
  }

  async function createConversation(start: NewConversation): Promise<Result<ConversationId, StorageTrouble>> {
    const mine = await notebook.open()
    if (!mine.ok) return mine
    const id = newId() as ConversationId
    const me = newId() as ParticipantId
    const others = start.others.map(other => ({ id: newId() as ParticipantId, ...other, devices: [] }))
    const pack = await loadPack(start.pack)
    const doc = newDoc()
    const kept = await documents.open(docName(id), doc)
    if (!kept.ok) return kept

    seedConversation(doc, {
      id,
      pack: { id: pack.id, version: pack.version },
      createdBy: me,
      participants: [{ id: me, ...start.me, devices: [mine.value.identity.public] }, ...others],
      setting: start.setting,
    })
    await kept.value.flush()
    await kept.value.close()
    setMyName(notebook.doc, start.me.name)
    putNotebookEntry(notebook.doc, {
      id,
      me,
      role: start.me.role,
      invitation: lobby.newSecret(),
      secret: null,
      invitee: others[0]?.id ?? null,
      peer: null,
      addedAt: now().getTime(),
      expiresAt: now().getTime() + invitationLifetimeMs,
      isArchived: false,
      answer: 'none',
    })
    await mine.value.kept.flush()
    keepInStep(id)
    void device.askToPersist()
    return ok(id)
  }

  /** Held by the app itself, so that picks open and invitations are answered while Home is looked at. */
  function keepInStep(id: ConversationId): void {
    if (!sessions.has(id)) hold(id)
  }

  async function start(): Promise<void> {
    const mine = await notebook.open()
    if (!mine.ok) return onTrouble(mine.failure)
    const newest = readNotebookEntries(notebook.doc)
      .filter(entry => !entry.isArchived)
      .slice(-keptInStep)
    for (const { id } of newest) keepInStep(id)
  }

  void start()
  return {
    packs: () => catalogue,
    loadPack,
    createConversation,
    openConversation: hold,
    invitations: invitationsFor({ machinery, notebook, loadPack, keepInStep }),
    async deleteConversation(id) {
      const mine = await notebook.open()
      if (!mine.ok || !readNotebookEntry(notebook.doc, id)) return
      await sessions.get(id)?.session.shutDown()
      sessions.delete(id)
      forgetConversation(notebook.doc, id)
      await mine.value.kept.flush()
      await mine.value.kept.compact()
      await documents.delete(docName(id))
      await device.pictures.deleteAllOf(id)
      await device.summaries.delete(id)
    },
    async rest() {
      await Promise.all([...sessions.values()].map(({ session }) => session.rest()))
    },
    async myName() {
      const mine = await notebook.open()
      return mine.ok ? readMyName(notebook.doc) : ''
    },
  }
}
