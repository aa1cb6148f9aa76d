import { createFileRoute } from '@tanstack/react-router'
import { FileScreen } from '../features/file/FileScreen.tsx'

export const Route = createFileRoute('/c/$id/file')({
  staticData: { station: 'file', title: ({ common }) => common.stations.file },
  component: FileScreen,
})
