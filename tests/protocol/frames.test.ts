import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeClientFrame, decodeRelayFrame, encodeFrame, type Frame } from '../../src/protocol/frames.ts'
import { clientFrames, relayFrames } from './arbitraries.ts'

const sides = [
  { side: 'client', frames: clientFrames, decode: decodeClientFrame },
  { side: 'relay', frames: relayFrames, decode: decodeRelayFrame },
] as const
const runs = { numRuns: 200 }
const room = new Uint8Array(32).fill(5)

for (const { side, frames, decode } of sides) {
  describe(`a frame of the ${side}`, () => {
    test('P-20 comes back as it was sent, also from the middle of a larger buffer', () => {
      fc.assert(
        fc.property(frames, fc.nat(9), (frame, offset) => {
          const bytes = encodeFrame(frame)
          const buffer = Buffer.concat([Buffer.alloc(offset, 1), bytes, Buffer.alloc(40, 2)])
          expect(plain(decode(buffer.subarray(offset, offset + bytes.length)))).toEqual(plain(frame))
        }),
        runs,
      )
    })

    test('P-20 has one encoding: whatever can be read is written as the same bytes', () => {
      const damaged = fc.tuple(frames, fc.nat(), fc.nat(255)).map(([frame, at, value]) => {
        const bytes = encodeFrame(frame)
        return bytes.with(at % bytes.length, value)
      })
      fc.assert(
        fc.property(fc.oneof(damaged, fc.uint8Array({ maxLength: 200 })), bytes => {
          const frame = decode(bytes)
          if (frame) expect([...encodeFrame(frame)]).toEqual([...bytes])
        }),
        runs,
      )
    })

    test('P-20 is malformed as soon as a byte of its fixed fields is missing', () => {
      fc.assert(
        fc.property(frames, fc.nat(), (frame, cut) => {
          const bytes = encodeFrame(frame)
          const short = bytes.subarray(0, cut % bytes.length)
          const read = decode(short)
          // An end that is missing from an open-ended field makes a shorter frame, never a longer one.
          if (read) expect(encodeFrame(read).length).toBe(short.length)
        }),
        runs,
      )
      expect(decode(new Uint8Array())).toBeNull()
    })

    test('owns its bytes: what happens to the buffer later changes nothing', () => {
      fc.assert(
        fc.property(frames, frame => {
          const bytes = encodeFrame(frame)
          const read = decode(bytes)
          bytes.fill(0)
          expect(plain(read)).toEqual(plain(frame))
        }),
        runs,
      )
    })
  })
}

describe('a hostile frame', () => {
  test('P-20 that announces more bytes than it has is malformed, and costs nothing', () => {
    const head = encodeFrame({ type: 'caughtUp', room, position: 1 }).with(0, 19)
    expect(decodeRelayFrame(Uint8Array.of(...head, 0xff, 0xff, 0xff, 0xff))).toBeNull()
  })

  test('P-22 with thousands of empty envelopes is malformed', () => {
    const head = encodeFrame({ type: 'caughtUp', room, position: 1 }).with(0, 19)
    expect(decodeRelayFrame(Uint8Array.of(...head, ...new Uint8Array(4_000)))).toBeNull()
  })

  test('P-22 that pushes nothing, or pushes or acknowledges position 0, is malformed', () => {
    expect(decodeRelayFrame(encodeFrame({ type: 'push', room, position: 1, envelopes: [] }))).toBeNull()
    const envelopes = [new Uint8Array(90)]
    expect(decodeRelayFrame(encodeFrame({ type: 'push', room, position: 1, envelopes }))).not.toBeNull()
    expect(decodeRelayFrame(encodeFrame({ type: 'push', room, position: 0, envelopes }))).toBeNull()
    expect(decodeRelayFrame(encodeFrame({ type: 'ack', room, position: 0 }))).toBeNull()
  })

  test('P-20 with a position beyond the safe integers is malformed', () => {
    const bytes = encodeFrame({ type: 'ack', room, position: 1 })
    expect(decodeRelayFrame(bytes.with(33, 0xff))).toBeNull()
  })

  test('P-21 of the other side’s type is malformed', () => {
    expect(decodeRelayFrame(encodeFrame({ type: 'close', room }))).toBeNull()
    expect(decodeClientFrame(encodeFrame({ type: 'forked', room }))).toBeNull()
  })

  test('P-66 with an unknown error code is malformed', () => {
    expect(decodeRelayFrame(Uint8Array.of(22, 200))).toBeNull()
  })
})

describe('our own mistakes', () => {
  test('throw when a field has the wrong length or a position is none', () => {
    expect(() => encodeFrame({ type: 'close', room: room.subarray(1) })).toThrow(RangeError)
    expect(() => encodeFrame({ type: 'ack', room, position: 1.5 })).toThrow(RangeError)
    expect(() => encodeFrame({ type: 'ack', room, position: -1 })).toThrow(RangeError)
  })
})

/** Arrays of numbers, so that a Buffer and a Uint8Array of the same bytes are equal. */
function plain(frame: Frame | null): unknown {
  return JSON.parse(
    JSON.stringify(frame, (_, value) => (ArrayBuffer.isView(value) ? [...(value as Uint8Array)] : value)),
  )
}
