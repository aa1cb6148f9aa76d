import { readNotebookEntries } from '../document/notebookDoc.ts'
import { readOwnDevices } from '../document/ownDevices.ts'
import { isSameDevice } from '../domain/participants.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import { createView, type View } from '../domain/view.ts'
import type { Notebook, NotebookOnDevice } from './notebook.ts'
import type { NotebookRoom } from './notebookRoom.ts'
import type { DeviceLinks, LinkAnswer, LinkNews, Machinery } from './ports.ts'
import { takenOff } from './removedDevices.ts'
import type { GivingState, JoiningOwnState } from './views.ts'

export const linkLifetimeMs = 10 * 60_000
/** The room tells when something comes; this is for what failed. */
const lookAgainMs = 1_500

export interface Giving {
  state: View<GivingState>
  /** The person compared the words and says yes or no. */
  decide(isMine: boolean): Promise<void>
  close(): void
}

interface Parts {
  machinery: Machinery
  notebook: Notebook
  room: NotebookRoom
}

/** On the old device: shows a link for ten minutes, and hands the seed to the first that answers, after a yes. */
export function giveNotebook({ machinery, notebook, room }: Parts): Giving {
  const { deviceLinks: links, secrets, device, now } = machinery
  const state = createView<GivingState>({ state: 'making' })
  const secret = links.newSecret()
  const expiresAt = now().getTime() + linkLifetimeMs
  let answer: LinkAnswer | null = null
  let isClosed = false

  async function look(): Promise<void> {
    if (isClosed || state.get().state === 'done' || state.get().state === 'refused') return
    if (state.get().state === 'making') {
      const offered = await links.offer(secret, { kind: device.kind(), expiresAt, seed: null })
      if (!offered.ok) return state.set({ state: 'making', isOffline: true })
      state.set({ state: 'open', link: links.toLink(secret), expiresAt })
    }
    const read = await links.read(secret)
    if (isClosed || !read.ok) return
    if (!answer && now().getTime() > expiresAt) return state.set({ state: 'expired' })
    if (read.value.answer) await show(read.value.answer, read.value.late)
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
    const words = await links.words([notebook.identity.public, first.device])
    if (!isClosed && !isDecided()) state.set({ state: 'answered', kind: first.kind, words, late })
  }

  /** It takes part as somebody else in a conversation of mine: the other person has scanned the wrong code. */
  const isSomebodyElse = ({ takesPart }: LinkAnswer) =>
    readNotebookEntries(notebook.doc).some(
      ({ id, me }) => takesPart.some(one => one.startsWith(`${id}/`)) && !takesPart.includes(`${id}/${me}`),
    )

  const isRemovedOne = ({ device: asking }: LinkAnswer) =>
    takenOff(notebook.doc).some(one => isSameDevice(one.device, asking))

  const isDecided = () => ['admitting', 'done', 'refused'].includes(state.get().state)

  function giveUp(): void {
    finish()
    if (!isDecided()) state.set({ state: 'failed' })
  }

  async function say(isMine: boolean, why: 'no' | 'other-person'): Promise<void> {
    if (!answer || isClosed || isDecided()) return
    state.set({ state: 'admitting' })
    const sealed = isMine ? await sealedFor(answer) : null
    if (isMine && !sealed) return state.set({ state: 'failed' })
    const told = await links.admit(secret, answer, sealed)
    if (isClosed) return
    if (isMine) state.set(told.ok ? { state: 'done' } : { state: 'failed' })
    else state.set({ state: 'refused', why })
  }

  async function sealedFor({ device: added }: LinkAnswer): Promise<Uint8Array | null> {
    const seed = await room.share()
    return seed.ok ? secrets.sealTo(added, seed.value.bytes) : null
  }

  function finish(): void {
    isClosed = true
    clearInterval(timer)
    stop()
  }

  const stop = links.watch(secret, () => void look())
  const timer = setInterval(look, lookAgainMs)
  void look()
  return { state, decide: isMine => say(isMine, 'no'), close: finish }
}

export interface PendingLink {
  kind: 'own-device'
  /** What the other device takes itself for. */
  from: string
  /** This one has conversations of its own, which the other will have too. */
  hasOwn: boolean
  /** Asks the other device to let this one in, and goes on until it has answered. */
  join(): { state: View<JoiningOwnState>; close(): void }
}

interface JoinParts {
  machinery: Machinery
  notebook: NotebookOnDevice
  room(): Promise<NotebookRoom | null>
}

export async function pendingLink(
  secret: Uint8Array,
  parts: JoinParts,
): Promise<Result<PendingLink, 'offline' | 'newer-version' | 'link-over' | 'link-own'>> {
  const { deviceLinks: links, now } = parts.machinery
  const read = await links.read(secret)
  if (!read.ok) return fail(read.failure === 'unknown' ? 'link-over' : read.failure)
  const { offer, answer, verdict } = read.value
  const mine = await parts.notebook.open()
  const own = mine.ok ? readOwnDevices(mine.value.doc).map(one => one.device.signKey) : []
  if (mine.ok && [mine.value.identity.public.signKey, ...own].includes(offer.device.signKey))
    return fail('link-own')
  if (now().getTime() > offer.expiresAt) return fail('link-over')
  if (verdict || (answer && mine.ok && answer.device.signKey !== mine.value.identity.public.signKey))
    return fail('link-over')
  const hasOwn = mine.ok && readNotebookEntries(mine.value.doc).length > 0
  // Nobody compares words for a seed that lies in the link, so it may take nothing from whoever is made to open it.
  if (offer.seed && hasOwn) return fail('link-over')
  return ok({ kind: 'own-device', from: offer.kind, hasOwn, join: () => joinNotebook(secret, parts) })
}

function joinNotebook(secret: Uint8Array, { machinery, notebook, room }: JoinParts) {
  const { deviceLinks: links, device } = machinery
  const state = createView<JoiningOwnState>({ state: 'asking' })
  let isClosed = false
  let isAdopting = false

  async function look(): Promise<void> {
    if (isClosed || isAdopting) return
    const mine = await notebook.open()
    if (!mine.ok) return state.set({ state: 'failed', failure: 'storage' })
    const takesPart = readNotebookEntries(notebook.doc).map(({ id, me }) => `${id}/${me}`)
    const answered = await ask(links, secret, { kind: device.kind(), takesPart })
    if (isClosed || isAdopting) return
    if (!answered.ok) {
      if (answered.failure === 'offline') return
      finish()
      return state.set({ state: 'failed', failure: answered.failure })
    }
    const { offer, verdict } = answered.value
    const words = await links.words([mine.value.identity.public, offer.device])
    const sealed = verdict?.sealed ?? null
    const inLink = takesPart.length === 0 ? offer.seed : null
    const seed = sealed ? await mine.value.identity.unseal(sealed) : inLink
    if (isClosed || isAdopting) return
    if (seed) return adopt(seed)
    if (verdict) finish()
    state.set(verdict ? { state: 'refused' } : { state: 'waiting', words })
  }

  async function adopt(seed: Uint8Array): Promise<void> {
    isAdopting = true
    finish()
    const own = await room()
    const adopted = await own?.adopt(seed)
    state.set(adopted?.ok ? { state: 'done' } : { state: 'failed', failure: 'storage' })
  }

  function finish(): void {
    clearInterval(timer)
    stop()
  }

  const stop = links.watch(secret, () => void look())
  const timer = setInterval(look, lookAgainMs)
  void look()
  return {
    state,
    close() {
      isClosed = true
      finish()
    },
  }
}

/** Where the seed was handed over beforehand there is nobody to answer. */
async function ask(
  links: DeviceLinks,
  secret: Uint8Array,
  answer: Pick<LinkAnswer, 'kind' | 'takesPart'>,
): Promise<Result<LinkNews, 'offline' | 'unknown' | 'newer-version' | 'answered'>> {
  const read = await links.read(secret)
  return read.ok && read.value.offer.seed ? read : links.answer(secret, answer)
}
