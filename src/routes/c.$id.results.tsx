import { createFileRoute } from '@tanstack/react-router'
import { ResultsScreen } from '../features/file/ResultsScreen.tsx'

export const Route = createFileRoute('/c/$id/results')({
  staticData: { station: 'followup', title: ({ common }) => common.titles.archive },
  component: ResultsScreen,
})
