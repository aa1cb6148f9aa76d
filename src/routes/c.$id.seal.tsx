import { createFileRoute } from '@tanstack/react-router'
import { SealScreen } from '../features/seal/SealScreen.tsx'

export const Route = createFileRoute('/c/$id/seal')({
  staticData: { station: 'seal', title: ({ common }) => common.stations.seal },
  component: SealScreen,
})
