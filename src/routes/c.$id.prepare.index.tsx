import { createFileRoute } from '@tanstack/react-router'
import { ModulesPart } from '../features/modules/ModulesPart.tsx'
import { PrepareScreen } from '../features/prepare/PrepareScreen.tsx'

export const Route = createFileRoute('/c/$id/prepare/')({
  staticData: { station: 'prepare', title: ({ common }) => common.stations.prepare },
  component: () => <PrepareScreen beside={<ModulesPart />} />,
})
