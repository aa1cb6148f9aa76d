import { randomBytes } from 'node:crypto'
import { deserialize, serialize } from 'node:v8'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { packBackup, unpackBackup } from '../../src/crypto/backupContent.ts'
import { readBackupFile, sealBackup } from '../../src/crypto/backupFile.ts'
import { createPackableDeviceKeys } from '../../src/crypto/deviceKeys.ts'
import { fromBase64Url, fromHex, toBase64Url } from '../../src/crypto/encoding.ts'
import { packIntroduction, readIntroduction } from '../../src/crypto/introduction.ts'
import { readInvitation, toLink } from '../../src/crypto/invitation.ts'
import { lobbyLanguage } from '../../src/crypto/lobbyMessages.ts'
import { packDeviceKeys, unpackDeviceKeys } from '../../src/crypto/packDeviceKeys.ts'
import { deriveRoom } from '../../src/crypto/roomKeys.ts'
import { openEnvelope, sealEnvelope } from '../../src/crypto/sealEnvelope.ts'
import { parseMessage, signMessage } from '../../src/crypto/signedMessage.ts'
import type { BackupContent } from '../../src/domain/backup.ts'
import type { ConversationId, ParticipantId } from '../../src/domain/ids.ts'
import { parseCanonicalPlan } from '../../src/domain/parsePlan.ts'
import { canonicalPlan } from '../../src/domain/plan.ts'
import albertslund from '../../src/packs/albertslund.json' with { type: 'json' }
import { parsePack } from '../../src/packs/parsePack.ts'
import { decodeEnvelope } from '../../src/protocol/envelope.ts'
import { decodeClientFrame, decodeRelayFrame, encodeFrame } from '../../src/protocol/frames.ts'
import { allOf, decodeAcknowledged, encodeAcknowledged } from '../../src/sync/acknowledged.ts'
import { fromBase41, toBase41 } from '../../src/sync/base41.ts'
import { CodeCollector, toCodes } from '../../src/sync/codes.ts'
import { deflate, inflate } from '../../src/sync/deflate.ts'
import { readShownAdmission, showAdmission } from '../../src/sync/lobbyInPerson.ts'
import { packContent, readParcel, wrapParcel } from '../../src/sync/parcel.ts'
import { packPresence, unpackPresence, visitBytes } from '../../src/sync/presenceContent.ts'
import { packReceipt, unpackReceipt } from '../../src/sync/receipts.ts'
import { emptyMemory, packMemory, unpackMemory } from '../../src/sync/roomMemory.ts'
import { roomOf, Sender } from '../relay/envelopes.ts'
import { editionHash, examplePlan, formPack } from '../snapshot/examples.ts'

/** `FUZZ_RUNS=1000000 vitest run …` reads as many; fast-check prints the seed of what fails. */
const fuzzRuns = Number(process.env.FUZZ_RUNS ?? 200)

/** Reads bytes or text from outside; whatever comes, it answers and doesn't throw. */
interface Decoder {
  sound: Uint8Array[]
  decode(bytes: Uint8Array): unknown
  /** Those that use keys are slow. */
  isSlow?: boolean
}

const utf8 = (text: string) => new TextEncoder().encode(text)
const asText = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
const sender = new Sender('fuzz')
const room = await deriveRoom(new Uint8Array(randomBytes(32)))
const keys = await createPackableDeviceKeys()
const packedKeys = await packDeviceKeys(keys)
const device = await room.deviceName(keys.id)
const previous = new Uint8Array(32)
const secret = new Uint8Array(randomBytes(32))
const visit = toBase64Url(new Uint8Array(randomBytes(visitBytes)))

const doc = new Y.Doc()
for (let at = 0; at < 20; at++) doc.getText(`text/${at % 4}`).insert(0, `ord ${at} `)
doc.getText('text/1').delete(2, 5)

function longDoc(): Y.Doc {
  const long = new Y.Doc()
  for (let at = 0; at < 900; at++) long.getText('text').insert(at % 50, 'ord ')
  for (let at = 0; at < 900; at++) long.getText('text').delete(at, 1)
  return long
}

async function sealedParcel(): Promise<Uint8Array> {
  const content = await packContent({ held: allOf(doc), update: Y.encodeStateAsUpdate(doc) })
  return sealEnvelope(room, { kind: 'parcel', device, previous, content })
}

const cheap = { logN: 10, r: 8, p: 1 }
const backup: BackupContent = {
  madeAt: 1,
  notebook: Y.encodeStateAsUpdate(doc),
  conversations: [{ id: 'one' as ConversationId, state: Y.encodeStateAsUpdate(doc) }],
  pictures: [],
  seed: null,
  settings: { theme: 'dark' },
}

const decoders: Record<string, Decoder> = {
  envelopes: { sound: [sender.next(), sender.next('snapshot')], decode: decodeEnvelope },
  'sealed envelopes': {
    sound: [await sealEnvelope(room, { kind: 'update', device, previous, content: utf8('ord') })],
    decode: bytes => openEnvelope(room, bytes),
    isSlow: true,
  },
  'frames of phones': {
    sound: [
      encodeFrame({ type: 'open', ...roomOf(1), cursor: 7, chain: previous }),
      encodeFrame({ type: 'append', room: previous, envelope: sender.next() }),
    ],
    decode: decodeClientFrame,
  },
  'frames of the relay': {
    sound: [
      encodeFrame({ type: 'push', room: previous, position: 3, envelopes: [sender.next(), sender.next()] }),
      encodeFrame({
        type: 'opened',
        room: previous,
        position: 3,
        chain: previous,
        receipts: [sender.next()],
      }),
    ],
    decode: decodeRelayFrame,
  },
  invitations: {
    sound: [utf8(toLink('https://side.example', new Uint8Array(randomBytes(32))))],
    decode: bytes => readInvitation(asText(bytes), 'https://side.example'),
  },
  'lobby messages': {
    sound: [
      await signMessage(lobbyLanguage, room.roomId, keys, {
        type: 'admit',
        answer: 'a'.repeat(64),
        signKey: keys.public.signKey,
      }),
    ],
    decode: bytes => parseMessage(lobbyLanguage, room.roomId, bytes),
    isSlow: true,
  },
  introductions: {
    sound: [
      packIntroduction({
        conversation: 'one' as ConversationId,
        secret: new Uint8Array(32),
        epoch: 2,
        keptFrom: [keys.id],
        devices: [{ of: 'p' as ParticipantId, device: keys.public, isIn: true }],
        document: Y.encodeStateAsUpdate(doc),
      }),
    ],
    decode: readIntroduction,
  },
  'admissions in codes': {
    sound: [
      await showAdmission(secret, keys, {
        answer: 'a'.repeat(64),
        signKey: keys.public.signKey,
        sealed: 'aaaa',
      }),
    ],
    decode: bytes => readShownAdmission(secret, { inviter: keys.public, me: keys.public }, bytes),
    isSlow: true,
  },
  'packed device keys': {
    sound: [packedKeys.sign],
    decode: sign => unpackDeviceKeys({ ...packedKeys, sign }),
    isSlow: true,
  },
  codes: {
    sound: (await toCodes(utf8('Vi går en tur. '.repeat(99)), 100)).map(utf8),
    decode: bytes => new CodeCollector().add(asText(bytes)),
    isSlow: true,
  },
  'base 41': { sound: [utf8(toBase41(utf8('side om side')))], decode: bytes => fromBase41(asText(bytes)) },
  base64url: {
    sound: [utf8(toBase64Url(utf8('side om side')))],
    decode: bytes => fromBase64Url(asText(bytes)),
  },
  hex: { sound: [utf8('00ff7a')], decode: bytes => fromHex(asText(bytes)) },
  'deflated bytes': {
    sound: [await deflate(utf8('Vi går en tur. '.repeat(99)))],
    decode: bytes => inflate(bytes, 10_000),
    isSlow: true,
  },
  'who shows the talk': {
    sound: [
      packPresence({ visit, count: 3, card: 'albertslund.adfaerd.q1', heard: [{ visit, count: 7 }] }),
      packPresence({ visit, count: 4, card: null, heard: [] }),
    ],
    decode: unpackPresence,
  },
  receipts: {
    sound: [await packReceipt(allOf(doc)), await packReceipt(allOf(longDoc()))],
    decode: unpackReceipt,
    isSlow: true,
  },
  parcels: {
    sound: [wrapParcel(room, await sealedParcel())],
    decode: bytes => readParcel(room, bytes),
    isSlow: true,
  },
  'backup files': {
    sound: [utf8(await sealBackup(backup, { passphrase: 'fire små blå cykler', preface: '', cost: cheap }))],
    decode: bytes => readBackupFile(asText(bytes)),
    isSlow: true,
  },
  'what is in a backup': { sound: [packBackup(backup)], decode: unpackBackup },
  'what is remembered of a room': {
    sound: [new Uint8Array(serialize(packMemory({ ...emptyMemory(), acknowledged: allOf(doc) }, ['aa'])))],
    decode: bytes => unpackMemory(asStored(bytes), ['aa']),
  },
  'what is acknowledged': { sound: [encodeAcknowledged(allOf(doc))], decode: decodeAcknowledged },
  'sealed plans': {
    sound: [utf8(canonicalPlan({ conversation: examplePlan(), pack: formPack(), editionHash }))],
    decode: bytes => parseCanonicalPlan(asText(bytes)),
  },
  packs: {
    sound: [utf8(JSON.stringify(albertslund))],
    decode: bytes => parsePack(jsonOf(asText(bytes))),
    isSlow: true,
  },
}

/** As IndexedDB would hand back what somebody else had put there. */
function asStored(bytes: Uint8Array): unknown {
  try {
    return deserialize(bytes)
  } catch {
    return bytes
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** What befalls bytes on their way. */
const damaged = (sound: Uint8Array[]): fc.Arbitrary<Uint8Array> =>
  fc
    .record({
      from: fc.constantFrom(...sound),
      other: fc.constantFrom(...sound),
      edits: fc.array(fc.record({ at: fc.nat(), value: fc.nat(255) }), { maxLength: 6 }),
      start: fc.nat(),
      end: fc.nat(),
      how: fc.constantFrom('altered', 'cut', 'grown', 'spliced'),
    })
    .map(({ from, other, edits, start, end, how }) => {
      const bytes = Uint8Array.from(from)
      for (const { at, value } of edits) bytes[at % bytes.length] = value
      const [first, last] = [start % (bytes.length + 1), end % (bytes.length + 1)]
      if (how === 'cut') return bytes.slice(0, first)
      if (how === 'grown') return Uint8Array.from([...bytes.slice(0, first), ...bytes.slice(last)])
      if (how === 'spliced') return Uint8Array.from([...bytes.slice(0, first), ...other.slice(first)])
      return bytes
    })

describe.each(Object.entries(decoders))('Reading %s', (_, { sound, decode, isSlow }) => {
  const numRuns = Math.ceil(isSlow ? fuzzRuns / 10 : fuzzRuns)
  const answers = async (bytes: Uint8Array) => {
    // What it costs the processor: on a busy machine seconds pass in which this process didn't run at all.
    const start = process.cpuUsage()
    const { arrayBuffers } = process.memoryUsage()
    await decode(bytes)
    const { user, system } = process.cpuUsage(start)
    expect((user + system) / 1000, 'ms').toBeLessThan(2000)
    expect(process.memoryUsage().arrayBuffers - arrayBuffers).toBeLessThan(32 * 1024 * 1024)
  }

  it('answers to any damage', async () => {
    await fc.assert(fc.asyncProperty(damaged(sound), answers), { numRuns })
  })

  it('answers to any bytes', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), answers), { numRuns })
  })
})
