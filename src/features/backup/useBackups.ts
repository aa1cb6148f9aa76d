import { use } from 'react'
import type { Backups } from '../../workspace/safekeeping.ts'
import { useWorkspace } from '../../workspace/WorkspaceContext.tsx'

/** Suspends until the machinery for backups is there. */
export const useBackups = (): Backups => use(useWorkspace().backups())
