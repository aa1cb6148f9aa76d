import { onPeopleChange } from '../../document/notebookChanges.ts'
import {
  forgetPerson,
  noteTalkWith,
  type PersonChange,
  putPerson,
  readPeople,
} from '../../document/people.ts'
import type { SharedDoc } from '../../document/sharedDoc.ts'
import type { ConversationId, PackId, PersonId } from '../../domain/ids.ts'
import type { Person } from '../../domain/people.ts'
import { createView, type View } from '../../domain/view.ts'
import type { NotebookOnDevice } from './notebook.ts'

/** A leader's own list, in the notebook. */
export interface People {
  /** Null until the notebook is open. */
  view: View<readonly Person[] | null>
  add(person: { name: string; form: PackId }): PersonId
  change(id: PersonId, changed: PersonChange): void
  /** From the list; the talks stay. */
  remove(id: PersonId): void
}

export function peopleIn(notebook: NotebookOnDevice, newId: () => string): People {
  const view = createView<readonly Person[] | null>(null)
  const show = () => view.set(readPeople(notebook.doc))
  void notebook.open().then(mine => {
    if (!mine.ok) return
    onPeopleChange(notebook.doc, show)
    show()
  })
  return {
    view,
    add(person) {
      const id = newId() as PersonId
      putPerson(notebook.doc, id, person)
      return id
    },
    change: (id, changed) => putPerson(notebook.doc, id, changed),
    remove: id => forgetPerson(notebook.doc, id),
  }
}

/**
 * Whoever a leader makes a talk with stands on the list from then on, each of a group. The same name is the same
 * person, and so is whoever the talk `after` which it comes was with, under whatever name the list has them.
 */
export function noteOnList(
  notebook: SharedDoc,
  talk: { id: ConversationId; name: string; form: PackId; after?: ConversationId | undefined },
  newId: () => string,
): PersonId {
  const people = readPeople(notebook)
  const hadThat = ({ talks }: Person) => talk.after !== undefined && talks.includes(talk.after)
  const isSame = (person: Person) => person.name.trim().toLowerCase() === talk.name.trim().toLowerCase()
  const known = people.find(hadThat) ?? people.find(isSame)
  const id = known?.id ?? (newId() as PersonId)
  if (!known) putPerson(notebook, id, { name: talk.name, form: talk.form })
  noteTalkWith(notebook, id, talk.id)
  return id
}
