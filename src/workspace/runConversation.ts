import { keepPlan } from '../document/keptPlans.ts'
import { type NotebookEntry, readNotebookEntry } from '../document/notebookDoc.ts'
import { readParticipants } from '../document/participants.ts'
import { commitPicks, openPicks, readPicks, withdrawPicks } from '../document/picks.ts'
import { pinDevice } from '../document/pinnedDevices.ts'
import { addConfirmation, restoreSealed } from '../document/plan.ts'
import { readSealedPicks, reopenMyPicks, sealMyPicks } from '../document/preparation.ts'
import { onChange, type SharedDoc } from '../document/sharedDoc.ts'
import type { ConversationId, ParticipantId } from '../domain/ids.ts'
import type { Pack } from '../domain/pack.ts'
import type { Plan } from '../domain/plan.ts'
import { fail, ok } from '../domain/result.ts'
import { blockersOf } from '../domain/rules.ts'
import { conversationView, summaryOf } from './conversationView.ts'
import { type Joining, joinThrough } from './joining.ts'
import { Later } from './later.ts'
import type { Notebook } from './notebook.ts'
import { nextRound } from './planView.ts'
import type { KeptDoc, Machinery, SharedRoom } from './ports.ts'
import type { ConversationState, ConversationView, SyncStatus } from './views.ts'
import type { ConversationSession } from './workspace.ts'

/** Typing changes the document with every key; what screens derive from it follows this much later. */
const viewFollowsMs = 40

export interface OpenConversation
  extends Pick<ConversationSession, 'sealPicks' | 'reopenPicks' | 'confirmPlan'> {
  me: ParticipantId
  joining: Joining
  /** As it stands this moment. */
  view(): ConversationView
  /** The app is being put away: send at once what waits, and leave no deleted text in the rows. */
  rest(): Promise<void>
  close(): Promise<void>
}

interface Parts {
  id: ConversationId
  doc: SharedDoc
  kept: KeptDoc
  notebook: Notebook
  pack: Pack
  machinery: Machinery
  show(state: ConversationState): void
}

/** An open conversation at work: its room on the relay, what both people see of it, and the acts that need keys. */
export function runConversation({ id, doc, kept, notebook, pack, machinery, show }: Parts): OpenConversation {
  const { secrets, relay, lobby, device } = machinery
  let latest: ReturnType<typeof conversationView> = null
  let room: SharedRoom | null = null
  let summarised = ''
  let timer: ReturnType<typeof setTimeout> | undefined
  let isClosed = false
  const computed = {
    hash: new Later<string>(later),
    truth: new Later<boolean>(later),
    plan: new Later<Plan | null>(later),
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
    isFollower: () => kept.isFollower.get(),
    onSecret: openRoom,
    onChange: later,
  })

  function later(): void {
    if (!isClosed) timer ??= setTimeout(refresh, viewFollowsMs)
  }

  function refresh(): void {
    clearTimeout(timer)
    timer = undefined
    latest = readNotebookEntry(notebook.doc, id) && currentView()
    if (!latest) {
      show({ state: 'missing' })
      return
    }
    for (const values of Object.values(computed)) values.forgetUnasked()
    show({ state: 'ready', view: latest.view })
    openPicksWhenAllAreIn(latest.view)
    for (const pin of latest.toPin) pinDevice(notebook.doc, id, pin)
    if (latest.toKeep) keepPlan(notebook.doc, id, latest.toKeep)
    keepSummary(latest.view)
  }

  const currentView = () =>
    conversationView({
      doc,
      notebook: notebook.doc,
      entry: entry(),
      device: notebook.identity.public,
      pack,
      secrets,
      computed,
      sync: syncStatus(),
      invitation: joining.status(),
      isFollower: kept.isFollower.get(),
      now: machinery.now(),
    })

  function keepSummary(view: ConversationView): void {
    const summary = summaryOf(view)
    const text = JSON.stringify(summary)
    if (text === summarised) return
    summarised = text
    void device.summaries.put({ ...summary, changedAt: machinery.now().getTime() })
  }

  /** Each device opens its own picks as soon as it sees that everybody has committed to theirs. */
  function openPicksWhenAllAreIn({ conversation, me }: ConversationView): void {
    const mine = readSealedPicks(notebook.doc, id)
    const { picks, participants } = conversation
    const isOpened = picks.find(pick => pick.by === me.id)?.opened
    if (!mine || isOpened || !participants.every(person => picks.some(pick => pick.by === person.id))) return
    openPicks(doc, me.id, { keywords: mine.picks, salt: mine.salt })
  }

  function openRoom(): void {
    const secret = readNotebookEntry(notebook.doc, id)?.secret
    // One writer a document: a tab that follows another leaves the relay to it.
    if (!secret || room || isClosed || kept.isFollower.get()) return
    room = relay.share({ doc, kept, secret, device: notebook.identity.id })
    stops.push(room.status.subscribe(later), room.onReceipts(hear))
    later()
  }

  function hear(): void {
    const peer = readNotebookEntry(notebook.doc, id)?.peer
    if (peer && room?.hasReceived(peer.id)) joining.heardPeer()
    later()
  }

  function syncStatus(): SyncStatus {
    const receivedBy: SyncStatus['receivedBy'] = {}
    for (const { id: who, devices } of latest?.view.others ?? []) {
      receivedBy[who] = devices.some(one => room?.hasReceived(one.id))
    }
    return {
      saved: leastSaved(kept.status.get(), notebook.kept.status.get()),
      relay: room?.status.get() ?? { state: 'not-shared' },
      receivedBy,
    }
  }

  const view = () => {
    refresh()
    if (!latest) throw new Error('The conversation can no longer be read')
    return latest.view
  }
  const stops = [
    onChange(doc, later),
    onChange(notebook.doc, later),
    kept.status.subscribe(later),
    notebook.kept.status.subscribe(later),
    kept.isFollower.subscribe(later),
    kept.isFollower.subscribe(openRoom),
    // Another tab may have let somebody in.
    onChange(notebook.doc, openRoom),
    kept.isFollower.subscribe(joining.lookSoon),
  ]
  refresh()
  openRoom()
  // The app may have been closed between sealing and committing.
  if (!kept.isFollower.get()) void commitSealedPicks()

  async function commitSealedPicks(): Promise<void> {
    const sealed = readSealedPicks(notebook.doc, id)
    const me = readNotebookEntry(notebook.doc, id)?.me
    if (!sealed || !me) return
    const { picks: keywords, salt } = sealed
    const commitment = await secrets.commitPicks({ conversation: id, participant: me, keywords, salt })
    const isStillSealed = String(readSealedPicks(notebook.doc, id)?.salt) === String(salt)
    const isThere = readPicks(doc, () => false).some(pick => pick.by === me && pick.commitment === commitment)
    if (isStillSealed && !isThere && !isClosed) commitPicks(doc, me, { commitment, isLate: false })
  }

  return {
    me: entry().me,
    joining,
    view,
    async sealPicks() {
      const { mine, isReadOnly } = view()
      if (isReadOnly || mine.isCommitted) return
      sealMyPicks(notebook.doc, id, { picks: mine.picks, salt: secrets.randomBytes(32) })
      try {
        // The salt must be on disk before anybody can see a commitment that rests on it.
        await notebook.kept.flush()
      } catch {
        return reopenMyPicks(notebook.doc, id) // `saved` says what is wrong
      }
      await commitSealedPicks()
    },
    reopenPicks() {
      const { me, conversation, isReadOnly } = view()
      if (isReadOnly) return
      const isLate = conversation.picks.some(pick => pick.by !== me.id)
      reopenMyPicks(notebook.doc, id)
      withdrawPicks(doc, me.id, { isLate })
    },
    async confirmPlan() {
      const { findings, plan, me, conversation, isReadOnly } = view()
      const canonical = latest?.canonical
      const isReady = blockersOf(findings, 'conclude').every(finding => finding.what.kind === 'unconfirmed')
      if (isReadOnly || !isReady || !plan.hash || !canonical) return fail('not-ready')
      const { identity } = notebook
      try {
        const round = nextRound(conversation, plan.hash)
        const at = machinery.now().toISOString()
        const signature = await identity.signPlan({ role: me.role, hash: plan.hash, round, at })
        restoreSealed(doc, plan.hash, canonical)
        addConfirmation(
          doc,
          { hash: plan.hash, by: me.id, device: identity.id, round, at, signature },
          canonical,
        )
        return ok(undefined)
      } catch {
        return fail('no-key')
      }
    },
    async rest() {
      room?.hurry()
      await kept.compact().catch(() => {})
    },
    async close() {
      isClosed = true
      clearTimeout(timer)
      for (const stop of stops) stop()
      joining.close()
      await room?.close()
      await kept.compact().catch(() => {})
      await kept.close()
    },
  }
}

/** What is written here lies in two documents: saved when both are. */
function leastSaved(one: SyncStatus['saved'], other: SyncStatus['saved']): SyncStatus['saved'] {
  for (const state of ['failed', 'saving'] as const) {
    const found = [one, other].find(saved => saved.state === state)
    if (found) return found
  }
  const at = [one, other].map(saved => (saved.state === 'saved' ? (saved.at ?? 0) : 0))
  return { state: 'saved', at: Math.max(...at) || null }
}
