import { useEffect, useState } from 'react'
import type { Backups, LastBackup } from '../../workspace/safekeeping.ts'

/** Undefined until it is known. */
export function useLastBackup(backups: Backups): LastBackup | null | undefined {
  const [last, setLast] = useState<LastBackup | null>()
  useEffect(() => {
    let isWanted = true
    void backups.last().then(found => isWanted && setLast(found))
    return () => {
      isWanted = false
    }
  }, [backups])
  return last
}
