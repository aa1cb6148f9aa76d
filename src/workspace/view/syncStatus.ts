import type { Participant } from '../../domain/conversation.ts'
import type { KeptDoc, SharedRoom } from '../ports.ts'
import type { ConversationSummary, SyncStatus } from '../views.ts'

interface Parts {
  /** What is written here lies in two documents: saved when both are. */
  kept: readonly KeptDoc[]
  room: SharedRoom | null
  others: readonly Participant[]
}

export function readSyncStatus({ kept, room, others }: Parts): SyncStatus {
  const receivedBy: SyncStatus['receivedBy'] = {}
  for (const { id, devices } of others) receivedBy[id] = isReceived(devices, room)
  return { saved: leastSaved(kept), relay: relayOf(room), receivedBy }
}

/** Something that is shown has ceased to be true. Good news may wait for a pause in typing, this can't. */
export function claimsTooMuch(shown: SyncStatus, { kept, room, others }: Parts): boolean {
  const saved = leastSaved(kept)
  const relay = relayOf(room)
  return (
    (saved.state !== 'saved' && saved.state !== shown.saved.state) ||
    (relay.state !== 'safe' && relay.state !== shown.relay.state) ||
    others.some(({ id, devices }) => shown.receivedBy[id] === true && !isReceived(devices, room))
  )
}

/** For Home's row; nothing where it isn't known. */
export function readSent(room: SharedRoom | null, isShared: boolean): Pick<ConversationSummary, 'sent'> {
  if (!isShared) return { sent: 'not-shared' }
  const isAllSent = room?.isAllSent() ?? null
  return isAllSent === null ? {} : { sent: isAllSent ? 'all' : 'partly' }
}

const relayOf = (room: SharedRoom | null): SyncStatus['relay'] =>
  room?.status.get() ?? { state: 'not-shared' }

const isReceived = (devices: Participant['devices'], room: SharedRoom | null): boolean =>
  devices.some(device => room?.hasReceived(device.id))

function leastSaved(kept: readonly KeptDoc[]): SyncStatus['saved'] {
  const all = kept.map(one => one.status.get())
  for (const state of ['failed', 'saving'] as const) {
    const found = all.find(saved => saved.state === state)
    if (found) return found
  }
  const at = all.map(saved => (saved.state === 'saved' ? (saved.at ?? 0) : 0))
  return { state: 'saved', at: Math.max(...at) || null }
}
