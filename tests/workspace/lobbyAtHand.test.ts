import { expect, test } from 'vitest'
import { lobbyOver } from '../../src/composition/lobby.ts'
import { createDeviceKeys } from '../../src/crypto/deviceKeys.ts'
import { deriveRoom } from '../../src/crypto/roomKeys.ts'
import type { ConversationId, ParticipantId } from '../../src/domain/ids.ts'
import { lobbyAtHand } from '../../src/workspace/joining/lobbyAtHand.ts'
import { inMemory, LobbyRelay } from '../sync/lobbyRelay.ts'
import { origin } from './twoDevices.ts'

test('What was deleted while its offer was on the way to the relay is not offered there afterwards', async () => {
  const relay = new LobbyRelay()
  const transport = inMemory(relay)
  const keys = await createDeviceKeys()
  let answer = () => {}
  const answered = new Promise<void>(come => {
    answer = come
  })
  const lobby = lobbyOver({
    transport: {
      ...transport,
      async fetchAll(room) {
        const log = await transport.fetchAll(room)
        await answered
        return log
      },
    },
    keys: async () => keys,
    origin,
    now: () => new Date(),
  })
  const invitation = lobby.newSecret()
  const offer = {
    conversation: 'talk' as ConversationId,
    inviter: 'maja' as ParticipantId,
    invitee: 'jonas' as ParticipantId,
    inviterDevice: keys.public,
    packId: 'albertslund',
    packVersion: '1',
    document: new Uint8Array(2),
    expiresAt: Date.now() + 60_000,
  } as Parameters<typeof lobby.publishOffer>[1]
  const { roomId } = await deriveRoom(invitation)
  const publishInTime = async (isClosed: boolean) => {
    const atHand = lobbyAtHand(lobby, { onNews: () => {}, onHeldUp: () => {} })
    const sent = atHand.publish(invitation, offer)
    if (isClosed) atHand.close()
    answer()
    await sent
    return relay.log(roomId).length
  }
  expect(await publishInTime(true)).toBe(0)
  expect(await publishInTime(false)).toBe(1)
})
