import { createFileRoute } from '@tanstack/react-router'
import { JoinScreen } from '../features/join/JoinScreen.tsx'
import { useInstallOffer } from './-routerContext.ts'

export const Route = createFileRoute('/join')({
  staticData: { title: ({ common }) => common.titles.join },
  component: Join,
})

function Join() {
  const { where } = useInstallOffer(Route.useRouteContext().install)
  return <JoinScreen link={null} where={where} />
}
