import { createFileRoute } from '@tanstack/react-router'
import { FollowUpScreen } from '../features/followup/FollowUpScreen.tsx'
import { LinkedOffer } from '../features/linked/LinkedOffer.tsx'

export const Route = createFileRoute('/c/$id/followup')({
  staticData: { station: 'followup', title: ({ common }) => common.stations.followup },
  component: () => <FollowUpScreen beside={<LinkedOffer />} />,
})
