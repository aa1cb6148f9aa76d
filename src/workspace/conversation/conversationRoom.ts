import { onNotebookChange } from '../../document/notebookChanges.ts'
import { readNotebookEntry } from '../../document/notebookDoc.ts'
import { putRoomToErase } from '../../document/roomsToErase.ts'
import type { SharedDoc } from '../../document/sharedDoc.ts'
import type { ConversationId } from '../../domain/ids.ts'
import { createSignal } from '../../domain/view.ts'
import type { NotebookRoom } from '../devices/notebookRoom.ts'
import type { Seed } from '../devices/ownSeeds.ts'
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

/** What a room follows from. */
type Place = { kind: 'ours'; secret: Uint8Array } | { kind: 'own'; seed: Seed }

export function conversationRoom({ id, doc, kept, notebook, own, machinery }: Parts): ConversationRoom {
  const { relay, secrets, now } = machinery
  const { tell, subscribe } = createSignal()
  let room: { place: Place; secret: Uint8Array; shared: SharedRoom; stop(): void } | null = null
  let isClosed = false
  const entering = oneAtATime(enter)

  function wanted(): Place | null {
    // One writer a document: a tab that follows another leaves the relay to it.
    const entry = readNotebookEntry(notebook.doc, id)
    if (isClosed || kept.isFollower.get() || !entry || entry.replaced || entry.leftBy) return null
    if (isTakenOff(notebook.doc, notebook.identity.id)) return null
    if (entry.secret) return { kind: 'ours', secret: entry.secret }
    const seed = own.seed.get()
    return seed && { kind: 'own', seed }
  }

  async function enter(): Promise<void> {
    const place = wanted()
    if (isSame(place, room?.place ?? null)) return
    await leave(place)
    const secret = place && (await secretOf(place))
    if (!isSame(place, wanted())) entering.ask()
    else if (secret) open(place, secret)
    tell()
  }

  async function leave(next: Place | null): Promise<void> {
    if (!room) return
    const { place, secret, shared, stop } = room
    stop()
    room = null
    await shared.close()
    // A room of one's own, which the person's other phones leave as well.
    if (place.kind === 'own' && next?.kind === 'ours')
      putRoomToErase(notebook.doc, { secret, from: now().getTime() })
    // What waited to be sent without the app goes into the next room with all the rest.
    if (readNotebookEntry(notebook.doc, id)?.secret) await relay.forget(secret)
  }

  const secretOf = async (place: Place): Promise<Uint8Array> =>
    place.kind === 'ours' ? place.secret : secrets.seeds.draftSecret(place.seed.bytes, id)

  function open(place: Place, secret: Uint8Array): void {
    const shared = relay.share({ doc, kept, secret, device: notebook.identity.id })
    const stops = [shared.status.subscribe(tell), shared.farewells.subscribe(tell), shared.onReceipts(tell)]
    const stop = () => {
      for (const one of stops) one()
    }
    room = { place, secret, shared, stop }
  }

  const ours = () => (room?.place.kind === 'ours' ? room.shared : null)

  const stops = [
    onNotebookChange(notebook.doc, id, entering.ask),
    kept.isFollower.subscribe(entering.ask),
    own.seed.subscribe(entering.ask),
  ]
  entering.ask()
  return {
    ours,
    isAllSafe() {
      const shared = ours()
      const isThere = room !== null && isSame(room.place, wanted())
      return isThere && shared?.status.get().state === 'safe' && shared.isAllSent() === true
    },
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

const isSame = (one: Place | null, other: Place | null) => keyOf(one) === keyOf(other)

const keyOf = (place: Place | null) =>
  place && `${place.kind} ${place.kind === 'ours' ? place.secret : place.seed.name}`
