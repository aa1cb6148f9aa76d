import { createFileRoute } from '@tanstack/react-router'
import { InviteScreen } from '../features/invite/InviteScreen.tsx'
import { BringPart } from '../features/linked/BringPart.tsx'
import { LinkedOffer } from '../features/linked/LinkedOffer.tsx'
import { ModulesPart } from '../features/modules/ModulesPart.tsx'

export const Route = createFileRoute('/c/$id/invite')({
  staticData: { station: 'invite', title: ({ common }) => common.stations.invite },
  component: Invite,
})

function Invite() {
  return (
    <InviteScreen
      beside={
        <>
          <ModulesPart />
          <BringPart />
          <LinkedOffer />
        </>
      }
    />
  )
}
