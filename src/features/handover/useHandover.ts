import { useEffect, useState } from 'react'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import type { Handover } from '../../workspace/workspace.ts'

/** Open for as long as the screen is; null until then, and where this phone or this tab can't hand over. */
export function useHandover(): Handover | null {
  const { session, view } = useSession()
  const [handover, setHandover] = useState<Handover | null>(null)
  const isPossible = !view.isFollower && view.sync.relay.state !== 'not-shared'

  useEffect(() => {
    if (!isPossible) return
    let isWanted = true
    let opened: Handover | null = null
    void session.handover(bytesPerCode()).then(made => {
      opened = made
      if (isWanted) setHandover(made)
      else made?.close()
    })
    return () => {
      isWanted = false
      opened?.close()
      setHandover(null)
    }
  }, [session, isPossible])

  return handover
}

/**
 * A code's modules should be 4.8 pixels or more for a cheap camera: on a phone's width that leaves room for 65 and 73
 * modules a side.
 */
const bytesPerCode = () => (Math.min(innerWidth, innerHeight) < 380 ? 340 : 440)
