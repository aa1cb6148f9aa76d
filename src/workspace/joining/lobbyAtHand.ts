import type { Lobby, Offer } from '../lobbyPorts.ts'

/** The lobby tells when something comes; this is for what failed, and for the day when an invitation expires. */
export const lookAgainMs = 60_000
/** A date or question that was typed reaches the offer so much later. */
export const offerFollowsMs = 3_000

/** One lobby, of one invitation after the other: listened to, and told what hasn't been told yet. */
export interface LobbyAtHand {
  /** Until another, or none, takes its place. */
  watch(invitation: Uint8Array | null): void
  publish(invitation: Uint8Array, offer: Offer): Promise<'done' | PublishFailure>
  /** The relay couldn't be told when last tried; a new link leads nowhere yet. */
  isHeldUp(): boolean
  close(): void
}

type PublishFailure = Extract<Awaited<ReturnType<Lobby['publishOffer']>>, { ok: false }>['failure']

export function lobbyAtHand(
  lobby: Pick<Lobby, 'watch' | 'publishOffer'>,
  { onNews, onHeldUp }: { onNews(): void; onHeldUp(): void },
): LobbyAtHand {
  let isHeldUp = false
  let watched: { secret: string; stop(): void } | null = null
  let published = ''
  let isClosed = false

  function watch(invitation: Uint8Array | null): void {
    const secret = String(invitation)
    if (watched?.secret === secret) return
    watched?.stop()
    watched = invitation && { secret, stop: lobby.watch(invitation, onNews) }
  }

  return {
    watch,
    async publish(invitation, offer) {
      const text = `${invitation.join()} ${offer.expiresAt} ${offer.document.join()}`
      if (text === published) return 'done'
      const sent = await lobby.publishOffer(invitation, offer, () => !isClosed)
      const isOffline = !sent.ok && sent.failure === 'offline'
      if (isHeldUp !== isOffline) {
        isHeldUp = isOffline
        onHeldUp()
      }
      if (!sent.ok) return sent.failure
      published = text
      return 'done'
    },
    isHeldUp: () => isHeldUp,
    close() {
      isClosed = true
      watch(null)
    },
  }
}
