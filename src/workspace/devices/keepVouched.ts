import type { NotebookEntry } from '../../document/notebookDoc.ts'
import type { SharedDoc } from '../../document/sharedDoc.ts'
import type { Notebook } from '../notebook/notebook.ts'
import { oneAtATime } from '../oneAtATime.ts'
import type { Secrets } from '../ports.ts'
import { unnamed } from './unnamedDevices.ts'

interface Parts {
  doc: SharedDoc
  notebook: Notebook
  entry(): NotebookEntry
  secrets: Secrets
  canAct(): boolean
  isSettledAtRelay(): boolean
}

/** Has the conversation name all of the person's devices; what stays unsaid, another of them has to say. */
export function keepVouched({ doc, notebook, entry, secrets, canAct, isSettledAtRelay }: Parts) {
  let isLeft = true
  const vouching = oneAtATime(async () => {
    const parts = { doc, notebook, entry: entry(), secrets }
    isLeft = unnamed(parts).length > 0
    if (!canAct() || !isLeft) return
    const { vouchForOwnDevices } = await import('./vouching.ts')
    await vouchForOwnDevices({ ...parts, isSettled: isSettledAtRelay() })
  })
  return {
    ask: vouching.ask,
    /** Cheap: the relay is heard with every key press. */
    relayWasHeard: () => isLeft && vouching.ask(),
  }
}
