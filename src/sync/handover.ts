import { maxContentBytes } from '../crypto/padding.ts'
import type { RoomKeys } from '../crypto/roomKeys.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import { createSignal } from '../domain/view.ts'
import { type Acknowledged, allOf, emptyAcknowledged, includes, missingFrom } from './acknowledged.ts'
import { type Parcel, type ParcelFailure, packContent, readParcel, wrapParcel } from './parcel.ts'
import type { RoomInside } from './roomInside.ts'
import { sealSaved } from './sealSaved.ts'
import { isApplied } from './takeIn.ts'

/**
 * Changes that the other phone handed over carry this origin: not this person's to undo, and both phones bring
 * them to the relay once there is one.
 */
const HANDOVER_ORIGIN: unique symbol = Symbol('from the other phone')

/** Two phones side by side, from the first code to the last (SPEC P-80 …). */
export interface Handover {
  /** What to show now; `storage`: what isn't saved here is not given away. */
  give(): Promise<Result<Uint8Array, 'storage' | 'too-large' | 'closed'>>
  /** Ends well only when all that it brought is on this phone's disk. */
  take(shown: Uint8Array): Promise<Result<void, ParcelFailure | 'own' | 'storage' | 'closed'>>
  /** Something of theirs was taken in. */
  hasTaken(): boolean
  /** By what the other device said, it holds all that stands here. */
  theyHaveAll(): boolean
  /** They can't know yet that this phone has all they gave, or they lack something. */
  isOwed(): boolean
  /** What was given last is no longer what should be shown. */
  onStale(listen: () => void): () => void
}

/** Its devices go by other names there. */
export interface FormerRoom {
  room: RoomKeys
  own: readonly string[]
  /** In the same order as in the room of now. */
  others: readonly (readonly string[])[]
}

/**
 * `others`: for each device that the other may be holding, the names (hex) that it may go by, the first one first. Of
 * several devices the least that one holds is taken for true, of several names the last that was heard. `former`: the
 * rooms of earlier secrets, in which one of them may still be.
 */
export function openHandover(
  { doc, stored, room, own, memory, receipts, queue, remember }: RoomInside,
  others: readonly (readonly string[])[],
  former: readonly FormerRoom[] = [],
): Handover {
  /** What the phone in front of us said in this handover; more than what it said before is guesswork. */
  let theirs: Acknowledged | null = null
  let owesThanks = false
  const stale = createSignal()

  async function give(): ReturnType<Handover['give']> {
    const held = allOf(doc)
    const content = await packContent({ held, update: missingFrom(doc, ...heldByThem()) })
    if (content.length > maxContentBytes) return fail('too-large')
    const sealed = await sealSaved({ stored, room, own, memory }, 'parcel', content)
    return sealed ? ok(wrapParcel(room, sealed.envelope)) : fail('storage')
  }

  async function take(shown: Uint8Array): ReturnType<Handover['take']> {
    const parcel = await readHereOrBefore(shown)
    if (!parcel.ok) return parcel
    const { sender, held, update } = parcel.value
    if (update && !isApplied(doc, update, HANDOVER_ORIGIN)) return fail('damaged')
    // They saved it before they showed it, whatever becomes of it here.
    if (sender !== null) receipts.note(sender, held)
    try {
      await remember()
    } catch {
      return fail('storage')
    }
    theirs = held
    owesThanks = update !== null
    stale.tell()
    return ok(undefined)
  }

  async function readHereOrBefore(
    shown: Uint8Array,
  ): Promise<Result<Parcel & { sender: string | null }, ParcelFailure | 'own'>> {
    const here = await readParcel(room, shown)
    if (here.ok && own.all.includes(here.value.device)) return fail('own')
    if (here.ok) return ok({ ...here.value, sender: here.value.device })
    for (const before of here.failure === 'foreign' ? former : []) {
      const there = await readParcel(before.room, shown)
      if (!there.ok && there.failure === 'foreign') continue
      if (!there.ok) return there
      if (before.own.includes(there.value.device)) return fail('own')
      // Whoever was shut out knows that secret too; a device that has moved on gives nothing from there any more.
      const at = before.others.findIndex(names => names.includes(there.value.device))
      const hasMoved = others[at]?.some(name => memory.held.has(name)) ?? true
      return hasMoved ? fail('foreign') : ok({ ...there.value, sender: null })
    }
    return here
  }

  function heldByThem(): Acknowledged[] {
    if (theirs) return [theirs]
    const known = others.map(names => {
      const name = names.findLast(one => memory.held.has(one))
      return (name !== undefined && memory.held.get(name)) || emptyAcknowledged
    })
    return known.length > 0 ? known : [emptyAcknowledged]
  }

  const theyHaveAll = () => heldByThem().every(held => includes(held, allOf(doc)))
  return {
    give: () => queue.ask(give, fail('closed')),
    take: shown => queue.ask(() => take(shown), fail('closed')),
    hasTaken: () => theirs !== null,
    theyHaveAll,
    isOwed: () => owesThanks || !theyHaveAll(),
    onStale(listen) {
      const stop = stale.subscribe(listen)
      const listener = () => listen()
      doc.on('update', listener)
      return () => {
        stop()
        doc.off('update', listener)
      }
    },
  }
}
