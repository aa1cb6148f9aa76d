import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { addAgreement, agreementText } from '../../src/document/agreements.ts'
import { readConversation } from '../../src/document/conversationDoc.ts'
import { reword } from '../../src/document/edition.ts'
import { readKeptPlans } from '../../src/document/keptPlans.ts'
import { readOwnMarks } from '../../src/document/marks.ts'
import { readMemberInvitations } from '../../src/document/memberInvitations.ts'
import { readNotebookEntries } from '../../src/document/notebookDoc.ts'
import { readSeeds } from '../../src/document/notebookSeeds.ts'
import { readOwnDevices } from '../../src/document/ownDevices.ts'
import { readPartings } from '../../src/document/partings.ts'
import { readPeople } from '../../src/document/people.ts'
import { readPins } from '../../src/document/pinnedDevices.ts'
import { readPreparation } from '../../src/document/preparation.ts'
import { readReplacements } from '../../src/document/replacements.ts'
import { readRoomsToErase } from '../../src/document/roomsToErase.ts'
import { readRemovals, readRotations } from '../../src/document/rotations.ts'
import { changeSetting } from '../../src/document/setting.ts'
import { LOCAL_ORIGIN, newDoc, type SharedDoc, stateOf } from '../../src/document/sharedDoc.ts'
import { boardOf } from '../../src/domain/board.ts'
import { legsOf } from '../../src/domain/way.ts'
import { formPack } from '../snapshot/examples.ts'
import { agreementId, maja, nodeId, read, seed, twoPhones } from './twoPhones.ts'

const maps = [
  'meta',
  'setting',
  'participants',
  'edition',
  'picks',
  'talk',
  'checks',
  'shared',
  'marks',
  'agreements',
  'plan',
  'confirmations',
  'sealed',
  'tasks',
  'conversations',
  'prep',
  'me',
  'board',
  'partings',
  'removals',
  'replacements',
  'rotations',
  'previous',
  'next',
  'followup',
  'own',
  'seeds',
  'kept',
  'erase',
  'people',
]
const heads = [
  '',
  'x',
  'axis',
  'confirmed',
  'added',
  'rewording',
  'document',
  'keyword',
  '__proto__',
  'constructor',
  'maja',
  'c'.repeat(64),
  'way',
  'albertslund.adfaerd',
  'albertslund.adfaerd.q1',
  'talk-2026',
  'talk-2026/mark/m',
]
const tails = [
  '',
  '/role',
  '/order',
  '/device/d',
  '/commitment',
  '/opened',
  '/late',
  '/x',
  '/removed/x',
  '/person/f/p',
  '/value/f',
  '/edit',
  '/kept',
  '/x/y',
  '/sealed',
  '/note',
  '/done',
  '/albertslund.adfaerd',
  '/member/m',
  '/me',
  '/__proto__',
  '////',
]
const values = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    false,
    0,
    -1,
    Number.NaN,
    Infinity,
    '',
    'x',
    '2026-13-99',
    new Uint8Array(3),
    [],
    [[]],
    {},
    'leader',
  ),
  fc
    .record({
      node: fc.anything(),
      by: fc.constantFrom('x', 3, null),
      group: fc.constantFrom('g', {}),
      order: fc.constantFrom('1', [], undefined),
    })
    .map(value => JSON.parse(JSON.stringify(value))),
  fc
    .record({
      at: fc.constantFrom('pile', 'aside', 'drawn', 'path', 'beside', 'x', 3),
      question: fc.constantFrom('albertslund.adfaerd.q1', '__proto__', 7, undefined),
      order: fc.constantFrom('1', '', 'a'.repeat(99), '!', [], undefined),
      isTurned: fc.constantFrom(true, 'yes', undefined),
      signature: fc.constantFrom('s', 1, undefined),
    })
    .map(value => JSON.parse(JSON.stringify(value))),
  fc.record(
    {
      keywords: fc.constantFrom<unknown>(['a'], [1], 'a', {}),
      salt: fc.constantFrom<unknown>(new Uint8Array(32), 'salt', null),
    },
    { noNullPrototype: true },
  ),
)

/** Of what a conversation holds beside itself, and of a notebook. */
const readers: ((doc: SharedDoc) => unknown)[] = [
  readNotebookEntries,
  doc => readPreparation(doc, seed.id),
  doc => readOwnMarks(doc, seed.id),
  doc => readMemberInvitations(doc, seed.id),
  doc => readKeptPlans(doc, seed.id),
  doc => readPins(doc, seed.id),
  doc => readRotations(doc, 1),
  readPartings,
  readRemovals,
  readReplacements,
  readOwnDevices,
  readSeeds,
  readRoomsToErase,
  readPeople,
]

const pack = formPack()
const legCount = legsOf(pack, read(twoPhones().hers)).length

test('Whatever stands in the maps, reading does not crash and gives sound types', () => {
  const content = fc.array(
    fc.tuple(fc.constantFrom(...maps), fc.constantFrom(...heads), fc.constantFrom(...tails), values),
  )
  fc.assert(
    fc.property(content, entries => {
      const { hers } = twoPhones()
      hers.transact(() => {
        for (const [map, head, tail, value] of entries) {
          if (map !== 'meta' || head !== '') hers.getMap(map).set(`${head}${tail}`, value)
        }
      })
      const conversation = read(hers)
      expect(conversation.id).toBe(seed.id)
      for (const { role } of conversation.participants) expect(['leader', 'employee']).toContain(role)
      for (const { order, values: fields } of conversation.agreements) {
        expect(typeof order).toBe('string')
        for (const field of Object.values(fields)) expect(['string', 'object']).toContain(typeof field)
      }
      expect(boardOf(pack, conversation)).toBeDefined()
      expect(new Set(legsOf(pack, conversation).map(({ id }) => id)).size).toBe(legCount)
      for (const readAll of readers) readAll(hers)
    }),
  )
})

test('Nested types, other documents and pieces of formatting in the wrong place are passed over', () => {
  const { hers } = twoPhones()
  hers.transact(() => {
    hers.getMap('marks').set('nested', new Y.Map([['node', 'n']]))
    hers.getMap('agreements').set('sub', new Y.Doc())
    hers.getMap('setting').set('axis/layout', new Y.Text('skema'))
    hers.getText('note/n').insertEmbed(0, { image: 'x' })
    hers.getText('note/n').insert(1, 'ord', { bold: true })
  })
  expect(read(hers)).toMatchObject({
    marks: [],
    agreements: [],
    notes: { n: 'ord' },
    setting: { axes: { setting: 'walkntalk' } },
  })
})

test('Keys named like parts of a prototype are keys like any other', () => {
  const { hers } = twoPhones()
  hers.getText('note/__proto__').insert(0, 'p')
  hers.getText('note/constructor').insert(0, 'c')
  addAgreement(hers, maja, {
    id: agreementId('__proto__'),
    group: nodeId('g'),
    start: { field: '__proto__', text: 'x' },
  })
  const { notes, agreements } = read(hers)
  expect(Object.entries(notes)).toEqual([
    ['__proto__', 'p'],
    ['constructor', 'c'],
  ])
  expect(Object.entries(agreements[0]?.values ?? {})).toEqual([['__proto__', 'x']])
  expect(({} as Record<string, unknown>).x).toBeUndefined()
  expect(read(twoPhones().hers).notes[nodeId('constructor')]).toBeUndefined()
})

test('A document without a sound head is empty, not a crash', () => {
  const doc = newDoc()
  doc.getMap('meta').set('schema', 'one')
  doc.getMap('meta').set('id', 7)
  expect(readConversation(doc, () => true)).toEqual({ ok: false, failure: 'empty' })
})

test('A document of a newer schema is read, and no command changes it', () => {
  const { hers } = twoPhones()
  addAgreement(hers, maja, { id: agreementId('a'), group: nodeId('g') })
  hers.getMap('meta').set('schema', 3)
  hers.getMap('future').set('x', 1)
  const before = stateOf(hers)
  changeSetting(hers, maja, { date: '2027-01-01' })
  agreementText(hers, maja, agreementId('a'), 'what').set('nyt')
  reword(hers, nodeId('q'), 'nyt')
  expect(stateOf(hers)).toEqual(before)
  const result = readConversation(hers, () => true)
  expect(result.ok && result.value).toMatchObject({
    isNewer: true,
    conversation: { schema: 3, createdBy: maja },
  })
})

test('Local changes carry the local origin', () => {
  const { hers } = twoPhones()
  const origins = new Set<unknown>()
  hers.on('update', (_update: Uint8Array, origin: unknown) => origins.add(origin))
  changeSetting(hers, maja, { date: '2027-01-01' })
  reword(hers, nodeId('q'), 'først')
  reword(hers, nodeId('q'), 'derefter')
  expect([...origins]).toEqual([LOCAL_ORIGIN])
})
