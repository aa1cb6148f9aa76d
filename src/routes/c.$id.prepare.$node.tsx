import { createFileRoute } from '@tanstack/react-router'
import type { NodeId } from '../domain/ids.ts'
import { NoteScreen } from '../features/prepare/NoteScreen.tsx'

export const Route = createFileRoute('/c/$id/prepare/$node')({
  params: { parse: ({ node }) => ({ node: node as NodeId }), stringify: ({ node }) => ({ node }) },
  staticData: { station: 'prepare', title: ({ common }) => common.titles.notes },
  component: Note,
})

function Note() {
  const { node } = Route.useParams()
  return <NoteScreen key={node} node={node} />
}
