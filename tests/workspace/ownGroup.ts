import { identityOf } from '../../src/composition/identity.ts'
import { secrets } from '../../src/composition/secrets.ts'
import { createDeviceKeys, type DeviceKeys } from '../../src/crypto/deviceKeys.ts'
import { readSeeds, seedInUse } from '../../src/document/notebookSeeds.ts'
import { noteRemoved } from '../../src/document/ownDevices.ts'
import { newDoc, type SharedDoc, stateOf } from '../../src/document/sharedDoc.ts'
import type { DeviceId } from '../../src/domain/ids.ts'
import { type NotebookRoom, notebookRoom } from '../../src/workspace/devices/notebookRoom.ts'
import type { KeptDoc, Machinery } from '../../src/workspace/ports.ts'
import { valueIn } from '../crypto/known.ts'
import { Disk } from './disk.ts'
import { isAlike, Rooms } from './rooms.ts'

/** One of a person's devices, with nothing but its notebook: real documents and keys, a disk and rooms in memory. */
export interface Own {
  id: DeviceId
  keys: DeviceKeys
  doc: SharedDoc
  room: NotebookRoom
  disk: Disk
  kept: KeptDoc
}

export class OwnGroup {
  readonly rooms = new Rooms()
  readonly clock = { now: new Date('2026-11-22T10:00:00Z') }

  async device(from?: Pick<Own, 'keys' | 'disk'>): Promise<Own> {
    const keys = from?.keys ?? (await createDeviceKeys())
    const disk = from?.disk ?? new Disk()
    const doc = newDoc()
    const kept = valueIn(await disk.open('notebook', doc))
    const machinery = {
      secrets,
      relay: { share: this.rooms.share },
      device: { kind: () => 'phone' },
      now: () => this.clock.now,
    } as unknown as Machinery
    const room = notebookRoom({ doc, kept, identity: identityOf(keys) }, machinery)
    return { id: keys.id, keys, doc, room, disk, kept }
  }

  /** The first's notebook becomes the second's too. */
  async link(old: Own, added: Own): Promise<void> {
    const sealed = valueIn(await old.room.letIn(added.keys.public, 'phone'))
    const seed = await identityOf(added.keys).unseal(sealed)
    valueIn(await added.room.adopt(seed!, old.keys.public))
  }

  async remove(on: Own, removed: Own): Promise<void> {
    noteRemoved(on.doc, removed.id, { at: this.clock.now.getTime(), by: on.id })
    await on.kept.flush()
  }

  /** The power goes, and it starts again from what its disk had. */
  async crash(own: Own): Promise<Own> {
    own.disk.crash()
    await own.room.close()
    return this.device(own)
  }

  away(isAway: boolean, ...devices: Own[]): void {
    for (const { id } of devices) this.rooms.setAway(id, isAway)
  }
}

/** All in one room, alike, and none of the removed ones can open it. */
export function areTogether(remaining: readonly Own[], removed: readonly Own[] = []): boolean {
  const [first] = remaining
  if (!first) return true
  const inUse = seedInUse(first.doc)
  const areAlike = remaining.every(({ doc }) => isAlike(doc, first.doc))
  const areIn = remaining.every(
    ({ room, id }) =>
      room.seed.get()?.name === inUse?.name &&
      room.status.get().state === 'safe' &&
      inUse?.enteredBy.includes(id),
  )
  return areAlike && areIn && !removed.some(({ id }) => inUse?.sealedFor.has(id))
}

/** What stands in the rooms that a device can open, by all that the given devices know. */
export async function readableBy(own: Own, { rooms }: OwnGroup, knowing: readonly Own[]): Promise<string> {
  const sealed = knowing.flatMap(({ doc }) =>
    readSeeds(doc).flatMap(seed => seed.sealedFor.get(own.id) ?? []),
  )
  const opened = await Promise.all(sealed.map(one => identityOf(own.keys).unseal(one)))
  const states = opened.map(async seed => {
    const doc = seed && rooms.at(await secrets.seeds.notebookSecret(seed))
    return doc ? Buffer.from(stateOf(doc)).toString('utf8') : ''
  })
  return (await Promise.all(states)).join('\n')
}
