import { createFileRoute } from '@tanstack/react-router'
import { FollowUpScreen } from '../features/followup/FollowUpScreen.tsx'

export const Route = createFileRoute('/c/$id/followup')({
  staticData: { station: 'followup', title: ({ common }) => common.stations.followup },
  component: FollowUpScreen,
})
