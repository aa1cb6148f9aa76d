import fc from 'fast-check'
import { minEnvelopeBytes } from '../../src/protocol/envelope.ts'
import { errorCodes, type Frame } from '../../src/protocol/frames.ts'

export const bytesOfLength = (length: number) => fc.uint8Array({ minLength: length, maxLength: length })

const room = bytesOfLength(32)
const hash = bytesOfLength(32)
const anyPosition = fc.maxSafeNat()
const position = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER - 100 })
const bare = fc.uint8Array({ maxLength: 200 })
const envelopes = (minLength: number) =>
  fc.array(fc.uint8Array({ minLength: minEnvelopeBytes, maxLength: 120 }), { minLength, maxLength: 5 })
const type = <Name extends string>(name: Name) => fc.constant(name)

const passedOn = [
  fc.record({ type: type('receipt'), room, envelope: bare }),
  fc.record({ type: type('presence'), room, envelope: bare }),
] as const

export const clientFrames: fc.Arbitrary<Frame> = fc.oneof(
  fc.record({ type: type('open'), room, token: hash, cursor: anyPosition, chain: hash }),
  fc.record({ type: type('append'), room, envelope: bare }),
  fc.record({ type: type('close'), room }),
  fc.record({ type: type('ping') }),
  fc.record({ type: type('erase'), room, token: hash, envelope: bare }),
  ...passedOn,
)

export const relayFrames: fc.Arbitrary<Frame> = fc.oneof(
  fc.record({ type: type('opened'), room, position: anyPosition, chain: hash, receipts: envelopes(0) }),
  fc.record({ type: type('forked'), room }),
  fc.record({ type: type('push'), room, position, envelopes: envelopes(1) }),
  fc.record({ type: type('caughtUp'), room, position: anyPosition }),
  fc.record({ type: type('ack'), room, position }),
  fc.record({ type: type('error'), room: fc.option(room), code: fc.constantFrom(...errorCodes) }),
  fc.record({ type: type('pong') }),
  fc.record({ type: type('erased'), room }),
  fc.record({ type: type('ended'), room, farewells: envelopes(0) }),
  ...passedOn,
)
