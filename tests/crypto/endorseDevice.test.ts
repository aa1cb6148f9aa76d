import { beforeAll, expect, it } from 'vitest'
import { createDeviceKeys, type DeviceKeys } from '../../src/crypto/deviceKeys.ts'
import { isEndorsed, signStatement } from '../../src/crypto/statements.ts'
import type { ConversationId, DeviceId } from '../../src/domain/ids.ts'
import { conversation, jonas, maja } from './known.ts'

let phone: DeviceKeys
let tablet: DeviceKeys
beforeAll(async () => {
  ;[phone, tablet] = await Promise.all([createDeviceKeys(), createDeviceKeys()])
})
const added = () => ({ conversation, participant: jonas, device: tablet.public })

it('An endorsement holds for the device, the participant and the conversation that it names', async () => {
  const endorsement = await signStatement(phone, 'endorsement', added())
  expect(await isEndorsed(phone.public, added(), endorsement)).toBe(true)
})

it('An endorsement holds for nothing else', async () => {
  const endorsement = await signStatement(phone, 'endorsement', added())
  const other = { conversation: 'another' as ConversationId, participant: maja }
  const { signKey, sealKey } = phone.public
  const altered = [
    { ...added(), conversation: other.conversation },
    { ...added(), participant: other.participant },
    { ...added(), device: { ...tablet.public, id: 'x' as DeviceId } },
    { ...added(), device: { ...tablet.public, signKey } },
    { ...added(), device: { ...tablet.public, sealKey } },
  ]
  for (const one of altered) expect(await isEndorsed(phone.public, one, endorsement)).toBe(false)
  expect(await isEndorsed(tablet.public, added(), endorsement)).toBe(false)
  for (const text of ['', 'no base64!', endorsement.slice(4)])
    expect(await isEndorsed(phone.public, added(), text)).toBe(false)
})

it('Keys that are none are endorsed by nobody', async () => {
  const broken = {
    ...added(),
    device: { ...tablet.public, sealKey: tablet.public.sealKey.replace(/^./, 'A') },
  }
  expect(await isEndorsed(phone.public, broken, await signStatement(phone, 'endorsement', broken))).toBe(
    false,
  )
})
