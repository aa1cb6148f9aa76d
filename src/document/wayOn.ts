import type { DeviceId } from '../domain/ids.ts'
import { after, putSeed, readSeeds } from './notebookSeeds.ts'
import { addDevice, readClaimedDevices } from './participants.ts'
import { putRotation, readRotations } from './rotations.ts'
import type { SharedDoc } from './sharedDoc.ts'

/** Where a conversation went from a room that it has left, as far as `held` there doesn't say so: nothing else of it. */
export function putWayOn(doc: SharedDoc, held: SharedDoc, epoch: number): void {
  for (let at = 1; at <= epoch; at++) {
    const there = new Set(readRotations(held, at).map(one => one.signature))
    const lacking = readRotations(doc, at).filter(one => one.isFinal && !there.has(one.signature))
    for (const rotation of lacking) {
      putRotation(held, rotation)
      // Whose it is, should its maker have come since.
      for (const { of, device, endorsement } of readClaimedDevices(doc))
        if (device.signKey === rotation.by) addDevice(held, of, device, endorsement)
    }
  }
}

/** The same for a notebook: what took the place of this seed, and of that. */
export function putNextSeeds(doc: SharedDoc, held: SharedDoc, name: string, by: DeviceId): void {
  const all = readSeeds(doc)
  const there = new Map(readSeeds(held).map(one => [one.name, one]))
  const gone = all.find(one => one.name === name)
  for (const old of gone ? after(all, gone) : [])
    for (const next of all.filter(one => old.next.includes(one.name))) {
      const devices = [...next.sealedFor.keys()]
      const isSaid = there.get(old.name)?.next.includes(next.name)
      const isSealed = devices.every(id => there.get(next.name)?.sealedFor.has(id))
      if (!isSaid || !isSealed) putSeed(held, next, { names: [old.name], by })
    }
}
