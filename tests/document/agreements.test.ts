import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addAgreement,
  agreementOthers,
  agreementText,
  keepAgreement,
  removeAgreement,
  setField,
  togglePerson,
} from '../../src/document/agreements.ts'
import { orderAfter } from '../../src/document/orderKey.ts'
import { byOrder } from '../../src/domain/order.ts'
import { agreementId, jonas, maja, nodeId, read, twoPhones } from './twoPhones.ts'

const group = nodeId('group')
const course = agreementId('course')

function withAgreement() {
  const phones = twoPhones()
  addAgreement(phones.hers, maja, { id: course, group, start: { field: 'what', text: 'kursus' } })
  phones.meet()
  return phones
}

test('Two agreements made at the same time both survive, in the same order on both phones', () => {
  const { hers, his, meet } = withAgreement()
  addAgreement(hers, maja, { id: agreementId('b'), group })
  addAgreement(his, jonas, { id: agreementId('a'), group })
  meet()
  addAgreement(his, jonas, { id: agreementId('0'), group })
  meet()
  expect(read(hers).agreements.map(agreement => agreement.id)).toEqual(['course', 'a', 'b', '0'])
  expect(read(his)).toEqual(read(hers))
})

test('Texts of one field typed at the same time merge character by character', () => {
  const { hers, his, meet } = withAgreement()
  agreementText(hers, maja, course, 'what').set('et kursus')
  agreementText(his, jonas, course, 'what').set('kursus i demens')
  meet()
  expect(read(his).agreements[0]?.values).toEqual({ what: 'et kursus i demens' })
})

test('A field that both begin at the same time holds what both wrote', () => {
  const { hers, his, meet } = withAgreement()
  agreementText(hers, maja, course, 'how').set('ude')
  agreementText(his, jonas, course, 'how').set('hjemme')
  meet()
  const how = read(hers).agreements[0]?.values.how
  expect(['udehjemme', 'hjemmeude']).toContain(how)
})

test('Of two dates chosen at the same time one counts, and a typed text takes a date away', () => {
  const { hers, his, meet } = withAgreement()
  setField(hers, maja, { agreement: course, field: 'when', value: '2027-01-15' })
  setField(his, jonas, { agreement: course, field: 'when', value: '2027-02-15' })
  meet()
  expect(['2027-01-15', '2027-02-15']).toContain(read(hers).agreements[0]?.values.when)
  expect(read(his)).toEqual(read(hers))
  agreementText(his, jonas, course, 'when').set('til foråret')
  expect(read(his).agreements[0]?.values.when).toBe('til foråret')
  setField(his, jonas, { agreement: course, field: 'when', value: '' })
  expect(read(his).agreements[0]?.values).toEqual({ what: 'kursus' })
})

test('People chosen and named at the same time are all there', () => {
  const { hers, his, meet } = withAgreement()
  togglePerson(hers, maja, { agreement: course, field: 'who', person: maja })
  togglePerson(his, jonas, { agreement: course, field: 'who', person: jonas })
  agreementOthers(his, jonas, course, 'who').set('Ida')
  meet()
  expect(read(hers).agreements[0]?.values.who).toEqual({ participants: [jonas, maja], others: 'Ida' })
  togglePerson(hers, maja, { agreement: course, field: 'who', person: jonas })
  expect(read(hers).agreements[0]?.values.who).toEqual({ participants: [maja], others: 'Ida' })
})

test('The last editor is kept for typed texts too', () => {
  const { his } = withAgreement()
  agreementText(his, jonas, course, 'what').set('kurset')
  expect(read(his).agreements[0]).toMatchObject({ startedBy: maja, lastEditBy: jonas })
})

test('A removed agreement stays readable as removed, and can be kept after all', () => {
  const { hers, his, meet } = withAgreement()
  removeAgreement(his, jonas, course)
  meet()
  expect(read(hers).agreements[0]).toMatchObject({
    removed: { by: jonas, isContested: false },
    values: { what: 'kursus' },
  })
  keepAgreement(hers, maja, course)
  meet()
  expect(read(his).agreements[0]?.removed).toBeNull()
})

test.each([
  ['a text', (doc: Phone) => agreementText(doc, jonas, course, 'what').set('et godt kursus')],
  ['a date', (doc: Phone) => setField(doc, jonas, { agreement: course, field: 'when', value: '2027-01-15' })],
  ['a person', (doc: Phone) => togglePerson(doc, jonas, { agreement: course, field: 'who', person: jonas })],
])('Removing an agreement while the other changes %s brings it back as a question', (_what, edit) => {
  const { hers, his, meet } = withAgreement()
  removeAgreement(hers, maja, course)
  edit(his)
  meet()
  expect(read(hers).agreements[0]?.removed).toEqual({ by: maja, isContested: true })
  expect(read(his)).toEqual(read(hers))
})
type Phone = ReturnType<typeof twoPhones>['hers']

test('An edit that was taken back meanwhile still counts as an edit', () => {
  const { hers, his, meet } = withAgreement()
  removeAgreement(hers, maja, course)
  agreementText(his, jonas, course, 'what').set('kursus!')
  agreementText(his, jonas, course, 'what').set('kursus')
  meet()
  expect(read(hers).agreements[0]?.removed?.isContested).toBe(true)
})

test('A removal is settled once somebody removes what stands there now', () => {
  const { hers, his, meet } = withAgreement()
  removeAgreement(hers, maja, course)
  agreementText(his, jonas, course, 'what').set('et kursus')
  meet()
  removeAgreement(his, jonas, course)
  meet()
  expect(read(hers).agreements[0]?.removed).toEqual({ by: jonas, isContested: false })
})

test('Removing again while the other keeps it is a question too', () => {
  const { hers, his, meet } = withAgreement()
  agreementText(his, jonas, course, 'what').set('et kursus')
  meet()
  removeAgreement(hers, maja, course)
  meet()
  keepAgreement(his, jonas, course)
  removeAgreement(hers, maja, course)
  meet()
  expect(read(his).agreements[0]?.removed).toEqual({ by: maja, isContested: true })
})

test('Order keys grow for ever and stay short', () => {
  let key = ''
  for (let count = 0; count < 1000; count++) {
    const next = orderAfter(key)
    expect(next > key).toBe(true)
    key = next
  }
  expect(key.length).toBeLessThan(40)
})

test('After any key, however odd, there is a later one', () => {
  fc.assert(
    fc.property(fc.string(), key => byOrder({ order: key, id: '' }, { order: orderAfter(key), id: '' }) < 0),
  )
})
