import { expect, test } from 'vitest'
import { createDeviceKeys } from '../../src/crypto/deviceKeys.ts'
import { sha256Hex } from '../../src/crypto/sha256.ts'
import { signStatement } from '../../src/crypto/statements.ts'
import { addDevice, setName } from '../../src/document/participants.ts'
import { addConfirmation } from '../../src/document/plan.ts'
import type { SharedDoc } from '../../src/document/sharedDoc.ts'
import { maxRound } from '../../src/domain/conversation.ts'
import { heldOn } from '../../src/domain/heldOn.ts'
import type { PlanHash } from '../../src/domain/ids.ts'
import { link } from './link.ts'
import { tamper } from './tamper.ts'
import { joined, moment, type Phone, phone, until } from './twoDevices.ts'
import { confirm, seal, writePlan } from './wholeTalk.ts'

const at = '2026-11-22T10:00:00.000Z'

const roundsIn = (doc: SharedDoc) =>
  [...doc.getMap<{ round: number }>('confirmations').values()].map(({ round }) => round)

type Two = Awaited<ReturnType<typeof whole>>

async function whole() {
  const two = await joined()
  await writePlan(two)
  return two
}

test('A talk that begins after its day is held on the day on which it begins, and the plan bears that day', async () => {
  const two = await joined()
  two.maja.clock.now = new Date('2026-12-17T09:00:00Z')
  await writePlan(two)
  await seal(two)
  // Going on with it on another day leaves it as it is.
  two.maja.clock.now = new Date('2027-01-05T09:00:00Z')
  two.maja.session(two.id).startTalk()
  await until(() => two.jonas.view(two.id).conversation.talk.endedAt === null)
  for (const phone of [two.maja, two.jonas]) {
    const { conversation, plan } = phone.view(two.id)
    expect(conversation.setting).toMatchObject({ date: '2026-12-17', time: '' })
    // Nobody is asked again whether it suits them.
    expect(conversation.timeConfirmedBy).toContain(two.jonas.view(two.id).me.id)
    expect(JSON.parse(plan.sealed!.canonical).setting.date).toBe('2026-12-17')
  }
})

test('A talk that was held sooner than agreed keeps its day until somebody says so; then the plan bears the day it was held', async () => {
  const two = await joined()
  const { maja, jonas, id } = two
  await writePlan(two)
  expect(jonas.view(id).conversation.setting.date).toBe('2026-11-26')
  jonas.session(id).holdOn(heldOn(jonas.view(id).conversation)!)
  await until(() => maja.view(id).conversation.setting.date === '2026-11-22')
  await seal(two)
  for (const phone of [maja, jonas]) {
    const { conversation, plan } = phone.view(id)
    expect(conversation.setting).toMatchObject({ date: '2026-11-22', time: '' })
    expect(conversation.timeConfirmedBy).toContain(jonas.view(id).me.id)
    expect(JSON.parse(plan.sealed!.canonical).setting.date).toBe('2026-11-22')
  }
})

test.each([
  ['over midnight it was held on the day agreed on', '2026-11-26', '2026-11-27', '2026-11-26'],
  ['after somebody had looked at it the day before, too', '2026-11-25', '2026-11-26', '2026-11-26'],
  ['that is over sooner, on the sooner day', '2026-11-24', '2026-11-24', '2026-11-24'],
])('On the leader’s list, a talk %s', async (_, began, ended, held) => {
  const { maja, id } = await joined()
  const on = (day: string) => {
    maja.clock.now = new Date(`${day}T10:00:00Z`)
  }
  on(began)
  maja.session(id).startTalk()
  on(ended)
  maja.session(id).endTalk()
  await until(() => maja.summaries.get(id)?.heldOn === held)
})

test('A plan that both confirm is sealed on both phones, under one hash', async () => {
  const two = await whole()
  await confirm(two.maja, two.id)
  const her = two.maja.view(two.id).me.id
  await until(() => String(two.jonas.view(two.id).plan.confirmedBy) === her)
  expect(two.jonas.view(two.id).plan.sealed).toBeNull()
  await confirm(two.jonas, two.id)
  await until(() => two.maja.view(two.id).plan.sealed && two.jonas.view(two.id).plan.sealed)
  const [hers, his] = [two.maja, two.jonas].map(phone => phone.view(two.id))
  expect(hers?.plan.sealed).toEqual(his?.plan.sealed)
  expect(hers?.station).toBe('file')
})

test('A confirmation of an outdated plan does not hold, and names what differs', async () => {
  const two = await whole()
  const { maja, jonas, id } = two
  await confirm(maja, id)
  jonas.session(id).setPlanField('opfoelgningsdato', '2027-04-01')
  await until(() => jonas.view(id).plan.outdated.length === 1)
  expect(jonas.view(id).plan.confirmedBy).toEqual([])
  expect(jonas.view(id).plan.outdated[0]?.differences).toEqual([
    { agreement: null, field: 'opfoelgningsdato', before: '2027-03-01', after: '2027-04-01' },
  ])
  await confirm(jonas, id)
  expect(maja.view(id).plan.sealed).toBeNull()
})

test('P-13: a plan that is too long for one value is not confirmed, and is once it is shorter', async () => {
  const two = await whole()
  const { maja, id } = two
  const agreement = maja.view(id).conversation.agreements[0]!.id
  const what = maja.session(id).text({ bin: 'record', agreement, field: 'hvad' })
  const before = maja.view(id).plan.hash
  what.set('å'.repeat(300_000))
  await until(() => maja.view(id).plan.hash !== before && maja.view(id).plan.hash)
  expect(await maja.session(id).confirmPlan()).toEqual({ ok: false, failure: 'too-long' })
  what.set('To formiddage')
  for (const phone of [maja, two.jonas]) await until(() => phone.view(id).plan.hash === before)
  await seal(two)
})

test('Of two sealed plans the newest by round counts, also after going back to the older words', async () => {
  const two = await whole()
  await seal(two)
  const first = two.maja.view(two.id).plan.sealed?.hash
  two.jonas.session(two.id).setPlanField('opfoelgningsdato', '2027-04-01')
  await until(() => two.maja.view(two.id).plan.changedSinceSeal.length === 1)
  await confirm(two.maja, two.id)
  await confirm(two.jonas, two.id)
  await until(() => {
    const hash = two.maja.view(two.id).plan.sealed?.hash
    return hash && hash !== first && hash === two.jonas.view(two.id).plan.sealed?.hash
  })
  two.maja.session(two.id).setPlanField('opfoelgningsdato', '2027-03-01')
  await until(() => two.maja.view(two.id).plan.hash === first)
  expect(two.maja.view(two.id).plan.sealed?.hash).not.toBe(first)
})

test('A device that was added to a participant later confirms nothing for them', async () => {
  const { maja, jonas, id } = await whole()
  await confirm(maja, id)
  const { hash } = maja.view(id).plan
  const forger = await createDeviceKeys()
  const who = jonas.view(id).me
  const signature = await signStatement(forger, 'plan', { role: who.role, hash: hash!, round: 1, at })
  await tamper(maja, id, doc => {
    addDevice(doc, who.id, forger.public)
    const text = doc.getMap('sealed').get(hash!) as string
    addConfirmation(doc, { hash: hash!, by: who.id, device: forger.id, round: 1, at, signature }, text)
  })
  for (const phone of [maja, jonas]) {
    await moment()
    expect(phone.view(id).plan.sealed).toBeNull()
    expect(phone.view(id).plan.confirmedBy).toEqual([maja.view(id).me.id])
  }
})

test('Keys that take the place of a known device in the document confirm nothing', async () => {
  const { maja, jonas, id } = await whole()
  await confirm(maja, id)
  const { hash } = maja.view(id).plan
  const forger = await createDeviceKeys()
  const who = jonas.view(id).me
  const signature = await signStatement(forger, 'plan', { role: who.role, hash: hash!, round: 1, at })
  await tamper(maja, id, doc => {
    addDevice(doc, who.id, { ...forger.public, id: jonas.keys.id })
    const text = doc.getMap('sealed').get(hash!) as string
    addConfirmation(doc, { hash: hash!, by: who.id, device: jonas.keys.id, round: 1, at, signature }, text)
  })
  await moment()
  expect(maja.view(id).plan.sealed).toBeNull()
  expect(jonas.view(id).plan.sealed).toBeNull()
})

test('Other bytes under a confirmed hash are no plan, and confirming again puts them right', async () => {
  const two = await whole()
  await confirm(two.maja, two.id)
  const hash = two.maja.view(two.id).plan.hash as PlanHash
  await tamper(two.maja, two.id, doc => doc.getMap('sealed').set(hash, '{"format":"plan/1"}'))
  await until(() => two.jonas.view(two.id).plan.confirmedBy.length === 0)
  await confirm(two.jonas, two.id)
  for (const phone of [two.maja, two.jonas]) await until(() => phone.view(two.id).plan.sealed?.hash === hash)
  expect(await sha256Hex(two.jonas.view(two.id).plan.sealed?.canonical ?? '')).toBe(hash)
})

test('Neither a third name, nor another role, nor a rename takes a seal away or changes its names', async () => {
  const two = await whole()
  await seal(two)
  const { hash, confirmations } = two.maja.view(two.id).plan.sealed!
  await tamper(two.jonas, two.id, doc => {
    doc.getMap('participants').set('third/role', 'employee')
    doc.getMap('participants').set(`${two.jonas.view(two.id).me.id}/role`, 'leader')
    setName(doc, two.maja.view(two.id).me.id, 'En anden')
  })
  await until(() => two.maja.view(two.id).me.name === 'En anden')
  // Who the two are stands in the notebook.
  for (const phone of [two.maja, two.jonas])
    expect(phone.view(two.id).conversation.participants).toHaveLength(2)
  expect(two.maja.view(two.id).plan.sealed).toMatchObject({ hash, confirmations })
})

test('A plan that names only one of the two is sealed by nobody', async () => {
  const { maja, jonas, id } = await whole()
  await confirm(maja, id)
  const him = jonas.view(id).me
  let both = ''
  await tamper(jonas, id, doc => {
    both = doc.getMap('sealed').get(maja.view(id).plan.hash!) as string
  })
  const full = JSON.parse(both)
  const alone = JSON.stringify({
    ...full,
    participants: full.participants.filter((one: { id: string }) => one.id === him.id),
  })
  const hash = (await sha256Hex(alone)) as PlanHash
  const signature = await signStatement(jonas.keys, 'plan', { role: him.role, hash, round: 9, at })
  await tamper(jonas, id, shared => {
    addConfirmation(shared, { hash, by: him.id, device: jonas.keys.id, round: 9, at, signature }, alone)
  })
  await moment(200)
  expect(maja.view(id).plan.sealed).toBeNull()
})

test('A round that somebody raised in the document makes no older plan the newest', async () => {
  const two = await whole()
  await seal(two)
  const first = two.maja.view(two.id).plan.sealed!.hash
  two.jonas.session(two.id).setPlanField('opfoelgningsdato', '2027-04-01')
  await until(() => two.maja.view(two.id).plan.changedSinceSeal.length === 1)
  await confirm(two.maja, two.id)
  await confirm(two.jonas, two.id)
  await until(() => two.maja.view(two.id).plan.sealed?.hash !== first)
  const second = two.maja.view(two.id).plan.sealed?.hash
  await tamper(two.jonas, two.id, doc => {
    const rows = doc.getMap<object>('confirmations')
    for (const [key, row] of rows) if (key.startsWith(first)) rows.set(key, { ...row, round: 9 })
  })
  await until(() => two.maja.disk.opened.some(({ doc }) => roundsIn(doc).includes(9)))
  await moment(200)
  expect(two.maja.view(two.id).plan.sealed?.hash).toBe(second)
})

/** As a changed app could: a true signature of Jonas's, by one of his phones, under any round. */
async function signAs({ jonas, id }: Two, by: Phone, text: string, round: number) {
  const { me } = jonas.view(id)
  const hash = (await sha256Hex(text)) as PlanHash
  const signature = await signStatement(by.keys, 'plan', { role: me.role, hash, round, at })
  await tamper(jonas, id, doc =>
    addConfirmation(doc, { hash, by: me.id, device: by.keys.id, round, at, signature }, text),
  )
}

async function changeAndSeal({ maja, jonas, id }: Two, date: string) {
  const before = maja.view(id).plan.hash
  maja.session(id).setPlanField('opfoelgningsdato', date)
  await until(() => maja.view(id).plan.hash !== before && maja.view(id).plan.hash)
  await until(() => jonas.view(id).plan.hash === maja.view(id).plan.hash)
  const { hash } = maja.view(id).plan
  await confirm(maja, id)
  await confirm(jonas, id)
  for (const phone of [maja, jonas]) await until(() => phone.view(id).plan.sealed?.hash === hash)
  return hash!
}

test.each([Number.MAX_SAFE_INTEGER, maxRound])(
  'However large a round one of them signs (%d), both go on confirming, and the newest plan counts',
  async round => {
    const two = await whole()
    await seal(two)
    const { canonical } = two.maja.view(two.id).plan.sealed!
    await signAs(two, two.jonas, canonical.replace('2027-03-01', '2028-01-01'), round)
    await changeAndSeal(two, '2027-04-01')
    await signAs(two, two.jonas, canonical.replace('2027-03-01', '2028-02-02'), round)
    await changeAndSeal(two, '2027-05-01')
  },
)

test('An older plan that one of them signs again, truly and with a higher round, is not the newest', async () => {
  const two = await whole()
  await seal(two)
  const first = two.maja.view(two.id).plan.sealed!.canonical
  const tablet = await phone(two.between)
  await link(two.jonas, tablet)
  await until(() => two.maja.view(two.id).others[0]!.devices.length === 3)
  const second = await changeAndSeal(two, '2027-04-01')
  await signAs(two, tablet, first, 9)
  await until(() => two.maja.disk.opened.some(({ doc }) => roundsIn(doc).includes(9)))
  await moment(200)
  expect(two.maja.view(two.id).plan.sealed?.hash).toBe(second)
})

test('Rows that somebody writes in one’s name change nothing of one’s own rounds', async () => {
  const two = await whole()
  const { maja, jonas, id } = two
  const her = maja.view(id).me.id
  await tamper(jonas, id, doc => {
    const row = { round: maxRound, at, signature: 'AAAA' }
    doc.getMap('confirmations').set(`${'0'.repeat(64)}/${her}/${maja.keys.id}`, row)
  })
  await until(() => maja.view(id).conversation.confirmations.length === 1)
  await seal(two)
  const hers = maja.view(id).conversation.confirmations.filter(one => one.by === her)
  expect(hers.map(({ round }) => round).sort()).toEqual([1, maxRound])
})

test('What was sealed stays as this phone filed it, whatever the other deletes or writes over it', async () => {
  const two = await whole()
  await seal(two)
  const filed = two.maja.view(two.id).plan.sealed!
  await tamper(two.jonas, two.id, doc => {
    for (const key of doc.getMap('confirmations').keys()) doc.getMap('confirmations').delete(key)
    doc.getMap('sealed').set(filed.hash, filed.canonical.replace('formiddage', 'nætter'))
  })
  await until(() => two.maja.disk.opened.some(({ doc }) => doc.getMap('confirmations').size === 0))
  await moment(100)
  expect(two.maja.view(two.id).plan.sealed).toEqual(filed)
  expect(two.maja.view(two.id).station).toBe('file')

  await tamper(two.jonas, two.id, doc => {
    doc.getMap('sealed').delete(filed.hash)
    for (const [key, row] of Object.entries({ round: 99, at, signature: 'x' }))
      doc.getMap('confirmations').set(`${filed.hash}/${two.jonas.view(two.id).me.id}/${key}`, row)
  })
  await two.maja.workspace.rest()
  const again = await two.maja.crash()
  await until(() => again.view(two.id).plan.sealed)
  expect(again.view(two.id).plan.sealed).toEqual(filed)
})

test('Confirmed again after the other deleted it, a plan keeps its first seal, and a newer one still takes its place', async () => {
  const two = await whole()
  await seal(two)
  const filed = two.maja.view(two.id).plan.sealed!
  await tamper(two.jonas, two.id, doc => {
    for (const key of doc.getMap('confirmations').keys()) doc.getMap('confirmations').delete(key)
  })
  two.maja.session(two.id).setPlanField('opfoelgningsdato', '2027-04-01')
  await until(() => two.jonas.view(two.id).plan.changedSinceSeal.length === 1)
  await confirm(two.maja, two.id)
  await confirm(two.jonas, two.id)
  for (const phone of [two.maja, two.jonas])
    await until(() => phone.view(two.id).plan.sealed?.hash !== filed.hash)
})

test('Home never says of a sealed plan that it waits for somebody, also while the phone still reads it', async () => {
  const two = await whole()
  await seal(two)
  const again = await two.maja.crash()
  const said: string[] = []
  again.machinery.device.summaries.put = async row => void said.push(`${row.station} ${row.waitsFor.act}`)
  await until(() => again.view(two.id).plan.sealed)
  again.session(two.id).setPlanField('opfoelgningsdato', '2027-03-01')
  await until(() => said.length > 0)
  expect(new Set(said)).toEqual(new Set(['file file']))
})
