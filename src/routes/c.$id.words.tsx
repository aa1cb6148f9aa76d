import { createFileRoute } from '@tanstack/react-router'
import { WordsScreen } from '../features/trust/WordsScreen.tsx'

export const Route = createFileRoute('/c/$id/words')({
  staticData: { station: 'talk', title: ({ common }) => common.titles.words },
  component: WordsScreen,
})
