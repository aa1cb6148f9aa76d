import type { PersonId } from '../../domain/ids.ts'
import { useView, useWorkspace } from '../../workspace/WorkspaceContext.tsx'
import { StartScreen } from './StartScreen.tsx'

/** A talk with somebody on the leader's list. */
export function StartWith({ id }: { id: PersonId }) {
  const people = useView(useWorkspace().people.view)
  if (!people) return null
  const person = people.find(one => one.id === id)
  if (!person) return <StartScreen />
  return <StartScreen known={{ pack: person.form, myName: '', myRole: 'leader', otherName: person.name }} />
}
