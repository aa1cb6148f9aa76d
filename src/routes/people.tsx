import { createFileRoute } from '@tanstack/react-router'
import { PeopleScreen } from '../features/people/PeopleScreen.tsx'

export const Route = createFileRoute('/people')({
  staticData: { title: ({ common }) => common.titles.people },
  component: PeopleScreen,
})
