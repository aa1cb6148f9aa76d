import { noteEnd, readEnd } from '../document/departures.ts'
import { keepPlan } from '../document/keptPlans.ts'
import { onNotebookChange, onPeopleChange } from '../document/notebookChanges.ts'
import {
  changeNotebookEntry,
  type NotebookEntry,
  readFormerSecrets,
  readNotebookEntry,
} from '../document/notebookDoc.ts'
import { readParticipants } from '../document/participants.ts'
import { pinDevice } from '../document/pinnedDevices.ts'
import { carryIn } from '../document/previous.ts'
import { readReadmission } from '../document/readmissions.ts'
import { readRotations } from '../document/rotations.ts'
import { onChange, type SharedDoc } from '../document/sharedDoc.ts'
import type { Device } from '../domain/conversation.ts'
import type { ConversationId, ParticipantId } from '../domain/ids.ts'
import type { Pack } from '../domain/pack.ts'
import { isOnPaper } from '../domain/participants.ts'
import type { Plan } from '../domain/planFormat.ts'
import { type ComesLater, comesLater } from './comesLater.ts'
import { type Company, companyIn } from './company.ts'
import { confirmPlan } from './confirmPlan.ts'
import type { ConversationRoom } from './conversationRoom.ts'
import { conversationView, type ReadConversation } from './conversationView.ts'
import type { GroupMembers } from './groupMembers.ts'
import { type Joining, joinThrough } from './joining.ts'
import { keepRotated } from './keepRotated.ts'
import { summaryKeeper } from './keepSummary.ts'
import { Later } from './later.ts'
import type { Notebook } from './notebook.ts'
import type { NotebookRoom } from './notebookRoom.ts'
import { oneAtATime } from './oneAtATime.ts'
import { ownPicks } from './ownPicks.ts'
import { keepPace } from './pace.ts'
import type { KeptDoc, Machinery } from './ports.ts'
import type { Readmitting } from './readmitting.ts'
import { isTakenOff, nextEpoch, replacedToShutOut } from './removedDevices.ts'
import { summaryOf } from './summaryOf.ts'
import { claimsTooMuch, readSyncStatus } from './syncStatus.ts'
import type { ViewParts } from './viewParts.ts'
import type { ConversationState, ConversationSummary, ConversationView } from './views.ts'
import { unnamed, vouchForOwnDevices } from './vouching.ts'
import type { ConversationSession } from './workspace.ts'

export interface OpenConversation
  extends Pick<
    ConversationSession,
    'sealPicks' | 'reopenPicks' | 'confirmPlan' | 'handover' | 'readmission' | 'bringAttendee' | 'group'
  > {
  me: ParticipantId
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
  own: NotebookRoom | null
  pack: Pack
  machinery: Machinery
  /** A screen shows it. */
  isWatched(): boolean
  show(state: ConversationState): void
}

/** An open conversation at work: its room on the relay, what both people see of it, and the acts that need keys. */
export function runConversation(parts: Parts): OpenConversation {
  const { id, doc, kept, notebook, room, own, pack, machinery, isWatched, show } = parts
  const { secrets, lobby, device } = machinery
  let latest: ReadConversation | null = null
  let isTyping = false
  let isClosed = false
  /** Deleted words may stand in the database's rows. */
  let mayHoldDeleted = true
  /** The latest view rests on nothing that is still being computed. */
  let isSettled = false
  const pace = keepPace(refresh, isWatched)
  const company = companyIn({ room, others: othersThere })
  const summaries = summaryKeeper(device.summaries.put, machinery.now)
  const computed = {
    hash: new Later<string>(pace.whenCalm),
    truth: new Later<boolean>(pace.whenCalm),
    plan: new Later<Plan | null>(pace.whenCalm),
  }

  const entry = (): NotebookEntry => {
    const found = readNotebookEntry(notebook.doc, id)
    if (!found) throw new Error('The notebook lost an open conversation')
    return found
  }
  const joining = joinThrough({
    doc,
    notebook,
    entry,
    lobby,
    now: machinery.now,
    pack: { id: pack.id, version: pack.version },
    nameOf: who => readParticipants(doc).find(one => one.id === who)?.name ?? '',
    isMine: () => !kept.isFollower.get() && isForThisDevice(),
    async takeIntroduction(sealed) {
      const { takeIntroduction } = await import('./takeIntroduction.ts')
      return takeIntroduction({ doc, kept, notebook, entry, secrets }, sealed)
    },
    onChange: pace.soon,
  })
  const view = () => present().view
  /** What the two of them go by who let somebody in: whoever lost a phone, and a group's members. */
  const door = {
    doc,
    notebook,
    entry,
    lobby,
    secrets,
    pack: { id: pack.id, version: pack.version },
    now: machinery.now,
    onChange: pace.soon,
  }
  const readmission = comesLater<Readmitting>(async () => {
    const { readmitting } = await import('./readmitting.ts')
    return readmitting({ ...door, present, isMine: () => !isClosed && !kept.isFollower.get() })
  })
  const members = comesLater<GroupMembers>(async () => {
    const { groupMembers } = await import('./groupMembers.ts')
    return groupMembers({
      ...door,
      newId: machinery.newId,
      // Without telling anybody: what is told looks after the members again.
      present: read,
      isMine: () => !kept.isFollower.get() && canAct(),
      isSettledAtRelay,
    })
  })

  const isAllAtRelay = () =>
    room.isOfLatest() && room.ours()?.status.get().state === 'safe' && room.ours()?.isAllSent() === true

  const isSettledAtRelay = () =>
    isAllAtRelay() &&
    readRotations(doc, nextEpoch(entry())).length === 0 &&
    replacedToShutOut(notebook.doc, entry()).length === 0

  /** Whoever leaves stays until the others can know of it. */
  function leaveRoom(): void {
    const by = latest?.view.group?.leftBy
    const { leftBy, me } = readNotebookEntry(notebook.doc, id) ?? {}
    if (!by || !me || leftBy || isClosed || kept.isFollower.get()) return
    if (by !== me || isAllAtRelay()) changeNotebookEntry(notebook.doc, id, { leftBy: by })
  }

  const picks = ownPicks({ id, doc, notebook, secrets, view, isClosed: () => isClosed })

  function present(): ReadConversation {
    refresh()
    if (!latest) throw new Error('The conversation can no longer be read')
    return latest
  }

  function read(): ReadConversation {
    const now = currentView()
    if (!now) throw new Error('The conversation can no longer be read')
    return now
  }

  function refresh(): void {
    pace.settle()
    if (isClosed) return
    latest = readNotebookEntry(notebook.doc, id) && currentView()
    if (!latest) {
      show({ state: 'missing' })
      return
    }
    for (const values of Object.values(computed)) values.forgetUnasked()
    const hasConfirmations = latest.view.conversation.confirmations.length > 0
    isSettled =
      !computed.truth.isAwaited && !computed.plan.isAwaited && !(hasConfirmations && computed.hash.isAwaited)
    show({ state: 'ready', view: latest.view })
    company.look()
    picks.openWhenAllAreIn(latest.view)
    for (const pin of latest.toPin) pinDevice(notebook.doc, id, pin)
    const { ended } = latest.view
    if (ended && !readEnd(notebook.doc, id)) noteEnd(notebook.doc, id, ended)
    if (latest.toKeep) keepPlan(notebook.doc, id, latest.toKeep)
    if (latest.toCarry && canAct() && isForThisDevice()) carryIn(doc, latest.toCarry)
    keepSummary(latest.view)
    vouching.ask()
    rotating.ask()
    const { replacedBy } = latest.view
    if (replacedBy && !entry().replaced)
      changeNotebookEntry(notebook.doc, id, { replaced: { by: replacedBy, epoch: nextEpoch(entry()) - 1 } })
    leaveRoom()
    look(members, latest.view.group?.isMine === true)
    look(readmission, readReadmission(notebook.doc, id) !== null)
  }

  function look(part: ComesLater<{ lookSoon(): void }>, isNeeded: boolean): void {
    const here = part.now()
    if (here) here.lookSoon()
    else if (isNeeded) void part.get().then(pace.soon, () => {})
  }

  /** Whatever is still unsaid afterwards, another of the person's devices has to say. */
  const vouching = oneAtATime(async () => {
    const parts = { doc, notebook, entry: entry(), secrets }
    if (canAct() && unnamed(parts).length > 0) await vouchForOwnDevices(parts)
  })

  const rotating = keepRotated({
    id,
    doc,
    notebook,
    own,
    room,
    secrets,
    now: machinery.now,
    canAct: () => canAct(),
    // The latest view may be from before somebody was replaced, and would seal the secret to the lost device.
    isSure() {
      currentView()
      return !computed.truth.isAwaited
    },
    speaking() {
      const now = currentView()
      return { others: now?.othersSpeaking ?? [], own: now?.ownSpeaking ?? [] }
    },
  })

  const canAct = () => !isClosed && latest !== null && !latest.view.isReadOnly && !latest.view.isFollower

  const currentView = () =>
    conversationView({
      doc,
      notebook: notebook.doc,
      entry: entry(),
      device: notebook.identity.public,
      pack,
      secrets,
      computed,
      farewells: room.ours()?.farewells.get() ?? [],
      sync: readSyncStatus(syncParts()),
      invitation: joining.status(),
      readmission: readmission.now()?.status() ?? null,
      memberLinks: members.now()?.links() ?? noLinks,
      isFollower: kept.isFollower.get(),
      isTrial: machinery.isTrial ?? false,
      now: machinery.now(),
    })

  /** Home says nothing that rests on hashes and signatures before they are known; what was said before stays. */
  function keepSummary(view: ConversationView): void {
    if (isSettled) summaries.keep({ ...summaryOf(view), ...howMuchIsSent() })
    else summaries.keepSent(howMuchIsSent())
  }

  function howMuchIsSent(): Pick<ConversationSummary, 'sent'> {
    if (!readNotebookEntry(notebook.doc, id)?.secret) return { sent: 'not-shared' }
    const isAllSent = room.ours()?.isAllSent() ?? null
    return isAllSent === null ? {} : { sent: isAllSent ? 'all' : 'partly' }
  }

  const syncParts = () => ({
    kept: [kept, notebook.kept],
    room: room.ours(),
    others: latest?.view.others ?? [],
  })

  /** Nothing but this depends on it, and every key press changes it several times. */
  function syncChanged(): void {
    if (isClosed || !latest) return
    rotating.ask()
    members.now()?.lookSoon()
    leaveRoom()
    if (!isWatched()) {
      keepSummary(latest.view)
      return
    }
    if (claimsTooMuch(latest.view.sync, syncParts())) {
      latest = { ...latest, view: { ...latest.view, sync: readSyncStatus(syncParts()) } }
      show({ state: 'ready', view: latest.view })
    }
    pace.whenCalm()
  }

  function changed(): void {
    mayHoldDeleted = true
    if (isTyping) pace.whenCalm()
    else pace.soon()
  }

  /** Whoever of them it is: that device has all that opens the room. */
  function hear(): void {
    const { answer } = readNotebookEntry(notebook.doc, id) ?? {}
    const isAwaited = answer === 'waiting' || answer === 'refused'
    const ours = room.ours()
    if (
      isAwaited &&
      latest?.view.others.some(({ devices }) => devices.some(one => ours?.hasReceived(one.id)))
    )
      joining.heardPeer()
    if (ours?.farewells.get()) pace.soon()
    company.look()
    syncChanged()
  }

  /** A device that was removed, or that nobody here knows, is nobody's. */
  function othersThere() {
    const { view, othersSpeaking } = latest ?? { othersSpeaking: [] }
    const speaks = ({ id }: Device) => othersSpeaking.some(device => device.id === id)
    return (view?.others ?? []).map(({ id, devices }) => ({ id, devices: devices.filter(speaks) }))
  }

  function isForThisDevice(): boolean {
    const found = readNotebookEntry(notebook.doc, id)
    if (isTakenOff(notebook.doc, notebook.identity.id)) return false
    return found !== null && [null, notebook.identity.id].includes(found.lobbyDevice)
  }

  const stops = [
    onChange(doc, changed),
    onNotebookChange(notebook.doc, id, changed),
    onPeopleChange(notebook.doc, pace.soon),
    kept.status.subscribe(syncChanged),
    notebook.kept.status.subscribe(syncChanged),
    kept.isFollower.subscribe(pace.soon),
    room.subscribe(hear),
    kept.isFollower.subscribe(joining.lookSoon),
    ...(own ? [own.status.subscribe(rotating.ask)] : []),
  ]
  refresh()
  // The app may have been closed between sealing and committing.
  if (!kept.isFollower.get()) void picks.commit()

  return {
    me: entry().me,
    joining,
    company,
    view,
    shown: () => (latest ?? present()).view,
    freshen: refresh,
    type(edit) {
      isTyping = true
      pace.typed()
      try {
        edit()
      } finally {
        isTyping = false
      }
    },
    doneTyping: pace.soon,
    sealPicks: picks.seal,
    reopenPicks: picks.reopen,
    readmission: readmission.get,
    group: members.get,
    async bringAttendee(name) {
      const { bringAttendee } = await import('./bringing.ts')
      const { identity } = notebook
      if (!entry().secret) return null
      const parts = { doc, identity, secrets, newId: machinery.newId, view, isClosed: () => isClosed }
      return bringAttendee(parts, name)
    },
    confirmPlan: signing => confirmPlan(doc, present(), notebook.identity, secrets, machinery.now(), signing),
    save: () => kept.flush().catch(() => {}),
    async handover(bytesPerCode) {
      const inHand = (latest?.othersSpeaking ?? []).filter(device => !isOnPaper(device)).map(({ id }) => id)
      const former = readFormerSecrets(notebook.doc, id)
      const handover = await room.ours()?.handover(inHand, bytesPerCode, former)
      if (!handover) return null
      return {
        ...handover,
        async take(text) {
          const taken = await handover.take(text)
          // What follows from it (both pockets are closed: the words open) belongs into the answer.
          if (taken.ok && taken.value.kind === 'taken') refresh()
          return taken
        },
      }
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
      readmission.close()
      company.close()
      members.close()
      await room.close()
      await kept.compact().catch(() => {})
      await kept.close()
    },
  }
}

const noLinks: ViewParts['memberLinks'] = new Map()
