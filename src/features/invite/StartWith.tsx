import type { PersonId } from '../../domain/ids.ts'
import { useView, useWorkspace } from '../../workspace/WorkspaceContext.tsx'
import { StartScreen } from './StartScreen.tsx'

/** A talk with somebody on the leader's list. */
export function StartWith({ id }: { id: PersonId }) {
  const workspace = useWorkspace()
  const people = useView(workspace.people.view)
  const notebook = useView(workspace.ownDevices.view)
  // Where the notebook can't be opened, the start screen says what is the matter.
  if (!people && notebook.state !== 'trouble') return null
  const person = people?.find(one => one.id === id)
  if (!person) return <StartScreen />
  return <StartScreen known={{ pack: person.form, myName: '', myRole: 'leader', otherName: person.name }} />
}
