import { onNotebookChange } from '../../document/notebookChanges.ts'
import { readNotebookEntry } from '../../document/notebookDoc.ts'
import { putRoomToErase } from '../../document/roomsToErase.ts'
import type { SharedDoc } from '../../document/sharedDoc.ts'
import type { ConversationId } from '../../domain/ids.ts'
import { createSignal } from '../../domain/view.ts'
import type { NotebookRoom } from '../devices/notebookRoom.ts'
import { isTakenOff } from '../devices/removedDevices.ts'
import type { Notebook } from '../notebook/notebook.ts'
import { oneAtATime } from '../oneAtATime.ts'
import type { KeptDoc, Machinery, SharedRoom } from '../ports.ts'

/**
 * A conversation's place at the relay follows its secret in the notebook. Until somebody has joined, a person with
 * several devices has it in a room of their own.
 */
export interface ConversationRoom {
  /** The room that others share; null while there is none but a room of one's own. */
  ours(): SharedRoom | null
  /** The relay holds all that stands here, in the room that the secret in the notebook opens now: none that is about to be left. */
  isAllSafe(): boolean
  /** Is there, or will there be, a room that this document may come from? */
  isExpected(): boolean
  hurry(): void
  /** Status, receipts, or another room. */
  subscribe(listen: () => void): () => void
  close(): Promise<void>
}

interface Parts {
  id: ConversationId
  doc: SharedDoc
  kept: KeptDoc
  notebook: Notebook
  own: Pick<NotebookRoom, 'seed'>
  machinery: Machinery
}

export function conversationRoom({ id, doc, kept, notebook, own, machinery }: Parts): ConversationRoom {
  const { relay, secrets, now } = machinery
  const { tell, subscribe } = createSignal()
  let room: { of: string; secret: Uint8Array; shared: SharedRoom; stop(): void } | null = null
  let isClosed = false
  const entering = oneAtATime(enter)

  const secretNow = () => readNotebookEntry(notebook.doc, id)?.secret ?? null
  /** What the room follows from, as a key to compare. */
  const wanted = (): string | null => {
    // One writer a document: a tab that follows another leaves the relay to it.
    const entry = readNotebookEntry(notebook.doc, id)
    if (isClosed || kept.isFollower.get() || !entry || entry.replaced || entry.leftBy) return null
    if (isTakenOff(notebook.doc, notebook.identity.id)) return null
    const secret = secretNow()
    const seed = own.seed.get()
    if (secret) return `ours/${secret}`
    return seed ? `own/${seed.name}` : null
  }

  async function enter(): Promise<void> {
    const of = wanted()
    if (of === (room?.of ?? null)) return
    if (room) {
      room.stop()
      const { shared, secret: left, of: before } = room
      room = null
      await shared.close()
      // A room of one's own, which the person's other phones leave as well.
      if (before.startsWith('own/') && of?.startsWith('ours/'))
        putRoomToErase(notebook.doc, { secret: left, from: now().getTime() })
      // What waited to be sent without the app goes into the next room with all the rest.
      if (secretNow() !== null) await relay.forget(left)
    }
    const secret = of === null ? null : (secretNow() ?? (await draftSecret()))
    if (secret && of === wanted()) open(secret, of ?? '')
    else if (of !== wanted()) entering.ask()
    tell()
  }

  function open(secret: Uint8Array, of: string): void {
    const shared = relay.share({ doc, kept, secret, device: notebook.identity.id })
    const stops = [shared.status.subscribe(tell), shared.farewells.subscribe(tell), shared.onReceipts(tell)]
    room = {
      of,
      secret,
      shared,
      stop() {
        for (const stop of stops) stop()
      },
    }
  }

  const draftSecret = async () => {
    const seed = own.seed.get()
    return seed ? secrets.seeds.draftSecret(seed.bytes, id) : null
  }

  const ours = () => (room?.of.startsWith('ours/') ? room.shared : null)

  const stops = [
    onNotebookChange(notebook.doc, id, entering.ask),
    kept.isFollower.subscribe(entering.ask),
    own.seed.subscribe(entering.ask),
  ]
  entering.ask()
  return {
    ours,
    isAllSafe: () =>
      room?.of === wanted() && ours()?.status.get().state === 'safe' && ours()?.isAllSent() === true,
    isExpected: () => wanted() !== null || kept.isFollower.get(),
    hurry: () => room?.shared.hurry(),
    subscribe,
    async close() {
      isClosed = true
      for (const stop of stops) stop()
      await entering.idle()
      room?.stop()
      await room?.shared.close()
    },
  }
}
