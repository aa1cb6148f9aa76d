import { expect, test } from 'vitest'
import { addDevice } from '../../src/document/participants.ts'
import { commitPicks, openPicks } from '../../src/document/picks.ts'
import { choosePart, sendIssues } from '../../src/document/setting.ts'
import { endTalk, startTalk } from '../../src/document/talk.ts'
import { mayWritePlan, planWriter } from '../../src/domain/access.ts'
import { questionsOf } from '../../src/domain/content.ts'
import type { DeviceId, NodeId } from '../../src/domain/ids.ts'
import type { Pack } from '../../src/domain/pack.ts'
import { parseCanonicalPlan } from '../../src/domain/parsePlan.ts'
import { choosableParts } from '../../src/domain/parts.ts'
import { pathOf } from '../../src/domain/path.ts'
import { canonicalPlan } from '../../src/domain/plan.ts'
import { parsePackFile } from '../../src/packs/parsePack.ts'
import { snapshotContent } from '../../src/snapshot/snapshotContent.ts'
import { textTwin } from '../../src/snapshot/textTwin.ts'
import { holdTalk, jonas, maja, standing, today } from './heldTalk.ts'
import { sixthForm } from './sixthForm.ts'

const parsed = parsePackFile(JSON.stringify(sixthForm()))
const pack = (parsed.ok ? parsed.value : null) as Pack
const node = (id: string) => `fjordheim.${id}` as NodeId
const ids = (talk: ReturnType<typeof holdTalk>) => {
  const { pack: form, conversation } = talk.situation()
  return questionsOf(form, conversation.edition).map(({ id }) => id)
}

test('A form that nobody has heard of is a file and no code: it is read as it is', () => {
  expect(parsed).toEqual({ ok: true, value: sixthForm() })
})

test('It is walked from the invitation to the follow-up by its own rules', () => {
  const talk = holdTalk(pack, { date: '2027-02-20' })
  const station = () => {
    const situation = talk.situation()
    return pathOf({ ...situation, findings: talk.findings() }).station
  }
  expect(station()).toBe('invite')
  for (const who of [maja, jonas]) {
    addDevice(talk.hers, who, { id: `${who}-phone` as DeviceId, signKey: 's', sealKey: 's' })
  }
  talk.meet()
  expect(talk.blocks('talk')).toEqual(['R-FJO-2'])
  for (const [doc, who] of [
    [talk.hers, maja],
    [talk.his, jonas],
  ] as const) {
    commitPicks(doc, who, { commitment: 'a'.repeat(64), isLate: false })
    openPicks(doc, who, { keywords: [node('word.ro'), node('word.hav')], salt: new Uint8Array(32) })
  }
  talk.meet()
  expect(station()).toBe('talk')
  startTalk(talk.hers, '2027-02-20T09:00:00Z')
  endTalk(talk.hers, '2027-02-20T10:00:00Z')
  expect(talk.blocks('conclude')).toEqual(['R-FJO-3', 'R-FJO-5', 'R-FJO-6'])
  talk.agree(node('plan.work'), { goal: 'Lære å ro', kind: 'wet' })
  talk.agree(node('plan.home'), { goal: 'Sove mer' })
  talk.write({ field: planWriter }, 'leader')
  talk.write({ field: 'again' }, '2027-09-01')
  expect(station()).toBe('seal')
  talk.confirm(maja, jonas)
  expect(station()).toBe('followup')
})

test('Ten days’ notice, a module by choice, one writer and a second conversation come from the data', () => {
  const talk = holdTalk(pack, { date: '2027-02-10' })
  sendIssues(talk.hers, { sentOn: today, added: [] })
  expect(talk.found('R-FJO-1')).toEqual([
    { gate: 'prepare', kind: 'notice-too-short', earliest: '2027-02-11' },
  ])
  expect(choosableParts(talk.situation()).map(({ node: { id } }) => id)).toEqual([])
  expect(choosableParts({ ...talk.situation(), pack }).map(({ node: { id } }) => id)).toEqual([node('sea')])
  expect(ids(talk)).toEqual([node('now.q1')])
  choosePart(talk.his, jonas, node('sea'), true)
  talk.meet()
  expect(ids(talk)).toEqual([node('now.q1'), node('sea.q1')])
  talk.write({ field: planWriter }, 'employee')
  expect(talk.read().participants.map(person => mayWritePlan(pack, talk.read(), person))).toEqual([
    false,
    true,
  ])
  const boat = holdTalk(pack, { part: node('boat') })
  expect(ids(boat)).toEqual([node('boat.q1')])
  expect(boat.blocks('conclude')).toEqual(['R-FJO-9'])
})

test('Its plan is drawn in its own tables, with its own words, and holds nothing else', () => {
  const talk = holdTalk(pack)
  talk.agree(node('plan.work'), { goal: 'Lære å ro', kind: 'wet' })
  talk.agree(node('plan.home'), { goal: 'Sove mer' })
  talk.write({ note: node('now.note') }, 'Godt vær')
  const { pack: form, conversation } = talk.situation()
  const plan = parseCanonicalPlan(canonicalPlan({ pack: form, conversation, editionHash: '' }))
  if (!plan.ok) throw new Error(plan.failure)
  const twin = textTwin(
    snapshotContent({ plan: plan.value, pack: form, confirmations: [], hash: '', checkCode: '' }),
  )
  expect(twin).toContain('Fjordheim kommune · Årsprat\nÅRSPLAN')
  expect(twin).toContain('Arbeid\nMål: Lære å ro\nSlag: Vått')
  expect(twin).toContain('Hjemme\nMål: Sove mer\n\n')
  expect(twin).toContain('Notat: Godt vær')
  expect(JSON.stringify(form.plan)).not.toContain('fjordheim.quiet')
})

test('Who is due follows its own audience, year and last day', () => {
  const on = (since: string) => standing(pack, { since }, '2026-10-01', today)
  expect(on('2026-08-01').level).toBeNull()
  expect(on('2026-07-01')).toMatchObject({ level: 'should', dueFrom: '2027-01-01', deadline: '2027-10-31' })
})
