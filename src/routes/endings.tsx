import { createFileRoute } from '@tanstack/react-router'
import { EndingsScreen } from '../features/endings/EndingsScreen.tsx'

export const Route = createFileRoute('/endings')({
  staticData: { title: ({ common }) => common.titles.endings },
  component: EndingsScreen,
})
