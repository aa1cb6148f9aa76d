import { createFileRoute, Outlet, useMatches } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { Station } from '../domain/conversation.ts'
import type { ConversationId } from '../domain/ids.ts'
import { ConversationFrame } from '../features/path/ConversationFrame.tsx'
import { keepConversationOpen } from '../pwa/openConversations.ts'

export const Route = createFileRoute('/c/$id')({
  // A number-like id must not be read as a number: ids are what the address says, and checked by being found.
  params: { parse: ({ id }) => ({ id: id as ConversationId }), stringify: ({ id }) => ({ id }) },
  // Beside the screen's own code, not after it. Where it fails, the screen says so.
  beforeLoad: ({ context }) => void context.enter().catch(() => {}),
  component: Conversation,
})

function Conversation() {
  const { id } = Route.useParams()
  useEffect(keepConversationOpen, [])
  const at = useMatches().findLast(match => match.staticData.station)?.staticData.station
  return (
    <ConversationFrame key={id} id={id} at={at}>
      <Outlet />
    </ConversationFrame>
  )
}

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** The station of the path that the screen belongs to. */
    station?: Station
  }
}
