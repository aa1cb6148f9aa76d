import { createFileRoute } from '@tanstack/react-router'
import { TalkScreen } from '../features/talk/TalkScreen.tsx'
import { fetchAhead } from '../i18n/messages.ts'

export const Route = createFileRoute('/c/$id/talk')({
  staticData: { station: 'talk', title: ({ common }) => common.stations.talk },
  // A phone out of the pocket begins here.
  beforeLoad: () => fetchAhead('talk'),
  component: TalkScreen,
})
