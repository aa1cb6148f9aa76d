import { createFileRoute } from '@tanstack/react-router'
import { BoardScreen } from '../features/puzzle/BoardScreen.tsx'

export const Route = createFileRoute('/c/$id/board')({
  staticData: { station: 'talk', title: ({ common }) => common.titles.board },
  component: BoardScreen,
})
