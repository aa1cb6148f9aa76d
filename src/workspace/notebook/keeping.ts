import { readNotebookEntries } from '../../document/notebookDoc.ts'
import type { ConversationId } from '../../domain/ids.ts'
import type { Machinery } from '../ports.ts'
import type { Keeping, KeptConversation } from '../safekeeping.ts'
import type { ConversationState, ConversationSummary } from '../views.ts'
import type { NotebookOnDevice } from './notebook.ts'

/** Where everything stands, as far as this phone knows it this moment. */
export async function readKeeping({
  machinery: { device },
  notebook,
  stateOf,
}: {
  machinery: Machinery
  notebook: NotebookOnDevice
  /** Of a conversation that is open anyway; null for the others. */
  stateOf(id: ConversationId): ConversationState | null
}): Promise<Keeping> {
  await notebook.open()
  const lastBackup = await device.lastBackup.get()
  const rows = await device.summaries.all()
  const conversations = readNotebookEntries(notebook.doc).map((entry): KeptConversation => {
    const state = stateOf(entry.id)
    const view = state?.state === 'ready' ? state.view : null
    const row = rows.find(one => one.id === entry.id)
    const others = view?.others.map(({ name }) => name) ?? row?.others ?? []
    return {
      id: entry.id,
      others,
      isInBackup: lastBackup?.conversations.includes(entry.id) ?? false,
      shared: entry.secret ? sharedState(view?.sync ?? null, row?.sent) : 'not-shared',
    }
  })
  return { ...(await device.readUse()), lastBackup, conversations }
}

type Sync = Extract<ConversationState, { state: 'ready' }>['view']['sync']

/** Before the relay has answered nothing is known to wait, unless the row knows it. */
function sharedState(sync: Sync | null, sent: ConversationSummary['sent']): KeptConversation['shared'] {
  if (!sync) return 'unknown'
  if (Object.values(sync.receivedBy).includes(true)) return 'received'
  if (sync.relay.state === 'safe') return 'safe'
  if (sync.relay.state === 'trouble' || sent === 'partly') return 'waiting'
  return sent === 'all' ? 'safe' : 'looking'
}
