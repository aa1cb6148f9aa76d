import { noteEnd, readEnd } from '../../document/departures.ts'
import { readHead } from '../../document/head.ts'
import { keepPlan } from '../../document/keptPlans.ts'
import {
  changeNotebookEntry,
  isForgottenNextTo,
  type NotebookEntry,
  readNotebookEntry,
} from '../../document/notebookDoc.ts'
import { pinDevice } from '../../document/pinnedDevices.ts'
import { carryIn, keepTalksOffered, withdrawTalks } from '../../document/previous.ts'
import type { SharedDoc } from '../../document/sharedDoc.ts'
import type { ConversationId } from '../../domain/ids.ts'
import { nextEpoch } from '../devices/removedDevices.ts'
import type { Lobby } from '../lobbyPorts.ts'
import type { Notebook } from '../notebook/notebook.ts'
import type { ReadConversation } from '../view/conversationView.ts'
import type { ConversationView } from '../views.ts'

interface Parts {
  doc: SharedDoc
  notebook: Notebook
  lobby: Pick<Lobby, 'toLink'>
  mayCarryIn: boolean
  mayAct: boolean
}

/** What follows for this device's documents from what a conversation reads as. */
export function drawConsequences(
  { view, toPin, toKeep, toCarry }: ReadConversation,
  { doc, notebook: { doc: notebook, identity }, lobby, mayCarryIn, mayAct }: Parts,
): void {
  const { id } = view.conversation
  const head = readNotebookEntry(notebook, id)?.head === null ? readHead(doc) : null
  if (head) changeNotebookEntry(notebook, id, { head })
  for (const pin of toPin) pinDevice(notebook, id, pin)
  if (view.ended && !readEnd(notebook, id)) noteEnd(notebook, id, view.ended)
  if (toKeep) keepPlan(notebook, id, toKeep)
  if (toCarry && mayCarryIn) carryIn(doc, toCarry)
  const offerOf = (talk: ConversationId) => {
    const entry = readNotebookEntry(notebook, talk)
    // Whoever takes part could name any talk here.
    return entry?.offeredIn === id && entry.lobbyDevice === identity.id ? offerFor(entry, lobby) : {}
  }
  if (!mayAct) return
  withdrawTalks(doc, view.me.id, talk => isForgottenNextTo(notebook, talk, id))
  keepTalksOffered(doc, view.me.id, offerOf)
}

/** As an invitation stands now: it may have been answered or renewed. */
function offerFor({ invitation, secret, expiresAt }: NotebookEntry, lobby: Parts['lobby']) {
  return { ...(invitation ? { link: lobby.toLink(invitation) } : {}), until: secret ? 0 : expiresAt }
}

/** Another device took this one's place: it leaves the room. */
export function noteReplaced(
  { conversation: { id }, replacedBy: by }: ConversationView,
  notebook: SharedDoc,
) {
  const entry = readNotebookEntry(notebook, id)
  if (by && entry && !entry.replaced)
    changeNotebookEntry(notebook, id, { replaced: { by, epoch: nextEpoch(entry) - 1 } })
}

/**
 * Whoever was taken out of a group leaves its room at once; whoever left it, when the others can know of it. What was
 * read before they came in again, on another of their devices, is no longer so (SPEC P-148).
 */
export function noteLeft(
  { conversation: { id }, me, group }: ConversationView,
  { notebook, isAllAtRelay }: { notebook: SharedDoc; isAllAtRelay(): boolean },
): void {
  const entry = readNotebookEntry(notebook, id)
  const by = group?.leftBy
  if (by && entry?.me === me.id && !entry.leftBy && (by !== entry.me || isAllAtRelay()))
    changeNotebookEntry(notebook, id, { leftBy: by })
}
