import { createFileRoute } from '@tanstack/react-router'
import { ArchiveScreen } from '../features/file/ArchiveScreen.tsx'

export const Route = createFileRoute('/c/$id/archive')({
  staticData: { station: 'file', title: ({ common }) => common.titles.archive },
  component: ArchiveScreen,
})
