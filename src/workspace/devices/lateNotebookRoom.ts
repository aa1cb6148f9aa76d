import { onBelongingsChange } from '../../document/notebookChanges.ts'
import { readSeeds } from '../../document/notebookSeeds.ts'
import { forgetOwnDevice } from '../../document/ownDevices.ts'
import { comesLater } from '../comesLater.ts'
import type { Notebook } from '../notebook/notebook.ts'
import type { Machinery } from '../ports.ts'
import type { NotebookRoom } from './notebookRoom.ts'
import { notebookRoomViews } from './notebookRoomViews.ts'

/** Most people have one phone and no code: what the room does comes with the first seed, or with who asks for one. */
export async function lateNotebookRoom(notebook: Notebook, machinery: Machinery): Promise<NotebookRoom> {
  const { doc } = notebook
  const views = notebookRoomViews()
  const room = comesLater(async () => {
    const { notebookRoom } = await import('./notebookRoom.ts')
    return notebookRoom(notebook, machinery, views)
  })
  const hasSeeds = () => readSeeds(doc).length > 0
  const comeWithSeeds = async () => {
    if (hasSeeds()) await room.get().catch(() => {})
  }
  const stop = onBelongingsChange(doc, () => void comeWithSeeds())
  // A conversation may have to come from there.
  await comeWithSeeds()
  return {
    ...views,
    share: async () => (await room.get()).share(),
    letIn: async (...of) => (await room.get()).letIn(...of),
    hasLetIn: async asking => (await room.get()).hasLetIn(asking),
    takeBack: ({ id }) => forgetOwnDevice(doc, id),
    known: async () => (hasSeeds() ? (await room.get()).known() : []),
    closedTo: () => room.now()?.closedTo() ?? [],
    adopt: async (...of) => (await room.get()).adopt(...of),
    async close() {
      stop()
      room.close()
    },
  }
}
