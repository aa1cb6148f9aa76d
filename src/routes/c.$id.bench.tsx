import { createFileRoute } from '@tanstack/react-router'
import { BenchScreen } from '../features/bench/BenchScreen.tsx'

export const Route = createFileRoute('/c/$id/bench')({
  staticData: { station: 'talk', title: ({ common }) => common.stations.talk },
  component: BenchScreen,
})
