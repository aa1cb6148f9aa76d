import { newInvitationSecret, toLink } from '../crypto/invitation.ts'
import { fail } from '../domain/result.ts'
import type { Lobby } from '../workspace/lobbyPorts.ts'
import type { LateNetwork } from './lateNetwork.ts'
import { watchWhenThere } from './watchWhenThere.ts'

/** The lobby while its code may still be on its way: making an invitation's link needs no network. */
export function lateLobby({ atOnce, atRest }: LateNetwork, origin: string): Lobby {
  const now = async () => (await atOnce()).lobby
  const soon = async () => (await atRest()).lobby
  return {
    newSecret() {
      // Somebody invites, and may put the phone away the moment after: the offer goes out at once.
      atOnce().catch(() => {})
      return newInvitationSecret()
    },
    toLink: secret => toLink(origin, secret),

    // Somebody waits for these.
    read: text => now().then(lobby => lobby.read(text), offline),
    readOffer: secret => now().then(lobby => lobby.readOffer(secret), offline),
    readAnswerCode: (...of) => now().then(lobby => lobby.readAnswerCode(...of), offline),
    readAdmissionCode: (...of) => now().then(lobby => lobby.readAdmissionCode(...of), offline),
    offerCodes: async (...of) => (await now()).offerCodes(...of),
    answerCodes: async (...of) => (await now()).answerCodes(...of),
    admissionCodes: async (...of) => (await now()).admissionCodes(...of),

    // The app does these by itself.
    publishOffer: (...of) => soon().then(lobby => lobby.publishOffer(...of)),
    readAnswers: secret => soon().then(lobby => lobby.readAnswers(secret)),
    admit: (...of) => soon().then(lobby => lobby.admit(...of)),
    publishAnswer: (...of) => soon().then(lobby => lobby.publishAnswer(...of)),
    closeRenewed: (...of) => soon().then(lobby => lobby.closeRenewed(...of)),
    watch: (secret, onNews) => watchWhenThere(soon(), lobby => lobby.watch(secret, onNews)),
  }
}

const offline = () => fail('offline' as const)
