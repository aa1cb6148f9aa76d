import { onBelongingsChange, onNotebookChange, onPeopleChange } from '../../document/notebookChanges.ts'
import { type NotebookEntry, readNotebookEntry } from '../../document/notebookDoc.ts'
import { readParticipants } from '../../document/participants.ts'
import { hasTalksOffered } from '../../document/previous.ts'
import { readRotations } from '../../document/rotations.ts'
import { onChange, type SharedDoc } from '../../document/sharedDoc.ts'
import type { ConversationId, ParticipantId } from '../../domain/ids.ts'
import type { Pack } from '../../domain/pack.ts'
import type { ActsWithKeys } from '../conversationSession.ts'
import { keepRotated } from '../devices/keepRotated.ts'
import { keepVouched } from '../devices/keepVouched.ts'
import type { NotebookRoom } from '../devices/notebookRoom.ts'
import { isTakenOff, nextEpoch, replacedToShutOut } from '../devices/removedDevices.ts'
import { admitting } from '../joining/admitting.ts'
import { type Joining, joinThrough } from '../joining/joining.ts'
import type { Notebook } from '../notebook/notebook.ts'
import type { KeptDoc, Machinery } from '../ports.ts'
import type { ReadConversation } from '../view/conversationView.ts'
import { readingOf } from '../view/reading.ts'
import { readSent } from '../view/syncStatus.ts'
import type { ConversationState, ConversationView } from '../views.ts'
import { type Company, companyIn } from './company.ts'
import { drawConsequences, noteLeft, noteReplaced } from './consequences.ts'
import type { ConversationRoom } from './conversationRoom.ts'
import { handOver } from './handingOver.ts'
import { summaryKeeper } from './keepSummary.ts'
import { ownPicks } from './ownPicks.ts'
import { keepPace } from './pace.ts'
import { summaryOf } from './summaryOf.ts'

export interface OpenConversation extends ActsWithKeys {
  /** Somebody else than before for whoever left a group and came in again. */
  me(): ParticipantId
  joining: Joining
  company: Company
  /** As it stands this moment. */
  view(): ConversationView
  /** As screens have it, which may be from before the last keys. */
  shown(): ConversationView
  /** For screens that come back to it: they weren't told while nobody looked. */
  freshen(): void
  /** An edit by a key press. */
  type(edit: () => void): void
  /** A text control let go: what was typed in it is shown elsewhere now. */
  doneTyping(): void
  /** The app is being put away: send at once what waits, and leave no deleted text in the rows. */
  rest(): Promise<void>
  save(): Promise<void>
  close(): Promise<void>
}

interface Parts {
  id: ConversationId
  doc: SharedDoc
  kept: KeptDoc
  notebook: Notebook
  room: ConversationRoom
  /** Where the notebook meets the person's other devices. */
  own: NotebookRoom
  pack: Pack
  machinery: Machinery
  /** A screen shows it. */
  isWatched(): boolean
  /** Settled once every hash and signature that it rests on is checked: until then no plan is known as sealed. */
  show(state: ConversationState, isSettled: boolean): void
}

/** An open conversation at work: its room on the relay, what both people see of it, and the acts that need keys. */
export function runConversation(parts: Parts): OpenConversation {
  const { id, doc, kept, notebook, room, own, pack, machinery, isWatched, show } = parts
  const { secrets, device } = machinery
  let isClosed = false
  /** Deleted words may stand in the database's rows. */
  let mayHoldDeleted = true
  const pace = keepPace(refresh, isWatched)
  const company = companyIn({ room, latest: () => reading.latest() })
  const summaries = summaryKeeper(device.summaries.put, machinery.now)

  const entryNow = () => readNotebookEntry(notebook.doc, id)
  const entry = (): NotebookEntry => {
    const found = entryNow()
    if (!found) throw new Error('The notebook lost an open conversation')
    return found
  }
  const atHand = { doc, notebook, entry, pack, ...machinery }
  const joining = joinThrough({
    ...atHand,
    nameOf: who => readParticipants(doc).find(one => one.id === who)?.name ?? '',
    isMine: () => isWriter() && isForThisDevice(),
    async takeIntroduction(sealed) {
      const { takeIntroduction } = await import('../joining/takeIntroduction.ts')
      return takeIntroduction({ doc, kept, notebook, entry, secrets }, sealed)
    },
    onChange: pace.soon,
  })
  const reading = readingOf({
    ...atHand,
    kept,
    room,
    machinery,
    also: () => ({ invitation: joining.status(), ...admits.shown() }),
    onComputed: pace.whenCalm,
  })
  const admits = admitting({
    ...atHand,
    present,
    read: () => readable(reading.now()),
    isWriter,
    canAct,
    isClosed: () => isClosed,
    isSettledAtRelay,
    onChange: pace.soon,
  })

  function isSettledAtRelay(): boolean {
    const isRotating = readRotations(doc, nextEpoch(entry())).length > 0
    return room.isAllSafe() && !isRotating && replacedToShutOut(notebook.doc, entry()).length === 0
  }

  function leaveRoom(): void {
    const latest = reading.latest()
    if (latest && !isClosed && isWriter())
      noteLeft(latest.view, { notebook: notebook.doc, isAllAtRelay: room.isAllSafe })
  }

  function present(): ReadConversation {
    refresh()
    return readable(reading.latest())
  }
  const view = () => present().view
  const picks = ownPicks({ id, doc, notebook, secrets, view, isClosed: () => isClosed })

  function refresh(): void {
    pace.settle()
    if (isClosed) return
    const latest = reading.take(entryNow())
    if (!latest) {
      show({ state: 'missing' }, true)
      return
    }
    show({ state: 'ready', view: latest.view }, reading.isSettled())
    company.look()
    picks.openWhenAllAreIn(latest.view)
    const mayAct = canAct()
    drawConsequences(latest, { ...atHand, mayAct, mayCarryIn: mayAct && isForThisDevice() })
    keepSummary(latest.view)
    vouching.ask()
    rotating.ask()
    noteReplaced(latest.view, notebook.doc)
    leaveRoom()
    admits.look(latest.view)
  }

  const vouching = keepVouched({ ...atHand, canAct, isSettledAtRelay })
  const rotating = keepRotated({
    ...atHand,
    id,
    own,
    room,
    canAct,
    // The latest view may be from before somebody was replaced, and would seal the secret to the lost device.
    isSure: reading.isSure,
    speaking() {
      const now = reading.now()
      return { others: now?.othersSpeaking ?? [], own: now?.ownSpeaking ?? [] }
    },
    whose(signKey) {
      const others = reading.now()?.view.others ?? []
      return others.find(({ devices }) => devices.some(one => one.signKey === signKey))?.id ?? null
    },
  })

  function isWriter(): boolean {
    return !kept.isFollower.get()
  }

  function canAct(): boolean {
    const latest = reading.latest()
    return !isClosed && latest !== null && !latest.view.isReadOnly && !latest.view.isFollower
  }

  /** Home says nothing that rests on hashes and signatures before they are known; what was said before stays. */
  function keepSummary(view: ConversationView): void {
    const sent = readSent(room.ours(), entryNow()?.secret != null)
    if (reading.isSettled()) summaries.keep({ ...summaryOf(view), ...sent })
    else summaries.keepSent(sent)
  }

  /** Nothing but this depends on it, and every key press changes it several times. */
  function syncChanged(): void {
    const latest = reading.latest()
    if (isClosed || !latest) return
    rotating.ask()
    vouching.relayWasHeard()
    admits.lookAtMembers()
    leaveRoom()
    if (!isWatched()) {
      keepSummary(latest.view)
      return
    }
    const corrected = reading.correctSync()
    if (corrected) show({ state: 'ready', view: corrected.view }, reading.isSettled())
    pace.whenCalm()
  }

  function changed(): void {
    mayHoldDeleted = true
    pace.changed()
  }

  /** Whoever of them it is: that device has all that opens the room. */
  function hear(): void {
    const answer = entryNow()?.answer
    const isAwaited = answer === 'waiting' || answer === 'refused'
    const ours = room.ours()
    const theirs = (reading.latest()?.view.others ?? []).flatMap(({ devices }) => devices)
    if (isAwaited && theirs.some(one => ours?.hasReceived(one.id))) joining.heardPeer()
    if (ours?.farewells.get()) pace.soon()
    company.look()
    syncChanged()
  }

  function isForThisDevice(): boolean {
    const found = entryNow()
    if (isTakenOff(notebook.doc, notebook.identity.id)) return false
    return found !== null && [null, notebook.identity.id].includes(found.lobbyDevice)
  }

  const stops = [
    onChange(doc, changed),
    onNotebookChange(notebook.doc, id, changed),
    onPeopleChange(notebook.doc, pace.soon),
    onBelongingsChange(notebook.doc, () => hasTalksOffered(doc) && pace.soon()),
    kept.status.subscribe(syncChanged),
    notebook.kept.status.subscribe(syncChanged),
    kept.isFollower.subscribe(pace.soon),
    room.subscribe(hear),
    kept.isFollower.subscribe(joining.lookSoon),
    own.status.subscribe(rotating.ask),
  ]
  refresh()
  // The app may have been closed between sealing and committing.
  if (isWriter()) void picks.commit()

  return {
    me: () => entry().me,
    joining,
    company,
    view,
    shown: () => (reading.latest() ?? present()).view,
    freshen: refresh,
    type: pace.type,
    doneTyping: pace.soon,
    sealPicks: picks.seal,
    reopenPicks: picks.reopen,
    readmission: admits.readmission,
    group: admits.group,
    async bringAttendee(name) {
      const { bringAttendee } = await import('../joining/bringing.ts')
      if (!entry().secret) return null
      const { identity } = notebook
      return bringAttendee({ ...atHand, identity, view, isClosed: () => isClosed }, name)
    },
    async confirmPlan(signing) {
      const seen = present()
      const { confirmPlan } = await import('./confirmPlan.ts')
      return confirmPlan(doc, seen, notebook.identity, secrets, machinery.now(), signing)
    },
    save: () => kept.flush().catch(() => {}),
    handover(bytesPerCode) {
      const speaking = reading.latest()?.othersSpeaking ?? []
      // What follows from it (both pockets are closed: the words open) belongs into the answer.
      return handOver({ id, notebook: notebook.doc, room, speaking, bytesPerCode, onTaken: refresh })
    },
    async rest() {
      room.hurry()
      if (!mayHoldDeleted) return
      mayHoldDeleted = false
      await kept.compact().catch(() => {
        mayHoldDeleted = true
      })
    },
    async close() {
      isClosed = true
      rotating.close()
      pace.settle()
      summaries.close()
      for (const stop of stops) stop()
      joining.close()
      admits.close()
      company.close()
      await room.close()
      await kept.compact().catch(() => {})
      await kept.close()
    },
  }
}

function readable(read: ReadConversation | null): ReadConversation {
  if (!read) throw new Error('The conversation can no longer be read')
  return read
}
