import { createFileRoute } from '@tanstack/react-router'
import { SettingsScreen } from '../features/settings/SettingsScreen.tsx'

export const Route = createFileRoute('/settings')({
  staticData: { title: ({ common }) => common.titles.settings },
  component: Settings,
})

function Settings() {
  return <SettingsScreen version={Route.useRouteContext().version} />
}
