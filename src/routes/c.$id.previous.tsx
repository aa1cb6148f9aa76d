import { createFileRoute } from '@tanstack/react-router'
import { PreviousScreen } from '../features/followup/PreviousScreen.tsx'

export const Route = createFileRoute('/c/$id/previous')({
  staticData: { station: 'prepare', title: ({ common }) => common.titles.previous },
  component: PreviousScreen,
})
