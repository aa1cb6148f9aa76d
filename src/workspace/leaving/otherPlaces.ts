import { readFormerSecrets, readLobbies, readNotebookEntry } from '../../document/notebookDoc.ts'
import type { ConversationId } from '../../domain/ids.ts'
import type { OwnRoom } from '../devices/notebookRoom.ts'
import type { Notebook } from '../notebook/notebook.ts'
import type { Secrets } from '../ports.ts'

interface Parts {
  ownRoom: OwnRoom
  secrets: Pick<Secrets, 'seeds'>
}

/** Secrets of the rooms in which a conversation lies at the relay beside its own: of earlier secrets, lobbies, drafts. */
export async function otherPlaces(
  id: ConversationId,
  mine: Notebook,
  { ownRoom, secrets }: Parts,
): Promise<Uint8Array[]> {
  const seeds = await (await ownRoom(mine)).known()
  const answer = readNotebookEntry(mine.doc, id)?.answer
  const former = readFormerSecrets(mine.doc, id)
  // As long as the inviter hasn't seen the answer there, the lobby is their only way to the room in which the end is said.
  const lobbies = answer === 'none' || answer === 'admitted' ? readLobbies(mine.doc, id) : []
  const drafts = answer === 'none' ? seeds.map(({ bytes }) => secrets.seeds.draftSecret(bytes, id)) : []
  return [...former, ...lobbies, ...(await Promise.all(drafts))]
}
