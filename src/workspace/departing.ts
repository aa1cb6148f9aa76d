import {
  type DepartedPeer,
  type Departure,
  forgetDeparture,
  putDeparture,
  readDepartures,
} from '../document/departures.ts'
import { readNotebookEntry } from '../document/notebookDoc.ts'
import { onChange } from '../document/sharedDoc.ts'
import type { Farewell } from '../domain/farewell.ts'
import type { ConversationId } from '../domain/ids.ts'
import { ok, type Result } from '../domain/result.ts'
import { createView } from '../domain/view.ts'
import { isOnDisk } from './isOnDisk.ts'
import type { NotebookOnDevice } from './notebook.ts'
import type { NotebookRoom } from './notebookRoom.ts'
import { otherPlaces } from './otherPlaces.ts'
import type { LeftRoom, Machinery } from './ports.ts'
import type { ConversationView, StorageTrouble, View } from './views.ts'

export interface Departing {
  /** What was said and by whom it has been heard. */
  departures: View<Departure[]>
  /** Signs and notes it, on disk; whoever calls removes the conversation then, calls `noteGone` and `goOn`. */
  note(what: Farewell['what'], view: ConversationView): Promise<Result<void, StorageTrouble>>
  /** Noted here, and cut short before the conversation was removed. */
  unfinished(): Promise<ConversationId[]>
  /** At the start, and after each departure: says what hasn't been heard, and looks for the others'. */
  goOn(): void
  forget(id: ConversationId): void
}

/** What goes on after a conversation has left this device: the relay and the others are to hear of it (SPEC P-59). */
export function departing({
  machinery,
  notebook,
  ownRoom,
}: {
  machinery: Machinery
  notebook: NotebookOnDevice
  ownRoom(): Promise<Result<NotebookRoom, StorageTrouble>>
}): Departing {
  const { relay, secrets, device: memory, now } = machinery
  const departures = createView<Departure[]>([])
  const rooms = new Map<ConversationId, LeftRoom[]>()

  onChange(notebook.doc, () => {
    departures.set(readDepartures(notebook.doc))
    for (const id of rooms.keys()) if (isBack(id)) stop(id)
  })

  /** Brought back from a backup, the room is the conversation's own again. */
  const isBack = (id: ConversationId) => readNotebookEntry(notebook.doc, id) !== null

  function goOn(): void {
    for (const departure of readDepartures(notebook.doc)) void listen(departure)
  }

  async function listen(departure: Departure): Promise<void> {
    const { conversation, secret, farewell, heardAt } = departure
    const mine = await notebook.open()
    const leftHere = farewell.what === 'deleted' ? await memory.leftovers.get() : []
    // What another tab still holds on to isn't deleted yet (P-58); the next start says so.
    if (leftHere.includes(conversation)) return
    if (!mine.ok || rooms.has(conversation) || isBack(conversation)) return
    const device = mine.value.identity.id
    const room = relay.leave({ secret, device, farewell, mayEnd: farewell.what === 'ended' })
    const toErase = heardAt === null ? departure.alsoErased : []
    const beside = toErase.map(other => relay.leave({ secret: other, device, farewell, mayEnd: true }))
    rooms.set(conversation, [room, ...beside])
    const hear = () => {
      const { isHeard, farewells } = room.status.get()
      const gone = beside.filter(other => other.status.get().isHeard)
      for (const other of gone) other.close()
      void take(conversation, { isHeard: isHeard && gone.length === beside.length, farewells })
    }
    for (const one of [room, ...beside]) one.status.subscribe(hear)
    hear()
  }

  async function take(
    id: ConversationId,
    { isHeard, farewells }: { isHeard: boolean; farewells: Farewell[] },
  ): Promise<void> {
    const before = readDepartures(notebook.doc).find(one => one.conversation === id)
    if (!before) return stop(id)
    const others = await Promise.all(
      before.others.map(async peer => {
        if (peer.goneAt !== null) return peer
        const theirs = await signedBy(peer, id, farewells)
        return theirs.length > 0 ? { ...peer, goneAt: Math.max(...theirs.map(({ at }) => at)) } : peer
      }),
    )
    // Forgotten or changed while the signatures were checked.
    const present = readDepartures(notebook.doc).find(one => one.conversation === id)
    if (!present) return stop(id)
    const heardAt = present.heardAt ?? (isHeard ? now().getTime() : null)
    const after = { ...present, others, heardAt }
    if (JSON.stringify(after) !== JSON.stringify(present)) putDeparture(notebook.doc, after)
    // Who only left has no receipt to wait for.
    if (heardAt !== null && before.farewell.what === 'deleted') forget(id)
    else if (heardAt !== null && others.every(peer => peer.goneAt !== null)) stop(id)
  }

  async function signedBy(
    { id, devices }: DepartedPeer,
    conversation: ConversationId,
    farewells: Farewell[],
  ): Promise<Farewell[]> {
    const said = farewells.filter(({ by }) => by === id)
    const isTrue = (one: Farewell) =>
      Promise.all(devices.map(device => secrets.isFarewellOf(device, conversation, one)))
    const truths = await Promise.all(said.map(isTrue))
    return said.filter((_, at) => truths[at]?.includes(true))
  }

  function stop(id: ConversationId): void {
    for (const room of rooms.get(id) ?? []) room.close()
    rooms.delete(id)
  }

  function forget(id: ConversationId): void {
    stop(id)
    forgetDeparture(notebook.doc, id)
  }

  return {
    departures,
    async unfinished() {
      const mine = await notebook.open()
      const isHere = ({ stillOn }: Departure) => mine.ok && stillOn === mine.value.identity.id
      return readDepartures(notebook.doc)
        .filter(isHere)
        .map(({ conversation }) => conversation)
    },
    goOn,
    forget,
    async note(what, { conversation, me, others }) {
      const mine = await notebook.open()
      if (!mine.ok) return mine
      const secret = readNotebookEntry(notebook.doc, conversation.id)?.secret
      if (!secret) return ok(undefined)
      const said = { what, by: me.id, at: now().getTime() }
      const signature = await mine.value.identity.signFarewell(conversation.id, said)
      const own = await ownRoom()
      const seeds = own.ok ? await own.value.known() : []
      const alsoErased = await otherPlaces(conversation.id, notebook.doc, seeds, secrets)
      putDeparture(notebook.doc, {
        conversation: conversation.id,
        secret,
        alsoErased,
        farewell: { ...said, signature },
        stillOn: mine.value.identity.id,
        others: others.map(({ id, name, devices }) => ({ id, name, devices, goneAt: null })),
        heardAt: null,
      })
      const saved = await isOnDisk(mine.value.kept)
      if (!saved.ok) forgetDeparture(notebook.doc, conversation.id)
      return saved
    },
  }
}
