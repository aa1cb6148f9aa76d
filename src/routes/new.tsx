import { createFileRoute } from '@tanstack/react-router'
import type { ConversationId } from '../domain/ids.ts'
import { StartAfter } from '../features/invite/StartAfter.tsx'
import { StartScreen } from '../features/invite/StartScreen.tsx'

export const Route = createFileRoute('/new')({
  staticData: { title: ({ common }) => common.titles.start },
  validateSearch: ({ after }): { after?: ConversationId } =>
    typeof after === 'string' ? { after: after as ConversationId } : {},
  component: New,
})

function New() {
  const { after } = Route.useSearch()
  return after ? <StartAfter key={after} id={after} /> : <StartScreen />
}
