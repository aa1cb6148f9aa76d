import { createFileRoute } from '@tanstack/react-router'
import { EditionScreen } from '../features/edition/EditionScreen.tsx'

export const Route = createFileRoute('/c/$id/edition')({
  staticData: { station: 'invite', title: ({ common }) => common.titles.edition },
  component: EditionScreen,
})
