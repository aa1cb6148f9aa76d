import { expect, test } from 'vitest'
import { forgetPerson, noteTalkWith, putPerson, readPeople } from '../../src/document/people.ts'
import { newDoc } from '../../src/document/sharedDoc.ts'
import type { ConversationId, PackId, PersonId } from '../../src/domain/ids.ts'

const [jonas, lis] = ['jonas', 'lis'] as [PersonId, PersonId]
const form = 'albertslund' as PackId

test('The list holds who was put on it, with what is known of each, by name; whoever is taken off is gone', () => {
  const notebook = newDoc()
  putPerson(notebook, lis, { name: 'Lis', form, permanent: true, since: '2020-02-01' })
  putPerson(notebook, jonas, { name: 'Jonas Berg', form })
  putPerson(notebook, jonas, { permanent: false })
  noteTalkWith(notebook, jonas, 'talk' as ConversationId)
  expect(readPeople(notebook)).toEqual([
    { id: jonas, name: 'Jonas Berg', form, facts: { permanent: false }, talks: ['talk'] },
    { id: lis, name: 'Lis', form, facts: { permanent: true, since: '2020-02-01' }, talks: [] },
  ])
  forgetPerson(notebook, jonas)
  expect(readPeople(notebook).map(({ id }) => id)).toEqual([lis])
})

test('Rows that make no sense are dropped', () => {
  const notebook = newDoc()
  const map = notebook.getMap<unknown>('people')
  map.set('x/name', 7)
  map.set('y/name', 'Yrsa')
  map.set('z/name', 'Zita')
  map.set('z/form', 'albertslund')
  map.set('z/since', '2020-02-31')
  map.set('z/permanent', 'yes')
  map.set('z/talk/a/b', true)
  expect(readPeople(notebook)).toEqual([{ id: 'z', name: 'Zita', form, facts: {}, talks: [] }])
})
