import { randomBytes } from '../crypto/bytes.ts'
import { toBase64Url, toHex } from '../crypto/encoding.ts'
import { openEnvelope, sealEnvelope } from '../crypto/sealEnvelope.ts'
import { createView, type View } from '../domain/view.ts'
import { type Bytes, emptyChain } from '../protocol/envelope.ts'
import { maxHeard, type Presence, packPresence, unpackPresence, visitBytes } from './presenceContent.ts'
import type { RoomInside } from './roomInside.ts'

/** Who shows the talk now, and what of it: said to whoever has the room open too, and kept nowhere (SPEC P-47 … P-49). */
export interface RoomPresence {
  /** What this device's screen shows; null, it shows the talk no more. Nobody is seen by whoever isn't seen. */
  show(card: string | null): void
  /** By the names of devices in this room (hex): what their screens show. */
  seen: View<ReadonlyMap<string, string>>
  close(): void
}

type Inside = Pick<RoomInside, 'room' | 'own' | 'queue' | 'isLive' | 'sayPresence' | 'presenceHeard'>

/** A little under the connection's heartbeat, whose place it takes while somebody else is there. */
export const signOfLifeMs = 24_000
/** So long after what they answer to; two signs of life may get lost. */
export const seenForMs = 3 * signOfLifeMs
const leastPauseMs = 1_000

interface Visit {
  device: string
  /** The last saying that was heard. */
  count: number
  heardAt: number
  isGone: boolean
  /** It was told since that it was heard. */
  isAnswered: boolean
  card: string
  /** When it ends to count; 0 as long as it has answered nothing of ours. */
  seenUntil: number
}

/** This device's own; a saying's count is its place in `sentAt`, from 1. */
interface OwnVisit {
  name: string
  sentAt: number[]
}

export function openPresence(inside: Inside, now: () => number = Date.now): RoomPresence {
  const { room, own, queue, isLive, sayPresence, presenceHeard } = inside
  const seen = createView<ReadonlyMap<string, string>>(new Map())
  let card: string | null = null
  let mine: OwnVisit | null = null
  /** There is something new to say. */
  let isOwed = false
  /** Of others, by name; whoever was heard last is at the end. */
  const visits = new Map<string, Visit>()

  presenceHeard.add(hear)
  const stopLive = isLive.subscribe(comeOrGo)

  function show(next: string | null): void {
    if (next === card) return
    card = next
    if (mine && next === null) say(mine, null)
    comeOrGo()
    isOwed = mine !== null
    plan()
  }

  /** What was heard before counts for nothing in the next visit. */
  function comeOrGo(): void {
    const isThere = card !== null && isLive.get()
    if (isThere === (mine !== null)) return
    visits.clear()
    mine = isThere ? { name: toBase64Url(randomBytes(visitBytes)), sentAt: [] } : null
    isOwed = isThere
    tell()
    plan()
  }

  /** One timer, and none while nobody else is there and nothing is to be said. */
  function plan(): void {
    queue.cancel('presence')
    if (!mine || !(isOwed || [...visits.values()].some(visit => !visit.isGone))) return
    const last = mine.sentAt.at(-1)
    // What is turned to in quick succession is said once.
    const sayAt = last === undefined ? now() : last + (isOwed ? leastPauseMs : signOfLifeMs)
    const ends = [...visits.values()].map(visit => visit.seenUntil).filter(at => at > now())
    queue.later('presence', Math.max(0, Math.min(sayAt, ...ends) - now()), () => {
      forget()
      if (mine && card !== null && now() >= sayAt) say(mine, card)
      tell()
      plan()
    })
  }

  function forget(): void {
    for (const [name, { heardAt }] of visits) if (heardAt + seenForMs <= now()) visits.delete(name)
    // The longest unheard first.
    for (const name of [...visits.keys()].slice(0, -maxHeard)) visits.delete(name)
  }

  function say(from: OwnVisit, shown: string | null): void {
    from.sentAt.push(now())
    isOwed = false
    const heard = [...visits].map(([visit, { count }]) => ({ visit, count }))
    for (const visit of visits.values()) visit.isAnswered = true
    const content = packPresence({ visit: from.name, count: from.sentAt.length, card: shown, heard })
    queue.run(async () => {
      // In no chain, so it names no predecessor (P-11).
      const envelope = { kind: 'presence' as const, device: own.bytes, previous: emptyChain(), content }
      sayPresence(await sealEnvelope(room, envelope))
    })
  }

  async function hear(envelope: Bytes): Promise<void> {
    if (!mine) return
    const opened = await openEnvelope(room, envelope)
    if (!opened.ok || opened.value.kind !== 'presence') return
    const device = toHex(opened.value.device)
    const said = unpackPresence(opened.value.content)
    if (!said || !mine || own.all.includes(device)) return
    take(mine, device, said)
    forget()
    tell()
    plan()
  }

  function take(to: OwnVisit, device: string, { visit, count, card: shown, heard }: Presence): void {
    const before = visits.get(visit)
    // Said before, or older than what is known.
    if (before && (before.device !== device || count <= before.count)) return
    const answered = heard.find(one => one.visit === to.name)
    const answeredAt = answered && to.sentAt[answered.count - 1]
    const until = answeredAt === undefined ? 0 : answeredAt + seenForMs
    const isFresh = until > now()
    const isGone = shown === null
    visits.delete(visit)
    visits.set(visit, {
      device,
      count,
      heardAt: now(),
      isGone,
      isAnswered: before?.isAnswered ?? false,
      // What answers nothing of late may be an old saying: it shows neither somebody nor another card.
      card: isFresh ? (shown ?? '') : (before?.card ?? ''),
      seenUntil: isGone ? 0 : isFresh ? until : (before?.seenUntil ?? 0),
    })
    if (isGone) return
    const sinceLast = now() - (to.sentAt.at(-1) ?? 0)
    isOwed ||= !isFresh || !before?.isAnswered || sinceLast >= signOfLifeMs / 2
  }

  function tell(): void {
    const next = new Map<string, string>()
    for (const visit of visits.values()) if (visit.seenUntil > now()) next.set(visit.device, visit.card)
    const last = seen.get()
    const isSame = next.size === last.size && [...next].every(([device, at]) => last.get(device) === at)
    if (!isSame) seen.set(next)
  }

  return {
    show,
    seen,
    close() {
      show(null)
      presenceHeard.delete(hear)
      stopLive()
    },
  }
}
