import { createFileRoute } from '@tanstack/react-router'
import { AgreeScreen } from '../features/agree/AgreeScreen.tsx'

export const Route = createFileRoute('/c/$id/agree/')({
  staticData: { station: 'agree', title: ({ common }) => common.stations.agree },
  component: AgreeScreen,
})
