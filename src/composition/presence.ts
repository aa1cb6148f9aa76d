import type { DeviceId } from '../domain/ids.ts'
import { createSignal } from '../domain/view.ts'
import type { RoomPresence } from '../sync/presence.ts'
import type { RoomSession } from '../sync/roomSession.ts'
import type { SharedRoom } from '../workspace/ports.ts'

/** Its code comes when a talk is shown for the first time, and nothing is said before. */
export function presenceIn(
  opening: Promise<RoomSession | null>,
  namesOf: (device: DeviceId) => readonly string[],
): SharedRoom['presence'] & { close(): void } {
  const { tell, subscribe } = createSignal()
  let card: string | null = null
  let presence: RoomPresence | null = null
  let isComing = false
  let isClosed = false

  async function come(): Promise<void> {
    const [session, { openPresence }] = await Promise.all([opening, import('../sync/presence.ts')])
    if (isClosed || !session) return
    presence = openPresence(session.inside)
    presence.seen.subscribe(tell)
    presence.show(card)
  }

  return {
    show(next) {
      card = next
      presence?.show(next)
      if (isComing || next === null) return
      isComing = true
      come().catch(() => {
        isComing = false // a chunk that didn't arrive may arrive with the next card
      })
    },
    cardOf(device) {
      const seen = presence?.seen.get()
      if (!seen?.size) return null
      return (
        namesOf(device)
          .map(name => seen.get(name))
          .find(shown => shown !== undefined) ?? null
      )
    },
    subscribe,
    close() {
      isClosed = true
      presence?.close()
    },
  }
}
