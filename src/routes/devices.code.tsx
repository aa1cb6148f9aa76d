import { createFileRoute } from '@tanstack/react-router'
import { CodeScreen } from '../features/devices/CodeScreen.tsx'

export const Route = createFileRoute('/devices/code')({
  staticData: { title: ({ common }) => common.titles.recoveryCode },
  component: CodeScreen,
})
