import type { ConversationId, PackId, PersonId } from '../domain/ids.ts'
import type { Person, PersonFacts } from '../domain/people.ts'
import { idOf, isoDateOf, rowsOf, stringOf } from './parse.ts'
import { change, type SharedDoc } from './sharedDoc.ts'

// In the notebook. people: <person>/name, <person>/form, <person>/<fact>, <person>/talk/<conversation> = true
const people = (notebook: SharedDoc) => notebook.getMap<unknown>('people')

export type PersonChange = Partial<Pick<Person, 'name' | 'form'>> & PersonFacts

/** What is undefined stays as it is; '' takes a text back. */
export function putPerson(notebook: SharedDoc, id: PersonId, changed: PersonChange): void {
  change(notebook, () => {
    for (const [field, value] of Object.entries(changed))
      if (value !== undefined) people(notebook).set(`${id}/${field}`, value)
  })
}

export function noteTalkWith(notebook: SharedDoc, id: PersonId, conversation: ConversationId): void {
  change(notebook, () => people(notebook).set(`${id}/talk/${conversation}`, true))
}

export function forgetPerson(notebook: SharedDoc, id: PersonId): void {
  change(notebook, () => {
    for (const key of [...people(notebook).keys()]) if (key.startsWith(`${id}/`)) people(notebook).delete(key)
  })
}

/** By their names. */
export function readPeople(notebook: SharedDoc): Person[] {
  const rows = rowsOf(people(notebook))
  const ids = new Set(rows.flatMap(({ path }) => idOf<PersonId>(path[0]) ?? []))
  return [...ids]
    .flatMap(id => {
      const field = (name: string) => people(notebook).get(`${id}/${name}`)
      const name = stringOf(field('name'))
      const form = idOf<PackId>(field('form'))
      const talks = rows.flatMap(({ path, value }) =>
        path[0] === id && path[1] === 'talk' && path.length === 3 && value === true
          ? (idOf<ConversationId>(path[2]) ?? [])
          : [],
      )
      return name && form ? [{ id, name, form, facts: factsIn(field), talks }] : []
    })
    .sort((one, other) => one.name.localeCompare(other.name))
}

function factsIn(field: (name: keyof PersonFacts) => unknown): PersonFacts {
  const facts: PersonFacts = {}
  for (const name of ['permanent', 'unskilled', 'shortEducation', 'leaderPosition'] as const) {
    const value = field(name)
    if (typeof value === 'boolean') facts[name] = value
  }
  const since = isoDateOf(field('since'))
  const jobCode = stringOf(field('jobCode'))
  if (since) facts.since = since
  if (jobCode) facts.jobCode = jobCode
  return facts
}
