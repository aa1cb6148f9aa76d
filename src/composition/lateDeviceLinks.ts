import { newInvitationSecret, toDeviceLink } from '../crypto/invitation.ts'
import { keyWords } from '../crypto/keyWords.ts'
import { fail } from '../domain/result.ts'
import type { DeviceLinks } from '../workspace/lobbyPorts.ts'
import type { LateNetwork } from './lateNetwork.ts'
import { watchWhenThere } from './watchWhenThere.ts'

/** Links between a person's devices while their code may still be on its way: somebody waits for each of them. */
export function lateDeviceLinks({ atOnce, atRest }: LateNetwork, origin: string): DeviceLinks {
  const now = async () => (await atOnce()).deviceLinks
  return {
    newSecret: newInvitationSecret,
    toLink: secret => toDeviceLink(origin, secret),
    words: keyWords,
    offer: (...of) => now().then(links => links.offer(...of), offline),
    read: secret => now().then(links => links.read(secret), offline),
    answer: (...of) => now().then(links => links.answer(...of), offline),
    admit: (...of) => now().then(links => links.admit(...of), offline),
    close: (...of) => now().then(links => links.close(...of), offline),
    hasRoom: secret => now().then(links => links.hasRoom(secret), offline),
    watch: (secret, onNews) =>
      watchWhenThere(atRest(), ({ deviceLinks }) => deviceLinks.watch(secret, onNews)),
  }
}

const offline = () => fail('offline' as const)
