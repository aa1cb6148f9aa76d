import { noteGone, readEnd } from '../document/departures.ts'
import { readLastForm, readMyName, readNotebookEntries, readNotebookEntry } from '../document/notebookDoc.ts'
import { localDate } from '../domain/dates.ts'
import type { ConversationId } from '../domain/ids.ts'
import { isParty } from '../domain/participants.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import { areTheSameAgain } from '../domain/sameNames.ts'
import type { ConversationSummary } from '../domain/summary.ts'
import { firstOf } from '../domain/view.ts'
import { catalogue } from '../packs/catalogue.ts'
import { comesLater } from './comesLater.ts'
import { ownPlans } from './conversation/ownPlans.ts'
import { openSession, type Session } from './conversation/session.ts'
import { followNotebook, keptInStep } from './devices/followNotebook.ts'
import { lateNotebookRoom } from './devices/lateNotebookRoom.ts'
import type { NotebookRoom, OwnRoom } from './devices/notebookRoom.ts'
import { ownDevicesOf } from './devices/ownDevices.ts'
import { eraseRoomsInTime } from './leaving/erasingRooms.ts'
import { lateDeparting } from './leaving/lateDeparting.ts'
import { removing } from './leaving/removing.ts'
import { isOnDisk } from './notebook/isOnDisk.ts'
import { notebookOn } from './notebook/notebook.ts'
import { notebookOnDisk } from './notebook/notebookOnDisk.ts'
import { peopleIn } from './notebook/people.ts'
import type { Machinery } from './ports.ts'
import type { Backups } from './safekeeping.ts'
import type { ConversationState, ConversationView, StorageTrouble } from './views.ts'
import type { NewConversation, OwnWorkspace } from './workspace.ts'

interface Held {
  session: Session
  /** How many show it. */
  screens: number
  /** By the app itself, for as long as it runs. */
  isKeptInStep: boolean
}

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
  const sessions = new Map<ConversationId, Held>()
  let day = localDate(now())

  function held(id: ConversationId): Held {
    const there = sessions.get(id)
    if (there) return there
    const isWatched = () => made.screens > 0
    const onClose = () => release(id, made)
    const parts = { id, machinery, notebook, ownRoom, packs: catalogue, loadPack, isWatched, onClose }
    const made: Held = { session: openSession(parts), screens: 0, isKeptInStep: false }
    sessions.set(id, made)
    return made
  }

  function openConversation(id: ConversationId): Session {
    const opened = held(id)
    opened.screens++
    opened.session.freshen()
    return opened.session
  }

  function release(id: ConversationId, left: Held): void {
    left.screens--
    if (left.screens > 0 || left.isKeptInStep) return
    if (sessions.get(id) === left) sessions.delete(id)
    void left.session.shutDown()
  }

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
      const { session } = held(last.conversation.id)
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

  async function readyIn(id: ConversationId): Promise<ConversationView | null> {
    const state = await stateOf(id)
    return state.state === 'ready' ? state.view : null
  }

  /** Held by the app itself, so that picks open and invitations are answered while Home is looked at. */
  function keepInStep(id: ConversationId): Promise<ConversationState> {
    held(id).isKeptInStep = true
    return stateOf(id)
  }

  async function start(): Promise<void> {
    const mine = await notebook.open()
    if (!mine.ok) return onTrouble(mine.failure)
    await ownRoom(mine.value)
    eraseRoomsInTime(mine.value, machinery)
    for (const id of await departs.unfinished()) await leave(id)
    await screensStand()
    followNotebook({ notebook: mine.value, now, keepInStep, open: openConversation, remove: leave })
    await finish()
    departs.goOn()
    await rebuildRows()
  }

  /** What somebody looks at comes before all that is kept in step behind it. */
  async function screensStand(): Promise<void> {
    const shown = [...sessions].filter(([, { screens }]) => screens > 0)
    await Promise.all(shown.map(([id]) => stateOf(id)))
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

  /** Once it stands, or can't. */
  const stateOf = (id: ConversationId): Promise<ConversationState> =>
    firstOf(held(id).session.view, ({ state }) => state !== 'loading')

  async function leave(id: ConversationId): Promise<void> {
    const { offeredIn = null, secret = null } = readNotebookEntry(notebook.doc, id) ?? {}
    await letGo(id)
    const removed = await remove(id)
    if (!removed.ok) return onTrouble(removed.failure)
    // Where its invitation lies may be too old to be kept in step, and has something to send now.
    if (offeredIn && !secret) await keepInStep(offeredIn)
    noteGone(notebook.doc, id)
    departs.goOn()
  }

  /** What is open of it is closed: it begins anew with another invitation. */
  async function letGo(id: ConversationId): Promise<void> {
    const left = sessions.get(id)
    sessions.delete(id)
    await left?.session.shutDown()
  }

  function isCutOff(id: ConversationId): boolean {
    const state = sessions.get(id)?.session.view.get()
    const relay = state?.state === 'ready' ? state.view.sync.relay : null
    return relay?.state === 'trouble' && relay.code === 'ended'
  }

  /** Its session writes the row when it stands. */
  async function showOnHome(id: ConversationId): Promise<void> {
    const isWanted = sessions.has(id) || sessions.size < keptInStep
    const shown = held(id)
    await stateOf(id)
    if (isWanted) {
      held(id).isKeptInStep = true
      return
    }
    if (shown.screens > 0) return
    sessions.delete(id)
    await shown.session.shutDown()
  }

  async function saveAll(): Promise<Result<void, StorageTrouble>> {
    const mine = await notebook.open()
    if (!mine.ok) return mine
    for (const { session } of sessions.values()) await session.save()
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
    openConversation,
    backups: backups.get,
    async groupNotes(id, question) {
      const view = await readyIn(id)
      const { readGroupNotes } = await import('./view/groupNotes.ts')
      return view && readGroupNotes({ notebook: notebook.doc, view, question, open: openConversation })
    },
    async keeping() {
      const { readKeeping } = await import('./notebook/keeping.ts')
      return readKeeping({ machinery, notebook, stateOf: id => sessions.get(id)?.session.view.get() ?? null })
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
      for (const { session } of sessions.values()) session.freshen()
    },
    async rest() {
      const mine = await notebook.open()
      const resting = [...sessions.values()].map(({ session }) => session.rest())
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
