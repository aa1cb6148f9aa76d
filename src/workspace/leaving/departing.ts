import {
  type Departure,
  forgetDeparture,
  putAlsoGone,
  putDeparture,
  readAlsoGone,
  readDeparture,
  readDepartures,
} from '../../document/departures.ts'
import { readNotebookEntry } from '../../document/notebookDoc.ts'
import { readOwnDevices } from '../../document/ownDevices.ts'
import { readPins } from '../../document/pinnedDevices.ts'
import { onChange } from '../../document/sharedDoc.ts'
import type { Farewell } from '../../domain/farewell.ts'
import type { ConversationId, DeviceId } from '../../domain/ids.ts'
import { ok, type Result } from '../../domain/result.ts'
import type { OwnRoom } from '../devices/notebookRoom.ts'
import { docName } from '../docNames.ts'
import { isOnDisk } from '../notebook/isOnDisk.ts'
import type { Notebook, NotebookOnDevice } from '../notebook/notebook.ts'
import type { LeftRoom, Machinery } from '../ports.ts'
import type { ConversationView, StorageTrouble } from '../views.ts'
import { isGoneFromAll, peerOf, withFarewells } from './departedPeers.ts'
import { otherPlaces } from './otherPlaces.ts'

/** The relay knows an ended room for so long (SPEC P-54). */
const endIsKnownForMs = 400 * 24 * 60 * 60 * 1000

export interface DepartingParts {
  machinery: Machinery
  notebook: NotebookOnDevice
  ownRoom: OwnRoom
}

type Said = Pick<Departure, 'device' | 'farewell' | 'heardAt'>

/** What goes on after a conversation has left this device: the relay and the others are to hear of it (SPEC P-59). */
export function departing({ machinery, notebook, ownRoom }: DepartingParts) {
  const { documents, relay, device: memory, now } = machinery
  const rooms = new Map<ConversationId, LeftRoom[]>()

  onChange(notebook.doc, () => {
    for (const id of rooms.keys()) if (isBack(id)) stop(id)
  })

  /** Brought back from a backup, the room is the conversation's own again. */
  const isBack = (id: ConversationId) => readNotebookEntry(notebook.doc, id) !== null

  function goOn(): void {
    for (const departure of readDepartures(notebook.doc)) void listen(departure)
  }

  async function listen(departure: Departure): Promise<void> {
    const { conversation, secret, farewell, alsoErased } = departure
    const mine = await notebook.open()
    if (!mine.ok || isBack(conversation)) return
    if (isToldByAll(departure)) return forget(conversation)
    const said = farewell.what === 'ended' ? departure : await goneHere(departure, mine.value)
    if (!said || rooms.has(conversation) || isBack(conversation)) return
    const as = { device: mine.value.identity.id, farewell: said.farewell }
    const room = relay.leave({ ...as, secret, mayEnd: farewell.what === 'ended' })
    const toErase = said.heardAt === null ? alsoErased : []
    const beside = toErase.map(other => relay.leave({ ...as, secret: other, mayEnd: true }))
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

  /** What this device says of its own part, signed once; null as long as it isn't gone here, or when it has been heard. */
  async function goneHere(departure: Departure, { kept, identity }: Notebook): Promise<Said | null> {
    const { conversation, farewell } = departure
    const before = saidBy(departure, identity.id)
    if (before) return before.heardAt === null && !(await isLeftHere(conversation)) ? before : null
    const onDisk = await documents.readState(docName(conversation))
    if (!onDisk.ok || onDisk.value !== null || (await isLeftHere(conversation))) return null
    const said = { what: farewell.what, by: farewell.by, at: now().getTime() }
    const signature = await identity.sign('farewell', { conversation, ...said })
    const signed = { device: identity.id, farewell: { ...said, signature }, heardAt: null }
    if (!readDeparture(notebook.doc, conversation)) return null
    putAlsoGone(notebook.doc, conversation, signed)
    return (await isOnDisk(kept)).ok ? signed : null
  }

  /** What another tab still holds on to isn't deleted yet (P-58); the next start says so. */
  const isLeftHere = async (id: ConversationId) => (await memory.leftovers.get()).includes(id)

  const saidBy = (departure: Departure, device: DeviceId): Said | undefined =>
    [departure, ...readAlsoGone(notebook.doc, departure.conversation)].find(one => one.device === device)

  /** Who only left has no receipt to wait for, once each of their devices has been heard, or never can be any more. */
  function isToldByAll(departure: Departure): boolean {
    if (departure.farewell.what === 'ended') return false
    const own = readOwnDevices(notebook.doc).filter(one => one.removedAt === null)
    const sayers = [departure.device, ...own.map(one => one.device.id)]
    const isOver = now().getTime() - departure.farewell.at > endIsKnownForMs
    return isOver || sayers.every(id => id === null || saidBy(departure, id)?.heardAt)
  }

  async function take(
    id: ConversationId,
    { isHeard, farewells }: { isHeard: boolean; farewells: Farewell[] },
  ): Promise<void> {
    const mine = await notebook.open()
    const before = readDeparture(notebook.doc, id)
    if (!before || !mine.ok) return stop(id)
    const others = await Promise.all(before.others.map(peer => withFarewells(peer, id, farewells, machinery)))
    // Forgotten or changed while the signatures were checked.
    const present = readDeparture(notebook.doc, id)
    if (!present) return stop(id)
    const heardAt = isHeard ? now().getTime() : null
    const { id: here } = mine.value.identity
    const isNotedHere = present.device === here
    const also = isNotedHere ? undefined : readAlsoGone(notebook.doc, id).find(one => one.device === here)
    if (also && also.heardAt === null && heardAt !== null) putAlsoGone(notebook.doc, id, { ...also, heardAt })
    // The end is said once for all of the person's phones; of a conversation that was only deleted each says its own.
    const isSaidHere = present.farewell.what === 'ended' || isNotedHere
    const after = { ...present, others, heardAt: present.heardAt ?? (isSaidHere ? heardAt : null) }
    if (JSON.stringify(after) !== JSON.stringify(present)) putDeparture(notebook.doc, after)
    if (isToldByAll(after)) forget(id)
    else if (isHeard && (present.farewell.what === 'deleted' || others.every(isGoneFromAll))) stop(id)
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
    goOn,
    forget,
    async note(
      what: Farewell['what'],
      { conversation, me, others }: ConversationView,
    ): Promise<Result<void, StorageTrouble>> {
      const mine = await notebook.open()
      if (!mine.ok) return mine
      const secret = readNotebookEntry(notebook.doc, conversation.id)?.secret
      if (!secret) return ok(undefined)
      const said = { what, by: me.id, at: now().getTime() }
      const signature = await mine.value.identity.sign('farewell', {
        conversation: conversation.id,
        ...said,
      })
      const { secrets } = machinery
      const alsoErased = await otherPlaces(conversation.id, mine.value, { ownRoom, secrets })
      putDeparture(notebook.doc, {
        conversation: conversation.id,
        secret,
        alsoErased,
        farewell: { ...said, signature },
        device: mine.value.identity.id,
        isRemoved: false,
        others: others.map(person => peerOf(person, readPins(notebook.doc, conversation.id))),
        heardAt: null,
      })
      const saved = await isOnDisk(mine.value.kept)
      if (!saved.ok) forgetDeparture(notebook.doc, conversation.id)
      return saved
    },
  }
}
