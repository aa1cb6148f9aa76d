import { createFileRoute } from '@tanstack/react-router'
import type { ConversationId, PersonId } from '../domain/ids.ts'
import { StartAfter } from '../features/invite/StartAfter.tsx'
import { StartApart } from '../features/invite/StartApart.tsx'
import { StartScreen } from '../features/invite/StartScreen.tsx'
import { StartWith } from '../features/invite/StartWith.tsx'

interface Search {
  after?: ConversationId
  /** Which of the talks that the form links to that one. */
  part?: string
  person?: PersonId
  /** A group: its leader and this member, by themselves. */
  apart?: ConversationId
}

export const Route = createFileRoute('/new')({
  staticData: { title: ({ common }) => common.titles.start },
  validateSearch: ({ after, part, person, apart }): Search => ({
    ...(typeof after === 'string' ? { after: after as ConversationId } : {}),
    ...(typeof part === 'string' ? { part } : {}),
    ...(typeof person === 'string' ? { person: person as PersonId } : {}),
    ...(typeof apart === 'string' ? { apart: apart as ConversationId } : {}),
  }),
  component: New,
})

function New() {
  const { after, part, person, apart } = Route.useSearch()
  if (apart) return <StartApart key={apart} id={apart} />
  if (after) return <StartAfter key={after} id={after} part={part} />
  return person ? <StartWith key={person} id={person} /> : <StartScreen />
}
