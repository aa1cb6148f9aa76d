import { leavePosting, postTag, removePosting } from '../pwa/postings.ts'
import { makePosting } from '../sync/posting.ts'
import type { RoomInside } from '../sync/roomSession.ts'

/** Leaves for the worker what still is to be sent; what was left before is replaced, or taken away. */
export async function leaveForWorker(inside: RoomInside): Promise<void> {
  const posting = await makePosting(inside)
  if (!posting) return takeBack(inside)
  await leavePosting(posting)
  // Not `ready`: where registering failed, that never comes, and whoever closes the conversation waits for this.
  const registration = (await navigator.serviceWorker.getRegistration()) as WithSync | undefined
  await registration?.sync?.register(postTag)
}

/** The page is at work itself again, or the conversation is deleted here. */
export async function takeBack({ room }: Pick<RoomInside, 'room'>): Promise<void> {
  await removePosting(room.roomId)
}

/** Background Sync isn't among TypeScript's types, since not every browser has it. */
interface WithSync extends ServiceWorkerRegistration {
  sync?: { register(tag: string): Promise<void> }
}
