import { readNotebookEntries } from '../../document/notebookDoc.ts'
import { putRoomToErase } from '../../document/roomsToErase.ts'
import { isSameDevice } from '../../domain/participants.ts'
import type { Result } from '../../domain/result.ts'
import { createView } from '../../domain/view.ts'
import type { JoiningNotebook, JoiningOwnState } from '../deviceViews.ts'
import type { DeviceLinks, LinkAnswer, LinkFailure, LinkNews } from '../lobbyPorts.ts'
import type { NotebookOnDevice } from '../notebook/notebook.ts'
import type { Machinery } from '../ports.ts'
import type { OwnRoom } from './notebookRoom.ts'

/** The room tells when something comes; this is for what failed. */
export const lookAgainMs = 1_500

export interface JoinParts {
  machinery: Machinery
  notebook: NotebookOnDevice
  ownRoom: OwnRoom
}

/**
 * On the new device. The other one's yes is not enough: whoever stands between the two would say it at once, and be
 * given all that is on this one.
 */
export function joinNotebook(
  secret: Uint8Array,
  /** The words are this device's and that one's, whatever the log says later. */
  { device: offering, expiresAt, seed: isByLink }: LinkNews['offer'],
  { machinery, notebook, ownRoom }: JoinParts,
): JoiningNotebook {
  const { deviceLinks: links, device, now } = machinery
  const state = createView<JoiningOwnState>({ state: 'asking' })
  let isOver = false
  let seed: Uint8Array | null = null
  let hasSaidYes = false

  async function look(): Promise<void> {
    if (isOver) return
    const mine = await notebook.open()
    if (!mine.ok) return state.set({ state: 'failed', failure: 'storage' })
    const takesPart = readNotebookEntries(notebook.doc).map(({ id, me }) => `${id}/${me}`)
    const answered = await ask(links, secret, { kind: device.kind(), takesPart })
    if (isOver) return
    // The old one may have died before its yes: nobody is left to say that the time is over.
    const isLate = now().getTime() > expiresAt
    if (!answered.ok) {
      const failure = isLate ? 'unknown' : answered.failure
      return failure === 'offline' ? undefined : end({ state: 'failed', failure })
    }
    const { offer, verdict } = answered.value
    if (!isSameDevice(offer.device, offering)) return end({ state: 'failed', failure: 'unknown' })
    // In the link there is one only for a device that has nothing of its own, and nobody to compare words with.
    if (offer.seed)
      return takesPart.length === 0 ? adopt(offer.seed) : end({ state: 'failed', failure: 'unknown' })
    if (isLate) return end({ state: 'failed', failure: 'unknown' })
    const words = await links.words([mine.value.identity.public, offering])
    seed = verdict?.sealed ? await mine.value.identity.unseal(verdict.sealed) : null
    if (isOver) return
    if (verdict && !seed) return end({ state: 'refused', where: 'there' })
    if (seed && hasSaidYes) return adopt(seed)
    state.set({ state: 'waiting', words, hasSaidYes })
  }

  async function decide(isSame: boolean): Promise<void> {
    const asked = state.get()
    if (isOver || asked.state !== 'waiting') return
    if (!isSame) {
      end({ state: 'refused', where: 'here' })
      await links.close(secret, false)
      return
    }
    // On the other one the person has read by now that the code is over.
    if (now().getTime() > expiresAt) return end({ state: 'failed', failure: 'unknown' })
    hasSaidYes = true
    if (seed) return adopt(seed)
    state.set({ ...asked, hasSaidYes })
  }

  async function adopt(given: Uint8Array): Promise<void> {
    finish()
    const mine = await notebook.open()
    const adopted = mine.ok ? await (await ownRoom(mine.value)).adopt(given, offering) : mine
    if (!adopted.ok) return state.set({ state: 'failed', failure: 'storage' })
    state.set({ state: 'done' })
    // Of a tab that moved nobody else looks after the room, with the seed in it.
    if (isByLink) putRoomToErase(notebook.doc, { secret, from: now().getTime() })
    else await links.close(secret, true)
  }

  function end(as: JoiningOwnState): void {
    finish()
    state.set(as)
  }

  function finish(): void {
    isOver = true
    clearInterval(timer)
    stop()
  }

  const stop = links.watch(secret, () => void look())
  const timer = setInterval(look, lookAgainMs)
  void look()
  return { state, decide, close: finish }
}

/** Where the seed was handed over beforehand there is nobody to answer. */
async function ask(
  links: DeviceLinks,
  secret: Uint8Array,
  answer: Pick<LinkAnswer, 'kind' | 'takesPart'>,
): Promise<Result<LinkNews, LinkFailure | 'answered'>> {
  const read = await links.read(secret)
  return read.ok && read.value.offer.seed ? read : links.answer(secret, answer)
}
