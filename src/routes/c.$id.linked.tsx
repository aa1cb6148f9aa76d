import { createFileRoute } from '@tanstack/react-router'
import { LinkedScreen } from '../features/linked/LinkedScreen.tsx'

export const Route = createFileRoute('/c/$id/linked')({
  staticData: { title: ({ common }) => common.titles.linked },
  component: LinkedScreen,
})
