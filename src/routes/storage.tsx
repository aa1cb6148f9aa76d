import { createFileRoute } from '@tanstack/react-router'
import { StorageScreen } from '../features/settings/StorageScreen.tsx'

export const Route = createFileRoute('/storage')({
  staticData: { title: ({ common }) => common.titles.storage },
  component: StorageScreen,
})
