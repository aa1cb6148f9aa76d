import type { Conversation } from '../domain/conversation.ts'
import type { ConversationId, PackId, ParticipantId } from '../domain/ids.ts'
import { metaMap } from './names.ts'
import { fieldsOf, idOf, isTrue, numberOf, objectOf, wordsOf } from './parse.ts'
import type { SharedDoc } from './sharedDoc.ts'

const needed = {
  schema: numberOf,
  id: idOf<ConversationId>,
  pack: idOf<PackId>,
  packVersion: wordsOf,
  createdBy: idOf<ParticipantId>,
}
const also = { part: idOf, group: isTrue }

/** What doesn't change. Anybody can write over it in the document, so whoever has seen it keeps it in the notebook. */
export type Head = NonNullable<ReturnType<typeof readHead>>

/** Null while nothing of the conversation is there. */
export const readHead = (doc: SharedDoc) =>
  fieldsOf(needed, also)(field => doc.getMap<unknown>(metaMap).get(field))

export const keptHead = objectOf(needed, also)

export const headOf = ({
  pack: id,
  packVersion: version,
  group: isGroup,
  ...rest
}: Head): Pick<Conversation, 'id' | 'schema' | 'pack' | 'createdBy' | 'part' | 'group'> => ({
  ...rest,
  pack: { id, version },
  group: isGroup ? { leader: rest.createdBy, left: [] } : null,
})
