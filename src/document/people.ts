import type { ConversationId, PackId, PersonId } from '../domain/ids.ts'
import type { Person, PersonFacts } from '../domain/people.ts'
import { booleanOf, fieldsOf, idOf, isoDateOf, type Read, trueOf, wordsOf } from './parse.ts'
import { rowsAt, rowsOfOne } from './rows.ts'
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
  change(notebook, () => rowsOfOne(people(notebook), id).clear())
}

/** By their names. */
export function readPeople(notebook: SharedDoc): Person[] {
  const talks = rowsAt(people(notebook), [idOf<PersonId>, 'talk', idOf<ConversationId>], trueOf)
  return rowsAt(people(notebook), [idOf<PersonId>, 'name'], wordsOf)
    .flatMap(({ path: [id], value: name }) => {
      const form = idOf<PackId>(people(notebook).get(`${id}/form`))
      const own = talks.filter(({ path }) => path[0] === id).map(({ path }) => path[2])
      return form ? [{ id, name, form, facts: factsAbout(notebook, id), talks: own }] : []
    })
    .sort((one, other) => one.name.localeCompare(other.name))
}

/** Those that were never told are absent. */
function factsAbout(notebook: SharedDoc, id: PersonId): PersonFacts {
  const read = factsOf(fact => people(notebook).get(`${id}/${fact}`)) ?? {}
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== null))
}

const factsOf = fieldsOf({}, {
  permanent: booleanOf,
  unskilled: booleanOf,
  shortEducation: booleanOf,
  leaderPosition: booleanOf,
  since: isoDateOf,
  jobCode: wordsOf,
} satisfies { [Fact in keyof Required<PersonFacts>]: Read<Required<PersonFacts>[Fact]> })
