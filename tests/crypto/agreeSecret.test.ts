import { beforeAll, describe, expect, it } from 'vitest'
import { agreeSecret } from '../../src/crypto/agreeSecret.ts'
import { createDeviceKeys, type DeviceKeys } from '../../src/crypto/deviceKeys.ts'
import { newInvitationSecret } from '../../src/crypto/invitation.ts'
import { deriveRoom } from '../../src/crypto/roomKeys.ts'
import { openEnvelope, sealEnvelope } from '../../src/crypto/sealEnvelope.ts'
import type { ConversationId } from '../../src/domain/ids.ts'
import { bytes, conversation, failureOf, text } from './known.ts'

const invitation = newInvitationSecret()
let inviter: DeviceKeys
let answerer: DeviceKeys
let third: DeviceKeys
beforeAll(async () => {
  ;[inviter, answerer, third] = await Promise.all([
    createDeviceKeys(),
    createDeviceKeys(),
    createDeviceKeys(),
  ])
})
const asInviter = (of = conversation, salt = invitation) =>
  agreeSecret(inviter, answerer.public.sealKey, salt, of, 'inviter')

describe("the conversation's secret", () => {
  it('is the same on both phones without anything being sent after the keys', async () => {
    const secret = await asInviter()
    expect(secret).toHaveLength(32)
    expect(await agreeSecret(answerer, inviter.public.sealKey, invitation, conversation, 'answerer')).toEqual(
      secret,
    )
  })

  it('differs by conversation, invitation, and who invited', async () => {
    const secrets = await Promise.all([
      asInviter(),
      asInviter('talk-2027' as ConversationId),
      asInviter(conversation, newInvitationSecret()),
      agreeSecret(inviter, answerer.public.sealKey, invitation, conversation, 'answerer'),
    ])
    expect(new Set(secrets.map(String)).size).toBe(4)
  })

  it('stays closed to a third person who has the answered invitation and all public keys', async () => {
    const room = await deriveRoom(await asInviter())
    const content = text('kun os to')
    const sealed = await sealEnvelope(room, {
      kind: 'update',
      device: bytes(16),
      previous: bytes(32),
      content,
    })
    const peers = [inviter.public.sealKey, answerer.public.sealKey]
    for (const peer of peers)
      for (const part of ['inviter', 'answerer'] as const) {
        const guess = await deriveRoom(await agreeSecret(third, peer, invitation, conversation, part))
        expect(failureOf(await openEnvelope({ ...guess, roomId: room.roomId }, sealed))).toBe('wrong-key')
      }
    const lobby = await deriveRoom(invitation)
    expect(lobby.roomId).not.toEqual(room.roomId)
    expect(failureOf(await openEnvelope({ ...lobby, roomId: room.roomId }, sealed))).toBe('wrong-key')
  })
})
