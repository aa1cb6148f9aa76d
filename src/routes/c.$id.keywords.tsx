import { createFileRoute } from '@tanstack/react-router'
import { KeywordsScreen } from '../features/prepare/KeywordsScreen.tsx'

export const Route = createFileRoute('/c/$id/keywords')({
  staticData: { station: 'prepare', title: ({ common }) => common.titles.keywords },
  component: KeywordsScreen,
})
