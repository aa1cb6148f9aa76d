import { useEffect, useState } from 'react'
import type { Handover } from '../../workspace/conversationSession.ts'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { bytesPerCode } from './bytesPerCode.ts'

/** Open for as long as the screen is; null until then, and where this phone or this tab can't hand over. */
export function useHandover(): Handover | null {
  const { session, view } = useSession()
  const [handover, setHandover] = useState<Handover | null>(null)
  const isPossible = !view.isFollower && view.sync.relay.state !== 'not-shared'

  useEffect(() => {
    if (!isPossible) return
    let isWanted = true
    let opened: Handover | null = null
    void session.handover(bytesPerCode({ width: innerWidth, height: innerHeight })).then(made => {
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
