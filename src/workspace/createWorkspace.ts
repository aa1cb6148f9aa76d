import { readEnd } from '../document/departures.ts'
import { readLastForm, readMyName, readNotebookEntries, readNotebookEntry } from '../document/notebookDoc.ts'
import { localDate } from '../domain/dates.ts'
import type { ConversationId } from '../domain/ids.ts'
import { isParty } from '../domain/participants.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import { areTheSameAgain } from '../domain/sameNames.ts'
import type { ConversationSummary } from '../domain/summary.ts'
import { catalogue } from '../packs/catalogue.ts'
import { comesLater } from './comesLater.ts'
import { heldSessions } from './conversation/heldSessions.ts'
import { openSession } from './conversation/session.ts'
import { followNotebook } from './devices/followNotebook.ts'
import { lateNotebookRoom } from './devices/lateNotebookRoom.ts'
import type { NotebookRoom, OwnRoom } from './devices/notebookRoom.ts'
import { ownDevicesOf } from './devices/ownDevices.ts'
import { ownPlans } from './joining/ownPlans.ts'
import { eraseRoomsInTime } from './leaving/erasingRooms.ts'
import { lateDeparting } from './leaving/lateDeparting.ts'
import { removing } from './leaving/removing.ts'
import { isOnDisk } from './notebook/isOnDisk.ts'
import { notebookOn } from './notebook/notebook.ts'
import { notebookOnDisk } from './notebook/notebookOnDisk.ts'
import { peopleIn } from './notebook/people.ts'
import type { Machinery } from './ports.ts'
import type { Backups } from './safekeeping.ts'
import type { ConversationView, StorageTrouble } from './views.ts'
import type { NewConversation, OwnWorkspace } from './workspace.ts'

/** For main. */
export interface ComingAndGoing {
  /** The app is looked at again: on another day other things wait. */
  wake(): void
  /** It is being put away, perhaps for good. */
  rest(): Promise<void>
}

/** `onTrouble` is called when the documents can't be kept, or the browser threw the notebook away. */
export function createWorkspace(
  machinery: Machinery,
  onTrouble: (trouble: StorageTrouble | 'emptied') => void,
): OwnWorkspace & ComingAndGoing {
  const { device, lobby, loadPack, now, newId } = machinery
  const notebook = notebookOn(machinery)
  /** Where the notebook meets the person's other devices. */
  let room: Promise<NotebookRoom> | null = null
  const ownRoom: OwnRoom = mine => {
    room ??= lateNotebookRoom(mine, machinery)
    return room
  }
  const { remove, finish } = removing({ ...machinery, notebook, ownRoom })
  const departs = lateDeparting({ machinery, notebook, ownRoom })
  const sessions = heldSessions((id, by) =>
    openSession({ id, machinery, notebook, ownRoom, packs: catalogue, loadPack, ...by }),
  )
  const { stateOf, readyIn, keepInStep, letGo, showOnHome } = sessions
  let day = localDate(now())

  async function createConversation(start: NewConversation): Promise<Result<ConversationId, StorageTrouble>> {
    const before = start.after ? await readyIn(start.after) : null
    // What stands beside the yearly talk goes along to none, nor is one invited to there: a third may read it.
    const last = before?.conversation.part === null && isAgainWith(start, before) ? before : null
    const { beginConversation } = await import('./joining/beginConversation.ts')
    const begun = await beginConversation({ machinery, notebook, start, last })
    if (!begun.ok) return begun
    const { id, invitation } = begun.value
    // A group's members read all of its document, so no invitation to another talk stands in it (SPEC P-147).
    if (last && !last.group && invitation) {
      const session = sessions.session(last.conversation.id)
      const until = readNotebookEntry(notebook.doc, id)?.expiresAt ?? null
      const talk = { conversation: id, link: lobby.toLink(invitation), until }
      if (start.part === undefined) session.noteNext(talk)
      else session.noteLinked({ ...talk, part: start.part })
    }
    void keepInStep(id)
    void device.askToPersist()
    return ok(id)
  }

  const isAgainWith = (start: NewConversation, { others, group }: ConversationView) =>
    areTheSameAgain(
      { names: start.others.map(nameOf), isGroup: start.others.length > 1 },
      { names: others.filter(isParty).map(nameOf), isGroup: group !== null },
    )

  async function start(): Promise<void> {
    const mine = await notebook.open()
    if (!mine.ok) return onTrouble(mine.failure)
    await ownRoom(mine.value)
    eraseRoomsInTime(mine.value, machinery)
    for (const id of await departs.unfinished()) await leave(id)
    await sessions.screensStand()
    followNotebook({ notebook: mine.value, now, keepInStep, open: sessions.open, remove: leave })
    await finish()
    departs.goOn()
    await rebuildRows()
  }

  /** Home's rows can be told anew from the documents, should they be missing; a row alone leads nowhere. */
  async function rebuildRows(): Promise<void> {
    const rows = await device.summaries.all()
    const entries = readNotebookEntries(notebook.doc)
    const unknown = rows.filter(row => !entries.some(({ id }) => id === row.id))
    const lost = unknown.length === 0 ? [] : await withoutThoseOnDisk(unknown)
    if (lost.length > 0 && entries.length === 0) return onTrouble('emptied')
    for (const { id } of lost) await device.summaries.delete(id)
    for (const { id } of entries) if (!rows.some(row => row.id === id)) await showOnHome(id)
  }

  /** Another tab may have made one a moment ago. */
  async function withoutThoseOnDisk(rows: ConversationSummary[]): Promise<ConversationSummary[]> {
    const onDisk = await notebookOnDisk(machinery.documents)
    return onDisk.ok ? rows.filter(({ id }) => !readNotebookEntry(onDisk.value, id)) : []
  }

  async function leave(id: ConversationId): Promise<void> {
    const { offeredIn = null, secret = null } = readNotebookEntry(notebook.doc, id) ?? {}
    await letGo(id)
    const removed = await remove(id)
    if (!removed.ok) return onTrouble(removed.failure)
    // Where its invitation lies may be too old to be kept in step, and has something to send now.
    if (offeredIn && !secret) await keepInStep(offeredIn)
    departs.noteGone(id)
  }

  function isCutOff(id: ConversationId): boolean {
    const state = sessions.stateNow(id)
    const relay = state?.state === 'ready' ? state.view.sync.relay : null
    return relay?.state === 'trouble' && relay.code === 'ended'
  }

  async function saveAll(): Promise<Result<void, StorageTrouble>> {
    const mine = await notebook.open()
    if (!mine.ok) return mine
    for (const session of sessions.all()) await session.save()
    return isOnDisk(mine.value.kept)
  }

  /** Few come for them; the rest needn't wait for their code. */
  const backups = comesLater<Backups>(async () => {
    const { backupsOf } = await import('./notebook/backups.ts')
    return backupsOf({ machinery, notebook, ownRoom, saveAll, showOnHome })
  })

  void start()
  return {
    packs: () => catalogue,
    loadPack,
    createConversation,
    openConversation: sessions.open,
    backups: backups.get,
    async groupNotes(id, question) {
      const view = await readyIn(id)
      const { readGroupNotes } = await import('./view/groupNotes.ts')
      return view && readGroupNotes({ notebook: notebook.doc, view, question, open: sessions.open })
    },
    async keeping() {
      const { readKeeping } = await import('./notebook/keeping.ts')
      return readKeeping({ machinery, notebook, stateOf: sessions.stateNow })
    },
    invitations: {
      // Most openings of the app are by somebody who is in already.
      async preview(text) {
        const { invitationsFor } = await import('./joining/invitations.ts')
        const forms = { packs: catalogue, loadPack }
        const parts = { machinery, notebook, ownRoom, ...forms, keepInStep, letGo, isCutOff }
        return invitationsFor(parts).preview(text)
      },
    },
    ...ownPlans({ notebook: notebook.doc, rows: device.summaries.all, readyIn }),
    people: peopleIn(notebook, newId),
    ownDevices: ownDevicesOf({ machinery, notebook, ownRoom }),
    async deleteConversation(id) {
      const state = await stateOf(id)
      // The others wait to hear that it's gone here too.
      if (state.state === 'ready' && readEnd(notebook.doc, id)) await departs.note('deleted', state.view)
      await leave(id)
    },
    async endConversation(id) {
      const state = await stateOf(id)
      if (state.state !== 'ready') return fail('lost')
      const { group } = state.view
      if (group && !group.isMine) throw new Error('Only whoever leads a group ends its conversation')
      const noted = await departs.note('ended', state.view)
      if (noted.ok) await leave(id)
      return noted
    },
    departures: departs.departures,
    forgetDeparture: departs.forget,
    wake() {
      const today = localDate(now())
      if (today === day) return
      day = today
      for (const session of sessions.all()) session.freshen()
    },
    async rest() {
      const mine = await notebook.open()
      const resting = sessions.all().map(session => session.rest())
      // Deleted words of private notes are the last that should stay in a database's rows.
      if (mine.ok) resting.push(mine.value.kept.compact().catch(() => {}))
      await Promise.all(resting)
    },
    async myName() {
      const mine = await notebook.open()
      return mine.ok ? readMyName(notebook.doc) : ''
    },
    async lastForm() {
      const mine = await notebook.open()
      const form = mine.ok ? readLastForm(notebook.doc) : null
      return catalogue.find(({ id }) => id === form)?.id ?? null
    },
  }
}

const nameOf = ({ name }: { name: string }): string => name
