import type { ConversationId, NodeId, ParticipantId } from '../domain/ids.ts'
import { frame } from './bytes.ts'
import { sha256Hex } from './sha256.ts'

export interface PicksToCommit {
  conversation: ConversationId
  participant: ParticipantId
  keywords: readonly NodeId[]
  /** 32 random bytes; without them 3 of 33 words are guessed in milliseconds. */
  salt: Uint8Array
}

/** Says nothing about the picks and holds their owner to them; 64 hex digits, the same for any order of picking. */
export const commitPicks = ({
  conversation,
  participant,
  keywords,
  salt,
}: PicksToCommit): Promise<string> => {
  if (salt.length !== 32) throw new Error('a salt has 32 bytes')
  return sha256Hex(frame('side-om-side/picks/1', salt, conversation, participant, ...keywords.toSorted()))
}
