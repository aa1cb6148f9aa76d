import { createFileRoute } from '@tanstack/react-router'
import { BackupScreen } from '../features/backup/BackupScreen.tsx'

export const Route = createFileRoute('/backup')({
  staticData: { title: ({ common }) => common.titles.backup },
  component: BackupScreen,
})
