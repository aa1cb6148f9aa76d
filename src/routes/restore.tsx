import { createFileRoute } from '@tanstack/react-router'
import { RestoreScreen } from '../features/backup/RestoreScreen.tsx'

export const Route = createFileRoute('/restore')({
  staticData: { title: ({ common }) => common.titles.backup },
  component: RestoreScreen,
})
