import { createFileRoute } from '@tanstack/react-router'
import { MoveScreen } from '../features/devices/MoveScreen.tsx'

export const Route = createFileRoute('/devices/move')({
  staticData: { title: ({ common }) => common.titles.move },
  component: MoveScreen,
})
