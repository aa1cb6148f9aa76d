import { createFileRoute } from '@tanstack/react-router'
import { AgreeScreen } from '../features/agree/AgreeScreen.tsx'
import { RequestPart } from '../features/linked/RequestPart.tsx'

export const Route = createFileRoute('/c/$id/agree/')({
  staticData: { station: 'agree', title: ({ common }) => common.stations.agree },
  component: () => <AgreeScreen beside={<RequestPart />} />,
})
