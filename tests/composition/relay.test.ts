import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { sendWhileAway } from '../../src/composition/away.ts'
import { relayOver } from '../../src/composition/relay.ts'
import { packFarewell, unpackFarewell } from '../../src/crypto/farewellMessage.ts'
import type { DeviceId } from '../../src/domain/ids.ts'
import { connect } from '../../src/sync/connection.ts'
import { openEndedRoom } from '../../src/sync/endedRoom.ts'
import { openRoomSession } from '../../src/sync/roomSession.ts'
import type { KeptDoc } from '../../src/workspace/ports.ts'

it('A room that is closed before its keys are derived never touches the document', async () => {
  const doc = new Y.Doc()
  let opened = 0
  const openSocket = () => {
    opened++
    throw new Error('nobody may open a socket')
  }
  const kept = { read: () => Promise.reject(new Error('read after close')) } as unknown as KeptDoc
  const connection = connect({ url: 'ws://relay', openSocket })
  const farewells = { pack: packFarewell, unpack: unpackFarewell }
  const eraseRoom = () => Promise.reject(new Error('nobody may erase it'))
  const giveUpLobby = () => () => {}
  const mendRoom = () => Promise.reject(new Error('nobody has left it'))
  const rooms = { openRoomSession, sendWhileAway, openEndedRoom, eraseRoom, mendRoom }
  const network = { connection, ...rooms, giveUpLobby, farewells }
  const room = relayOver(async () => network).share({
    ...{ doc, kept },
    secret: new Uint8Array(32).fill(1),
    device: 'maja' as DeviceId,
  })
  const closed = room.close()
  doc.destroy()
  await closed
  expect(opened).toBe(0)
  expect(doc._observers.has('update')).toBe(false)
})
