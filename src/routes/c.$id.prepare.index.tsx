import { createFileRoute } from '@tanstack/react-router'
import { BringPart } from '../features/linked/BringPart.tsx'
import { RequestPart } from '../features/linked/RequestPart.tsx'
import { ModulesPart } from '../features/modules/ModulesPart.tsx'
import { PrepareScreen } from '../features/prepare/PrepareScreen.tsx'

export const Route = createFileRoute('/c/$id/prepare/')({
  staticData: { station: 'prepare', title: ({ common }) => common.stations.prepare },
  component: Prepare,
})

function Prepare() {
  return (
    <PrepareScreen
      beside={
        <>
          <ModulesPart />
          <BringPart />
          <RequestPart />
        </>
      }
    />
  )
}
