import { createView, type View } from '../../domain/view.ts'
import type { SyncStatus } from '../views.ts'
import type { Seed } from './ownSeeds.ts'

/** What is seen of the notebook's place at the relay from without, also before its code has come. */
export const notebookRoomViews = () => ({
  /** In use now; null while the notebook stays on this device. */
  seed: createView<Seed | null>(null),
  status: createView<SyncStatus['relay']>({ state: 'not-shared' }),
  /** The person's other devices have gone on to where this one can't follow: their room is over, or not open to it. */
  isLeftBehind: createView(false),
})

export type NotebookRoomViews = {
  [Name in keyof ReturnType<typeof notebookRoomViews>]: View<
    ReturnType<ReturnType<typeof notebookRoomViews>[Name]['get']>
  >
}
