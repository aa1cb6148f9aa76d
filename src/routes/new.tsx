import { createFileRoute } from '@tanstack/react-router'
import { StartScreen } from '../features/invite/StartScreen.tsx'

export const Route = createFileRoute('/new')({
  staticData: { title: ({ common }) => common.titles.start },
  component: StartScreen,
})
