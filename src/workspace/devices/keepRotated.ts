import { eraseFormerSecrets } from '../../document/formerSecrets.ts'
import { type NotebookEntry, readFormerSecrets, readNotebookEntry } from '../../document/notebookDoc.ts'
import { readPins } from '../../document/pinnedDevices.ts'
import type { SharedDoc } from '../../document/sharedDoc.ts'
import type { ConversationId } from '../../domain/ids.ts'
import { isOnPaper } from '../../domain/participants.ts'
import type { ConversationRoom } from '../conversation/conversationRoom.ts'
import { hourly } from '../hourly.ts'
import type { Notebook } from '../notebook/notebook.ts'
import { onceLater } from '../onceLater.ts'
import { oneAtATime } from '../oneAtATime.ts'
import type { Relay, Secrets } from '../ports.ts'
import type { NotebookRoom } from './notebookRoom.ts'
import {
  isRotationDue,
  knowingTooMuch,
  replacedDevices,
  replacedToShutOut,
  takeOverAfterMs,
} from './removedDevices.ts'
import type { RotatingParts } from './rotating.ts'

interface Parts extends Pick<RotatingParts, 'speaking' | 'isSure' | 'whose'> {
  id: ConversationId
  doc: SharedDoc
  notebook: Notebook
  /** Where the notebook meets the person's other devices. */
  own: NotebookRoom
  room: ConversationRoom
  secrets: Secrets
  relay: Pick<Relay, 'mend'>
  now(): Date
  canAct(): boolean
}

/** While a conversation is open: no removed phone knows its secret, and rooms that it was moved out of don't stay. */
export function keepRotated(parts: Parts): { ask(): void; close(): void } {
  const { id, doc, notebook, own, room, secrets, relay, now, canAct, speaking, isSure, whose } = parts
  const me = () => ({ id: notebook.identity.id, now: now().getTime() })

  /** Step by step, each when what it rests on has changed. */
  const rotating = oneAtATime(async () => {
    const entry = readNotebookEntry(notebook.doc, id)
    if (!entry || !canAct()) return
    lookAfterFormer(entry)
    if (isRotationDue(doc, notebook.doc, entry, me())) {
      const { rotateOnce } = await import('./rotating.ts')
      const entryNow = () => readNotebookEntry(notebook.doc, id) ?? entry
      const mayOffer = () => isMineToOffer(entryNow())
      const known = { entry: entryNow, room: room.ours, me, speaking, whose, isSure, mayOffer }
      await rotateOnce({ doc, notebook, own, secrets, ...known })
    } else if (knowingTooMuch(notebook.doc, entry).length > 0) lookingLater.ask()
  })

  /** The phone that sees to it may stay away. */
  const lookingLater = onceLater(takeOverAfterMs, rotating.ask)

  /** The relay may come back from a copy that doesn't say where all have gone, and whoever is away wouldn't find them. */
  const mending = hourly(now)

  async function mendFormer(former: Uint8Array[], epoch: number): Promise<void> {
    const { putWayOn } = await import('../../document/wayOn.ts')
    for (const secret of former) await relay.mend(secret, held => putWayOn(doc, held, epoch))
  }

  let waitsSince: number | null = null
  /** Who left a group is for its leader to shut out, and for the others where that takes too long. */
  function isMineToOffer(entry: NotebookEntry): boolean {
    const isLeaders = entry.group !== null && entry.group.leader !== entry.me
    if (!isLeaders || knowingTooMuch(notebook.doc, entry).length > 0 || hasLetLeaderIn(entry)) return true
    waitsSince ??= now().getTime()
    lookingLater.ask()
    return now().getTime() - waitsSince >= takeOverAfterMs
  }

  /** Who leads it waits for the new secret then, and nobody else knows of it. */
  function hasLetLeaderIn(entry: NotebookEntry): boolean {
    const due = replacedToShutOut(notebook.doc, entry)
    return readPins(notebook.doc, id).some(
      ({ of, how, device }) => of === entry.group?.leader && how === 'replaced' && due.includes(device.id),
    )
  }

  /** Rooms of former secrets stay until everybody who takes part has said in the new one that they are there. */
  function lookAfterFormer({ rotated }: NotebookEntry): void {
    const former = readFormerSecrets(notebook.doc, id)
    const ours = room.ours()
    if (former.length === 0 || !ours || !room.isAllSafe()) return
    const everybody = [...speaking().others, ...speaking().own]
    const awaited = everybody.filter(one => !isOnPaper(one) && one.id !== notebook.identity.id)
    if (!awaited.every(one => ours.hasReceived(one.id))) {
      mending(() => mendFormer(former, rotated?.epoch ?? 0))
      return
    }
    // One in whose place another was let in reads of it there, whenever it comes (SPEC P-124).
    if (replacedDevices(notebook.doc, id).length > 0) return
    // Whoever came in while another left is known only once they are pinned, and has to find the way out of the old room.
    if (isSure()) eraseFormerSecrets(notebook.doc, id, now().getTime())
  }

  return {
    ask: rotating.ask,
    close: lookingLater.close,
  }
}
