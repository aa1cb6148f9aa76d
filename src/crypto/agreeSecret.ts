import type { ConversationId } from '../domain/ids.ts'
import { frame } from './bytes.ts'
import type { DeviceKeys } from './deviceKeys.ts'
import { importSealKey } from './deviceKeys.ts'
import { fromBase64Url } from './encoding.ts'
import { deriveBytes, importForHkdf } from './hkdf.ts'

/**
 * The conversation's secret for the first answer. Both devices compute it, so nothing is left to send once each
 * has the other's key: two codes suffice side by side. The invitation salts it, and alone opens nothing. Bound to
 * the conversation and to both keys, inviter's first, so that neither can be swapped unnoticed.
 * The peer's key must have passed `isSoundDevice`; another throws.
 */
export const agreeSecret = async (
  myKeys: DeviceKeys,
  peerSealKey: string,
  invitationSecret: Uint8Array,
  conversation: ConversationId,
  myPart: 'inviter' | 'answerer',
): Promise<Uint8Array> => {
  const peer = fromBase64Url(peerSealKey)
  const mine = fromBase64Url(myKeys.public.sealKey)
  if (!peer || !mine) throw new Error('a seal key is base64url')
  const shared = await crypto.subtle.deriveBits(
    { name: 'ECDH', public: await importSealKey(peer) },
    myKeys.seal.privateKey,
    256,
  )
  const keys = myPart === 'inviter' ? [mine, peer] : [peer, mine]
  const info = frame('side-om-side/conversation-secret/1', conversation, ...keys)
  return deriveBytes(await importForHkdf(new Uint8Array(shared)), info, 32, invitationSecret)
}
