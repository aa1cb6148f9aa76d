import type { NotebookEntry } from '../../document/notebookDoc.ts'
import type { SharedDoc } from '../../document/sharedDoc.ts'
import type { Pack } from '../../domain/pack.ts'
import type { Plan } from '../../domain/planFormat.ts'
import type { ConversationRoom } from '../conversation/conversationRoom.ts'
import type { Notebook } from '../notebook/notebook.ts'
import type { KeptDoc, Machinery } from '../ports.ts'
import { isTurnedAway } from '../turnedAway.ts'
import { AsyncCache } from './asyncCache.ts'
import { conversationView, type ReadConversation } from './conversationView.ts'
import { claimsTooMuch, readSyncStatus } from './syncStatus.ts'
import type { ViewParts } from './viewParts.ts'

export interface Reading {
  /** As it was read last. */
  latest(): ReadConversation | null
  /** Anew, and from now on the latest; null where it can't be read. */
  take(entry: NotebookEntry | null): ReadConversation | null
  /** Anew, without anybody being told. */
  now(): ReadConversation | null
  /** The latest rests on nothing that is still being computed. */
  isSettled(): boolean
  /** Every signature that it rests on now is checked, and every device pinned that may be without a question. */
  isSure(): boolean
  /** The latest with what it says of sync put right; null where it claims nothing that has ceased to be true. */
  correctSync(): ReadConversation | null
}

interface Parts {
  doc: SharedDoc
  kept: KeptDoc
  notebook: Notebook
  entry(): NotebookEntry
  room: ConversationRoom
  pack: Pack
  machinery: Machinery
  /** What the parts of the conversation that are at work add to it. */
  also(): Pick<ViewParts, 'invitation' | 'readmission' | 'memberLinks'>
  /** A hash or a signature has been computed. */
  onComputed(): void
}

/** What both documents say of a conversation at this moment, and what they said when it was last read. */
export function readingOf(parts: Parts): Reading {
  const { doc, kept, notebook, entry, room, pack, machinery, also, onComputed } = parts
  let latest: ReadConversation | null = null
  let isSettled = false
  const computed = {
    hash: new AsyncCache<string>(onComputed),
    truth: new AsyncCache<boolean>(onComputed),
    plan: new AsyncCache<Plan | null>(onComputed),
  }

  function take(found: NotebookEntry | null): ReadConversation | null {
    latest = found && now()
    if (!latest) return null
    for (const values of Object.values(computed)) values.forgetUnasked()
    const { hash, truth, plan } = computed
    const isHashAwaited = latest.view.conversation.confirmations.length > 0 && hash.isAwaited
    isSettled = !truth.isAwaited && !plan.isAwaited && !isHashAwaited
    return latest
  }

  function now(): ReadConversation | null {
    const more = also()
    return conversationView({
      doc,
      notebook: notebook.doc,
      entry: entry(),
      device: notebook.identity.public,
      pack,
      secrets: machinery.secrets,
      computed,
      farewells: room.ours()?.farewells.get() ?? [],
      sync: readSyncStatus(syncParts(more)),
      ...more,
      isFollower: kept.isFollower.get(),
      isTrial: machinery.isTrial ?? false,
      now: machinery.now(),
    })
  }

  const syncParts = ({ invitation }: Pick<ViewParts, 'invitation'>) => ({
    kept: [kept, notebook.kept],
    // Nobody else comes into the room that was agreed on with an answer that came to nothing.
    room: isTurnedAway(invitation) ? null : room.ours(),
    others: latest?.view.others ?? [],
  })

  return {
    latest: () => latest,
    take,
    now,
    isSettled: () => isSettled,
    isSure() {
      const read = now()
      return read?.toPin.length === 0 && !computed.truth.isAwaited
    },
    correctSync() {
      if (!latest || !claimsTooMuch(latest.view.sync, syncParts(latest.view))) return null
      latest = { ...latest, view: { ...latest.view, sync: readSyncStatus(syncParts(latest.view)) } }
      return latest
    },
  }
}
