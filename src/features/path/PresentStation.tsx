import { Navigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { stationRoute } from './stationRoute.ts'

/** Straight to where the conversation is; the station is read once, so that nobody is moved on while on the way. */
export function PresentStation() {
  const { view } = useSession()
  const [station] = useState(view.station)
  return <Navigate to={stationRoute[station]} params={{ id: view.conversation.id }} replace />
}
