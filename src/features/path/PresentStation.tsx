import { Navigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { stationRoute } from './stationRoute.ts'

/**
 * Straight to where the conversation is; the station is read once, so that nobody is moved on while on the way. While
 * the two still get ready for a day ahead, that is where they are.
 */
export function PresentStation() {
  const { view } = useSession()
  const [station] = useState(
    view.station === 'talk' && gettingReady.has(view.waitsFor.act) ? 'prepare' : view.station,
  )
  return <Navigate to={stationRoute[station]} params={{ id: view.conversation.id }} replace />
}

const gettingReady: ReadonlySet<string> = new Set(['prepare', 'confirm-setting'])
