import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  associatedData,
  chainInput,
  decodeEnvelope,
  emptyChain,
  encodeEnvelope,
  encodeHeader,
  envelopeVersion,
  headerBytes,
  minEnvelopeBytes,
} from '../../src/protocol/envelope.ts'
import { bytesOfLength } from './arbitraries.ts'

const fields = fc.record({
  kind: fc.constantFrom('update', 'snapshot', 'receipt', 'presence', 'parcel'),
  device: bytesOfLength(16),
  previous: bytesOfLength(32),
  nonce: bytesOfLength(12),
})
const ciphertext = fc.uint8Array({ minLength: 16, maxLength: 300 })

describe('an envelope', () => {
  test('P-02 comes back as it was put in, and begins with its header', () => {
    fc.assert(
      fc.property(fields, ciphertext, (header, sealed) => {
        const bytes = encodeEnvelope(encodeHeader(header), sealed)
        const envelope = decodeEnvelope(bytes)!
        expect(envelope).toMatchObject({ version: 1, kind: header.kind })
        expect([...envelope.device]).toEqual([...header.device])
        expect([...envelope.previous]).toEqual([...header.previous])
        expect([...envelope.nonce]).toEqual([...header.nonce])
        expect([...envelope.ciphertext]).toEqual([...sealed])
        expect([...envelope.header]).toEqual([...bytes.subarray(0, headerBytes)])
      }),
      { numRuns: 200 },
    )
  })

  test('P-02 has version and kind in its first two bytes', () => {
    const zeros = { device: new Uint8Array(16), previous: new Uint8Array(32), nonce: new Uint8Array(12) }
    const begin = (kind: Parameters<typeof encodeHeader>[0]['kind']) => [
      ...encodeHeader({ kind, ...zeros }).subarray(0, 2),
    ]
    expect([begin('update'), begin('snapshot'), begin('receipt'), begin('presence')]).toEqual([
      [1, 1],
      [1, 2],
      [1, 3],
      [1, 4],
    ])
  })

  test('P-02 is refused when it is too short for header and tag, or of no known kind', () => {
    const bytes = Uint8Array.of(1, 1, ...new Uint8Array(minEnvelopeBytes - 2))
    expect(decodeEnvelope(bytes)).not.toBeNull()
    expect(decodeEnvelope(bytes.subarray(0, -1))).toBeNull()
    for (const [index, value] of [
      [0, 0],
      [1, 0],
      [1, 7],
    ] as const)
      expect(decodeEnvelope(bytes.with(index, value))).toBeNull()
  })

  test('P-05 tells its version even when nothing else of it is known', () => {
    expect(envelopeVersion(Uint8Array.of(7, 99))).toBe(7)
    expect(envelopeVersion(new Uint8Array())).toBeNull()
    expect(decodeEnvelope(Uint8Array.of(2, 1, ...new Uint8Array(100)))).toMatchObject({ version: 2 })
  })

  test('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), bytes => {
        decodeEnvelope(bytes)
      }),
      { numRuns: 200 },
    )
  })

  test('shares no memory with the frame that it came in', () => {
    const frame = Buffer.concat([
      Buffer.alloc(5),
      encodeEnvelope(new Uint8Array(62).fill(1), new Uint8Array(20)),
    ])
    const envelope = decodeEnvelope(frame.subarray(5))!
    frame.fill(9)
    expect(envelope.header.every(byte => byte === 1)).toBe(true)
    expect(envelope.ciphertext.buffer.byteLength).toBe(20)
  })

  test('P-03 is bound to its room and to its own header', () => {
    const room = new Uint8Array(32).fill(7)
    const header = new Uint8Array(headerBytes).fill(8)
    expect([...associatedData(room, header)]).toEqual([...room, ...header])
    expect(() => associatedData(room, room)).toThrow(RangeError)
  })

  test('P-10 extends the chain by the chain and the envelope’s hash, in this order', () => {
    const hash = new Uint8Array(32).fill(3)
    expect([...chainInput(emptyChain(), hash)]).toEqual([...new Uint8Array(32), ...hash])
  })
})
