import type { ConversationId } from '../domain/ids.ts'

/** Under which the documents lie on the disk. */
export const notebookName = 'notebook'

export const docName = (id: ConversationId) => `conversation-${id}`
