import { createFileRoute } from '@tanstack/react-router'
import { TogetherScreen } from '../features/handover/TogetherScreen.tsx'

export const Route = createFileRoute('/c/$id/together')({
  staticData: { title: ({ common }) => common.titles.together },
  component: TogetherScreen,
})
