import { createFileRoute } from '@tanstack/react-router'
import { ModulesScreen } from '../features/modules/ModulesScreen.tsx'

export const Route = createFileRoute('/c/$id/modules')({
  staticData: { station: 'prepare', title: ({ common }) => common.titles.modules },
  component: ModulesScreen,
})
