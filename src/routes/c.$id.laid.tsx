import { createFileRoute } from '@tanstack/react-router'
import { LaidScreen } from '../features/puzzle/LaidScreen.tsx'

export const Route = createFileRoute('/c/$id/laid')({
  staticData: { station: 'talk', title: ({ common }) => common.titles.laid },
  component: LaidScreen,
})
