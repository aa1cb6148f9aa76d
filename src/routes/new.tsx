import { createFileRoute } from '@tanstack/react-router'
import type { ConversationId, PersonId } from '../domain/ids.ts'
import { StartAfter } from '../features/invite/StartAfter.tsx'
import { StartScreen } from '../features/invite/StartScreen.tsx'
import { StartWith } from '../features/invite/StartWith.tsx'

interface Search {
  after?: ConversationId
  person?: PersonId
}

export const Route = createFileRoute('/new')({
  staticData: { title: ({ common }) => common.titles.start },
  validateSearch: ({ after, person }): Search => ({
    ...(typeof after === 'string' ? { after: after as ConversationId } : {}),
    ...(typeof person === 'string' ? { person: person as PersonId } : {}),
  }),
  component: New,
})

function New() {
  const { after, person } = Route.useSearch()
  if (after) return <StartAfter key={after} id={after} />
  return person ? <StartWith key={person} id={person} /> : <StartScreen />
}
