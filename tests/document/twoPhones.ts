import {
  type ConversationSeed,
  readConversation,
  seedConversation,
} from '../../src/document/conversationDoc.ts'
import { applyState, newDoc, type SharedDoc, stateOf } from '../../src/document/sharedDoc.ts'
import type { Conversation } from '../../src/domain/conversation.ts'
import type {
  AgreementId,
  ConversationId,
  MarkId,
  NodeId,
  PackId,
  ParticipantId,
} from '../../src/domain/ids.ts'

export const maja = 'maja' as ParticipantId
export const jonas = 'jonas' as ParticipantId
export const nodeId = (id: string) => id as NodeId
export const markId = (id: string) => id as MarkId
export const agreementId = (id: string) => id as AgreementId

export const seed: ConversationSeed = {
  id: 'talk-2026' as ConversationId,
  pack: { id: 'albertslund' as PackId, version: '1.0.0' },
  createdBy: maja,
  participants: [
    { id: maja, role: 'leader', name: 'Maja', devices: [] },
    { id: jonas, role: 'employee', name: 'Jonas', devices: [] },
  ],
  setting: {
    axes: { layout: 'skema', setting: 'walkntalk' },
    date: '2026-11-26',
    time: '10:00',
    durationMinutes: 90,
    place: 'Søen',
  },
}

/** Maja's phone made the conversation, Jonas' has a copy. */
export function twoPhones(): { hers: SharedDoc; his: SharedDoc; meet(): void } {
  const hers = newDoc()
  const his = newDoc()
  seedConversation(hers, seed)
  const meet = () => {
    applyState(his, stateOf(hers), 'sync')
    applyState(hers, stateOf(his), 'sync')
  }
  meet()
  return { hers, his, meet }
}

export function read(doc: SharedDoc): Conversation {
  const result = readConversation(doc, () => true)
  if (!result.ok) throw new Error(result.failure)
  return result.value.conversation
}
