import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { maxContentBytes, pad, unpad } from '../../src/crypto/padding.ts'
import { deriveRoom, type RoomKeys } from '../../src/crypto/roomKeys.ts'
import { openEnvelope, sealEnvelope } from '../../src/crypto/sealEnvelope.ts'
import { sha256 } from '../../src/crypto/sha256.ts'
import type { DeviceId } from '../../src/domain/ids.ts'
import { headerBytes } from '../../src/protocol/envelope.ts'
import { limits } from '../../src/protocol/limits.ts'
import { bytes, failureOf, flipBit, newRoom, text, valueIn } from './known.ts'

let room: RoomKeys
let otherRoom: RoomKeys
const secret = bytes(32, 3)
const seal = (content: Uint8Array, inRoom = room) =>
  sealEnvelope(inRoom, { kind: 'update', device: bytes(16, 1), previous: bytes(32, 2), content })

beforeAll(async () => {
  room = await deriveRoom(secret)
  otherRoom = await newRoom()
})

describe('a room', () => {
  it('is the same for everybody who has its secret, and its id is the hash of its token', async () => {
    const again = await deriveRoom(secret)
    expect(again.roomId).toEqual(room.roomId)
    expect(again.token).toEqual(room.token)
    expect(room.roomId).toEqual(await sha256(room.token))
    expect(valueIn(await openEnvelope(again, await seal(text('hej')))).content).toEqual(text('hej'))
  })

  it('calls a device by a name that cannot be linked to its name in another room', async () => {
    const phone = 'phone' as DeviceId
    const name = await room.deviceName(phone)
    expect(name).toHaveLength(16)
    expect(name).toEqual(await room.deviceName(phone))
    expect(name).not.toEqual(await otherRoom.deviceName(phone))
    expect(name).not.toEqual(await room.deviceName('phone2' as DeviceId))
  })

  it('is refused a secret of another length', async () => {
    await expect(deriveRoom(bytes(31))).rejects.toThrow()
  })

  it('opens nothing for somebody who knows only its id and token', async () => {
    const sealed = await seal(text('hemmeligt'))
    for (const guess of [room.roomId, room.token])
      expect(
        failureOf(await openEnvelope({ ...(await deriveRoom(guess)), roomId: room.roomId }, sealed)),
      ).toBe('wrong-key')
  })
})

describe('an envelope', () => {
  it('brings its content, sender, predecessor and hash', async () => {
    const sealed = await seal(text('vi ses'))
    const opened = valueIn(await openEnvelope(room, sealed))
    expect(opened.kind).toBe('update')
    expect(opened.device).toEqual(bytes(16, 1))
    expect(opened.previous).toEqual(bytes(32, 2))
    expect(opened.content).toEqual(text('vi ses'))
    expect(opened.hash).toEqual(await sha256(sealed))
  })

  it('never has the same bytes twice', async () => {
    expect(await seal(text('a'))).not.toEqual(await seal(text('a')))
  })

  it('does not open in another room, even under the right key', async () => {
    const sealed = await seal(text('a'))
    expect(failureOf(await openEnvelope(otherRoom, sealed))).toBe('wrong-key')
    expect(failureOf(await openEnvelope({ ...room, roomId: otherRoom.roomId }, sealed))).toBe('wrong-key')
  })

  it('does not open with a flipped bit anywhere', async () => {
    const sealed = await seal(text('a'))
    for (let at = 0; at < sealed.length; at++)
      expect(failureOf(await openEnvelope(room, flipBit(sealed, at, at % 8))), `byte ${at}`).not.toBe('ok')
  })

  it('does not open when cut or lengthened', async () => {
    const sealed = await seal(text('a'))
    for (const length of [0, 1, 2, headerBytes, headerBytes + 15, headerBytes + 16, sealed.length - 1])
      expect(failureOf(await openEnvelope(room, sealed.subarray(0, length)))).not.toBe('ok')
    expect(failureOf(await openEnvelope(room, new Uint8Array([...sealed, 0])))).toBe('wrong-key')
  })

  it('of a newer version asks for a newer app', async () => {
    const sealed = await seal(text('a'))
    sealed[0] = 2
    expect(failureOf(await openEnvelope(room, sealed))).toBe('newer-version')
  })

  it('whose sealed length is a lie is malformed', async () => {
    const lie = new Uint8Array(64).fill(255)
    expect(unpad(lie)).toBeNull()
    expect(unpad(bytes(3))).toBeNull()
  })

  it('reading any bytes never throws', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async noise => {
        expect(failureOf(await openEnvelope(room, noise))).not.toBe('ok')
        expect(failureOf(await openEnvelope(room, Uint8Array.of(1, 1, ...noise)))).not.toBe('ok')
      }),
      { numRuns: 200 },
    )
  })
})

describe('padding', () => {
  it('gives back any content', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 3000 }), content => {
        expect(unpad(pad(content))).toEqual(content)
      }),
      { numRuns: 200 },
    )
  })

  it('shows a letter and a sentence as the same size, and wastes at most a quarter of what is large', () => {
    expect(pad(bytes(1)).length).toBe(pad(bytes(60)).length)
    const steps = new Set<number>()
    for (let length = 0; length < 70_000; length += 7) {
      const padded = pad(bytes(length)).length
      steps.add(padded)
      if (length > 1020) expect(padded / (length + 4)).toBeLessThanOrEqual(1.25)
    }
    expect([...steps].slice(0, 9)).toEqual([64, 128, 256, 512, 1024, 1280, 1536, 1792, 2048])
    expect(steps.size).toBeLessThan(32)
  })

  it('fits the largest content into the largest envelope, and no more', async () => {
    const largest = await seal(bytes(maxContentBytes))
    expect(largest.length).toBe(limits.maxEnvelopeBytes)
    await expect(seal(bytes(maxContentBytes + 1))).rejects.toThrow(RangeError)
  })
})
