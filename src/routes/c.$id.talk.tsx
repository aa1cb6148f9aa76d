import { createFileRoute } from '@tanstack/react-router'
import { TalkScreen } from '../features/talk/TalkScreen.tsx'

export const Route = createFileRoute('/c/$id/talk')({
  staticData: { station: 'talk', title: ({ common }) => common.stations.talk },
  component: TalkScreen,
})
