import { createFileRoute } from '@tanstack/react-router'
import { DevicesScreen } from '../features/devices/DevicesScreen.tsx'
import { useInstallOffer } from './-routerContext.ts'

export const Route = createFileRoute('/devices/')({
  staticData: { title: ({ common }) => common.titles.devices },
  component: Devices,
})

function Devices() {
  const { where } = useInstallOffer(Route.useRouteContext().install)
  return <DevicesScreen isIosTab={where === 'ios-tab'} />
}
