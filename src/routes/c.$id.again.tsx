import { createFileRoute } from '@tanstack/react-router'
import { AgainScreen } from '../features/invite/AgainScreen.tsx'

export const Route = createFileRoute('/c/$id/again')({
  staticData: { station: 'invite', title: ({ common }) => common.stations.invite },
  component: AgainScreen,
})
