import { expect, test } from 'vitest'
import { signStatement } from '../../src/crypto/statements.ts'
import { addConfirmation, readConfirmations } from '../../src/document/plan.ts'
import type { NodeId, PackId, PlanHash } from '../../src/domain/ids.ts'
import type { Signing } from '../../src/domain/signing.ts'
import { tamper } from './tamper.ts'
import { Between, joined, moment, type Phone, start, until } from './twoDevices.ts'

const strokes = [[100, 250, 140, 200, 180, 260, 220, 210, 260, 250, 300, 240]]
const hers: Signing = { name: '', strokes, date: '2026-11-26' }
const his: Signing = { name: 'Jonas Holm', strokes: [], date: '2026-11-27' }

/** A form with signature and date of each, its plan filled in. */
async function written() {
  const of = { ...start, pack: 'goteborg' as PackId, setting: { ...start.setting, axes: {} } }
  const two = await joined(new Between(), of)
  const { maja, jonas, id } = two
  const session = maja.session(id)
  const agreement = session.addAgreement('goteborg.plan' as NodeId)
  for (const field of ['utveckla', 'forutsattningar', 'aktivitet']) {
    session.text({ bin: 'record', agreement, field }).set('Handledning')
  }
  session.togglePerson(agreement, 'ansvarig', maja.view(id).me.id)
  session.setField(agreement, 'klart', '2027-06-01')
  await until(() => maja.view(id).plan.hash && maja.view(id).plan.hash === jonas.view(id).plan.hash)
  return two
}

async function sign(
  { phone, id }: { phone: Phone; id: Awaited<ReturnType<typeof written>>['id'] },
  as?: Signing,
) {
  await until(() => phone.view(id).plan.hash)
  const signed = await phone.session(id).confirmPlan(as)
  await moment()
  return signed
}

test('Both sign one plan, each their own way, and both phones have the same signatures', async () => {
  const { maja, jonas, id } = await written()
  const hash = maja.view(id).plan.hash
  expect(await sign({ phone: maja, id }, hers)).toEqual({ ok: true, value: undefined })
  expect(maja.view(id).plan.hash).toBe(hash)
  await until(() => jonas.view(id).plan.confirmedBy.length === 1)
  expect(jonas.view(id).plan.sealed).toBeNull()
  await sign({ phone: jonas, id }, his)
  await until(() => maja.view(id).plan.sealed && jonas.view(id).plan.sealed)
  expect(maja.view(id).plan.sealed).toEqual(jonas.view(id).plan.sealed)
  const signed = maja.view(id).plan.sealed!.confirmations
  const signingOf = (phone: Phone) => signed.find(({ by }) => by === phone.view(id).me.id)?.signing
  expect([signingOf(maja), signingOf(jonas)]).toEqual([hers, his])
})

test('Without what the form asks for there is no yes', async () => {
  const { maja, id } = await written()
  const undated = { ...hers, date: '' }
  for (const as of [undefined, undated, { ...hers, strokes: [] }, { ...his, name: ' Jonas ' }]) {
    expect(await sign({ phone: maja, id }, as)).toEqual({ ok: false, failure: 'not-ready' })
  }
  expect(maja.view(id).conversation.confirmations).toEqual([])
})

test('A signature holds for its plan alone: moved to another, changed or taken away, nobody has signed', async () => {
  const { maja, jonas, id } = await written()
  await sign({ phone: maja, id }, hers)
  const first = maja.view(id).plan.hash as PlanHash
  await until(() => jonas.view(id).plan.confirmedBy.length === 1)
  const [row] = jonas.view(id).conversation.confirmations
  const canonical = jonas.view(id).conversation.sealed[first]!

  const { signing: _, ...bare } = row!
  for (const forged of [{ ...row!, signing: { ...hers, strokes: [strokes[0]!.toReversed()] } }, bare]) {
    await tamper(jonas, id, doc => addConfirmation(doc, forged, canonical))
    await until(() => jonas.view(id).plan.confirmedBy.length === 0)
  }
  await tamper(jonas, id, doc => addConfirmation(doc, row!, canonical))
  await until(() => jonas.view(id).plan.confirmedBy.length === 1)

  const { agreements } = jonas.view(id).conversation
  jonas.session(id).setField(agreements[0]!.id, 'klart', '2027-07-01')
  const settled = () => [maja, jonas].every(phone => ![null, first].includes(phone.view(id).plan.hash))
  await until(settled)
  const second = jonas.view(id).plan.hash as PlanHash
  await tamper(jonas, id, doc => addConfirmation(doc, { ...row!, hash: second }, canonical))
  await until(() => jonas.view(id).conversation.confirmations.some(({ hash }) => hash === second))
  await moment()
  expect(jonas.view(id).plan.confirmedBy).toEqual([])
})

test('Nobody draws for somebody else, and a yes with no signature on it is none', async () => {
  const { maja, jonas, id } = await written()
  const { me } = jonas.view(id)
  const hash = maja.view(id).plan.hash as PlanHash
  const at = '2026-11-26T10:00:00.000Z'
  const forged = await signStatement(maja.keys, 'plan', { role: me.role, hash, round: 1, at, signing: his })
  const plain = await signStatement(jonas.keys, 'plan', { role: me.role, hash, round: 1, at })
  await sign({ phone: maja, id }, hers)
  const canonical = maja.view(id).conversation.sealed[hash]!
  const row = { hash, by: me.id, device: jonas.keys.id, round: 1, at }
  for (const confirmation of [
    { ...row, signature: forged, signing: his },
    { ...row, signature: plain },
  ]) {
    await tamper(jonas, id, doc => addConfirmation(doc, confirmation, canonical))
    await until(() => maja.view(id).conversation.confirmations.length === 2)
    await moment()
    expect(maja.view(id).plan.sealed).toBeNull()
  }
  await sign({ phone: jonas, id }, his)
  await until(() => maja.view(id).plan.sealed)
})

test('What was signed stays in each notebook, with its signatures', async () => {
  const { maja, jonas, id } = await written()
  await sign({ phone: maja, id }, hers)
  await sign({ phone: jonas, id }, his)
  await until(() => maja.view(id).plan.sealed && jonas.view(id).plan.sealed)
  await moment()
  const before = maja.view(id).plan.sealed
  await tamper(jonas, id, doc => {
    for (const key of [...doc.getMap('confirmations').keys()]) doc.getMap('confirmations').delete(key)
    expect(readConfirmations(doc)).toEqual([])
  })
  await moment()
  expect(maja.view(id).plan.sealed).toEqual(before)
})
