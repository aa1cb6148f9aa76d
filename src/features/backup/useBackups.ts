import { use } from 'react'
import { useWorkspace } from '../../workspace/WorkspaceContext.tsx'
import type { Backups } from '../../workspace/workspace.ts'

/** Suspends until the machinery for backups is there. */
export const useBackups = (): Backups => use(useWorkspace().backups())
