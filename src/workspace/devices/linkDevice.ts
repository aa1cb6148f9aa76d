import { readNotebookEntries } from '../../document/notebookDoc.ts'
import { readOwnDevices } from '../../document/ownDevices.ts'
import { putRoomToErase, type RoomToErase, readRoomsToErase } from '../../document/roomsToErase.ts'
import { isSameDevice } from '../../domain/participants.ts'
import { fail, ok, type Result } from '../../domain/result.ts'
import { createView, type WritableView } from '../../domain/view.ts'
import type { Giving, GivingState, PendingLink } from '../deviceViews.ts'
import type { LinkAnswer, LinkNews } from '../lobbyPorts.ts'
import type { Notebook } from '../notebook/notebook.ts'
import type { Machinery } from '../ports.ts'
import { type JoinParts, joinNotebook, lookAgainMs } from './joinNotebook.ts'
import type { NotebookRoom } from './notebookRoom.ts'
import { takenOff } from './removedDevices.ts'

export const linkLifetimeMs = 10 * 60_000

interface Parts {
  machinery: Machinery
  notebook: Notebook
  room: NotebookRoom
}

/** On the old device: shows a link for ten minutes, and hands the seed to the first that answers, after a yes. */
export function giveNotebook(parts: Parts): Giving {
  const { deviceLinks, now } = parts.machinery
  const link = { secret: deviceLinks.newSecret(), from: now().getTime() + linkLifetimeMs }
  putRoomToErase(parts.notebook.doc, link)
  return giveBy(link, parts, createView<GivingState>({ state: 'making' }))
}

/** The battery died after the yes: the new device still waits for it, as long as the link is open. */
export function goOnGiving(parts: Parts): void {
  const { deviceLinks, now } = parts.machinery
  for (const link of readRoomsToErase(parts.notebook.doc)) {
    if (link.from < now().getTime()) continue
    const open = { state: 'open', link: deviceLinks.toLink(link.secret), expiresAt: link.from } as const
    giveBy(link, parts, createView<GivingState>(open), { hasSaidYes: true })
  }
}

function giveBy(
  { secret, from: expiresAt }: RoomToErase,
  { machinery, notebook, room }: Parts,
  state: WritableView<GivingState>,
  { hasSaidYes = false } = {},
): Giving {
  const { deviceLinks: links, device, now } = machinery
  let answer: LinkAnswer | null = null
  /** Said here; the relay didn't answer, and may have it or not. */
  let untold: { sealed: Uint8Array; words: number[] } | null = null
  let isClosed = false

  async function look(): Promise<void> {
    if (isClosed || isOver()) return
    if (state.get().state === 'making') {
      const offered = await links.offer(secret, { kind: device.kind(), expiresAt, seed: null })
      if (!offered.ok) return state.set({ state: 'making', isOffline: true })
      state.set({ state: 'open', link: links.toLink(secret), expiresAt })
    }
    const read = await links.read(secret)
    if (isClosed) return
    if (hasSaidYes && !answer && (isLate() || (read.ok && !(await isExpected(read.value))))) return finish()
    if (!read.ok) return read.failure === 'unknown' ? giveUp() : undefined
    const isTaken = read.value.answer?.hash === answer?.hash ? read.value.isTaken : null
    const hasAdmitted = untold !== null || state.get().state === 'admitted'
    if (hasAdmitted && (isTaken || hasCome())) return endAs({ state: 'done' })
    if (answer && isTaken === false) return endAs({ state: 'refused', why: 'there' })
    if ((!answer || hasAdmitted) && isLate()) return endAs({ state: 'expired' })
    if (read.value.answer) await show(read.value.answer, read.value.late)
    if (untold) await tell(untold)
  }

  async function show(first: LinkAnswer, late: number): Promise<void> {
    // What was compared were this one's words. A log that begins otherwise now was changed by the relay.
    if (answer && answer.hash !== first.hash) return giveUp()
    answer = first
    const before = state.get()
    if (before.state === 'answered' && before.late === late) return
    if (isSomebodyElse(first)) return say(false, 'other-person')
    // It would find itself taken off the list; with its memory cleared it is a new one.
    if (isRemovedOne(first)) return say(false, 'no')
    if (hasSaidYes) return say(true, 'no')
    const words = await links.words([notebook.identity.public, first.device])
    if (!isClosed && !isDecided()) state.set({ state: 'answered', kind: first.kind, words, late })
  }

  /** It takes part as somebody else in a conversation of mine: the other person has scanned the wrong code. */
  const isSomebodyElse = ({ takesPart }: LinkAnswer) =>
    readNotebookEntries(notebook.doc).some(
      ({ id, me }) => takesPart.some(one => one.startsWith(`${id}/`)) && !takesPart.includes(`${id}/${me}`),
    )

  /** Else it is another's link, or whoever answered has no yes from here: a phone taken off since may have put it on the list. */
  const isExpected = async ({ offer, answer: first }: LinkNews) =>
    first !== null &&
    isSameDevice(offer.device, notebook.identity.public) &&
    readOwnDevices(notebook.doc).some(one => one.isExpected && isSameDevice(one.device, first.device)) &&
    (await room.hasLetIn(first.device))

  /** Its last word in the link may have been lost. */
  const hasCome = () =>
    readOwnDevices(notebook.doc).some(
      one => !one.isExpected && answer !== null && isSameDevice(one.device, answer.device),
    )

  const isRemovedOne = ({ device: asking }: LinkAnswer) =>
    takenOff(notebook.doc).some(one => isSameDevice(one.device, asking))

  const isLate = () => now().getTime() > expiresAt
  const isOver = () => ['done', 'refused', 'expired'].includes(state.get().state)
  const isDecided = () => isOver() || ['admitting', 'admitted'].includes(state.get().state)

  function giveUp(): void {
    finish()
    if (!isOver()) state.set({ state: isDecided() ? 'expired' : 'failed' })
  }

  /** Nobody reads there any more. */
  function endAs(last: GivingState): void {
    finish()
    if (answer && last.state !== 'done') room.takeBack(answer.device)
    state.set(last)
    putRoomToErase(notebook.doc, { secret, from: now().getTime() })
  }

  async function say(isMine: boolean, why: 'no' | 'other-person'): Promise<void> {
    if (!answer || isClosed || isDecided()) return
    const asked = state.get()
    const words = asked.state === 'answered' ? asked.words : []
    state.set({ state: 'admitting' })
    const sealed = isMine ? await sealedFor(answer) : null
    if (sealed) return tell({ sealed, words })
    if (isMine) return state.set({ state: 'failed' })
    await links.admit(secret, answer, null)
    if (!isClosed) state.set({ state: 'refused', why })
  }

  async function tell(yes: NonNullable<typeof untold>): Promise<void> {
    untold = null
    const told = answer && (await links.admit(secret, answer, yes.sealed))
    if (isClosed) return
    if (told?.ok) state.set({ state: 'admitted', words: yes.words })
    else untold = yes
  }

  async function sealedFor({ device: added, kind }: LinkAnswer): Promise<Uint8Array | null> {
    const sealed = await room.letIn(added, kind)
    return sealed.ok ? sealed.value : null
  }

  function finish(): void {
    isClosed = true
    clearInterval(timer)
    stop()
  }

  const stop = links.watch(secret, () => void look())
  const timer = setInterval(look, lookAgainMs)
  void look()
  return {
    state,
    decide: isMine => say(isMine, 'no'),
    close() {
      finish()
      // Else the other one still has to read a yes or a no there.
      if (!isDecided()) putRoomToErase(notebook.doc, { secret, from: now().getTime() })
    },
  }
}

export async function pendingLink(
  secret: Uint8Array,
  parts: JoinParts,
): Promise<Result<PendingLink, 'own-offline' | 'newer-version' | 'link-over' | 'link-own'>> {
  const { deviceLinks: links, now } = parts.machinery
  const read = await links.read(secret)
  if (!read.ok) return fail(whyUnread[read.failure])
  const { offer, answer, verdict } = read.value
  const mine = await parts.notebook.open()
  // One that was left behind knows the others, and is added again like a new one.
  const isLeftBehind = mine.ok && (await parts.ownRoom(mine.value)).isLeftBehind.get()
  const own = mine.ok && !isLeftBehind ? readOwnDevices(mine.value.doc).map(one => one.device.signKey) : []
  if (mine.ok && [mine.value.identity.public.signKey, ...own].includes(offer.device.signKey))
    return fail('link-own')
  if (now().getTime() > offer.expiresAt) return fail('link-over')
  if (verdict || (answer && mine.ok && answer.device.signKey !== mine.value.identity.public.signKey))
    return fail('link-over')
  const hasOwn = mine.ok && readNotebookEntries(mine.value.doc).length > 0
  // Nobody compares words for a seed that lies in the link, so it may take nothing from whoever is made to open it.
  if (offer.seed && hasOwn) return fail('link-over')
  return ok({ kind: 'own-device', from: offer.kind, hasOwn, join: () => joinNotebook(secret, offer, parts) })
}

const whyUnread = { unknown: 'link-over', offline: 'own-offline', 'newer-version': 'newer-version' } as const
