import { readFormerSecrets, readLobbies, readNotebookEntry } from '../../document/notebookDoc.ts'
import type { SharedDoc } from '../../document/sharedDoc.ts'
import type { ConversationId } from '../../domain/ids.ts'
import type { Seed } from '../devices/ownSeeds.ts'
import type { Secrets } from '../ports.ts'

/** Secrets of the rooms in which a conversation lies at the relay beside its own: of earlier secrets, lobbies, drafts. */
export async function otherPlaces(
  id: ConversationId,
  notebook: SharedDoc,
  seeds: readonly Seed[],
  secrets: Secrets,
): Promise<Uint8Array[]> {
  const entry = readNotebookEntry(notebook, id)
  const lobbies = readLobbies(notebook, id)
  const former = readFormerSecrets(notebook, id)
  if (entry?.answer === 'none')
    return [
      ...former,
      ...lobbies,
      ...(await Promise.all(seeds.map(seed => secrets.seeds.draftSecret(seed.bytes, id)))),
    ]
  // As long as the inviter hasn't seen the answer there, the lobby is their only way to the room in which the end is said.
  return entry?.answer === 'admitted' ? [...former, ...lobbies] : former
}
