import { leavePosting, postTag, removePosting } from '../pwa/postings.ts'
import { makePosting } from '../sync/posting.ts'
import type { RoomInside } from '../sync/roomInside.ts'

/** Leaves for the worker what still is to be sent; what was left before is replaced, or taken away. */
export async function leaveForWorker(inside: RoomInside): Promise<void> {
  const posting = await makePosting(inside)
  if (!posting) return takeBack(inside)
  await leavePosting(posting)
  // Whoever closes the conversation waits for the leaving, and where registering failed no worker is ever ready.
  void askWorker().catch(() => {})
}

async function askWorker(): Promise<void> {
  const registration = (await navigator.serviceWorker.ready) as WithSync
  await registration.sync?.register(postTag)
}

/** The page is at work itself again, or the conversation is deleted here. */
export async function takeBack({ room }: Pick<RoomInside, 'room'>): Promise<void> {
  await removePosting(room.roomId)
}

/** Background Sync isn't among TypeScript's types, since not every browser has it. */
interface WithSync extends ServiceWorkerRegistration {
  sync?: { register(tag: string): Promise<void> }
}
