import type { OwnLobby } from '../../document/ownLobby.ts'
import type { Device } from '../../domain/conversation.ts'
import type { ParticipantId } from '../../domain/ids.ts'
import type { Offer } from '../lobbyPorts.ts'
import type { Secrets } from '../ports.ts'
import type { ReadConversation } from '../view/conversationView.ts'
import { type InvitingParts, offerBy } from './inviting.ts'

/** What whoever lets somebody in goes by. */
export interface LettingInParts extends InvitingParts {
  secrets: Secrets
  /** As it stands this moment. */
  present(): ReadConversation
  /** One tab writes. */
  isMine(): boolean
}

/** An invitation into a conversation that goes on already, as the notebook has it. */
interface Row extends OwnLobby {
  of: ParticipantId
  state: string
}

/** What such an invitation takes, whether it is a group's member's or for somebody who comes back. */
export function lettingIn<Of extends Row>(
  parts: LettingInParts,
  rows: { of(who: ParticipantId): Of | null; put(row: Of): void },
) {
  const { notebook, lobby, now, onChange } = parts
  const { identity } = notebook

  async function put(row: Of): Promise<void> {
    rows.put(row)
    await notebook.kept.flush()
    onChange()
  }

  /** Else it was renewed meanwhile, or has come further. */
  function isStill({ of, invitation, state }: Of): boolean {
    const row = rows.of(of)
    return row?.state === state && isSame(row.invitation, invitation)
  }

  return {
    put,
    isStill,
    isHere: ({ lobbyDevice }: Of) => lobbyDevice === identity.id,
    isExpired: ({ expiresAt }: Of) => expiresAt < now().getTime(),

    offerOf: ({ of: invitee, expiresAt }: Of, document: Uint8Array): Offer =>
      offerBy(parts, { invitee, document, expiresAt }),

    async closeEarlier({ of, toClose }: Of): Promise<void> {
      for (const { invitation, by } of toClose) {
        if (by !== identity.id || !(await lobby.closeRenewed(invitation)).ok) continue
        const left = rows.of(of)
        if (left)
          await put({ ...left, toClose: left.toClose.filter(one => !isSame(one.invitation, invitation)) })
      }
    },

    /** `sealed`: what that device alone can open. */
    async tell(row: Of, device: Device, sealed: Uint8Array): Promise<void> {
      const told = await lobby.admit(row.invitation, { device, sealed })
      if ((told.ok || told.failure === 'answered') && isStill(row)) await put({ ...row, state: 'done' })
    },
  }
}

const isSame = (one: Uint8Array, other: Uint8Array) => String(one) === String(other)
