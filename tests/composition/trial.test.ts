import 'fake-indexeddb/auto'
import { afterEach, expect, test, vi } from 'vitest'
import { withTrial } from '../../src/composition/withTrial.ts'
import { partsFor } from '../../src/domain/content.ts'
import { addDays, localDate } from '../../src/domain/dates.ts'
import type { AgreementId, ConversationId, NodeId } from '../../src/domain/ids.ts'
import type { Pack } from '../../src/domain/pack.ts'
import { parseCanonicalPlan } from '../../src/domain/parsePlan.ts'
import { ok } from '../../src/domain/result.ts'
import { blockersOf } from '../../src/domain/rules.ts'
import { type Signing, signingAsked } from '../../src/domain/signing.ts'
import { isWalk } from '../../src/domain/way.ts'
import { askedFields } from '../../src/features/agree/agreementWords.ts'
import { fileName } from '../../src/snapshot/fileName.ts'
import { snapshotContent } from '../../src/snapshot/snapshotContent.ts'
import type { ConversationSession } from '../../src/workspace/conversationSession.ts'
import { createWorkspace } from '../../src/workspace/createWorkspace.ts'
import type { ConversationView } from '../../src/workspace/views.ts'
import { Between, moment, phone, until } from '../workspace/twoDevices.ts'

const story = {
  language: 'da',
  me: 'Kim',
  colleague: 'Vibe',
  place: 'Søen',
  note: 'Kortere mandagsmøder',
  mark: 'PRØVE',
  instead: 'En opdigtet samtale',
}

afterEach(() => vi.unstubAllGlobals())

async function own() {
  const maja = await phone(new Between())
  return { maja, workspace: withTrial(createWorkspace(maja.machinery, () => {})) }
}

function viewOf(session: ConversationSession): ConversationView {
  const state = session.view.get()
  if (state.state !== 'ready') throw new Error(state.state)
  return state.view
}

for (const language of ['da', 'nb', 'sv', 'en']) {
  test(`A talk to try out stands half-way, in the form of the language (${language})`, async () => {
    const { workspace } = await own()
    const id = await workspace.trial.begin({ ...story, language })
    const session = workspace.openConversation(id)
    await until(() => viewOf(session))
    const { pack, conversation, others, isTrial, sync, picks, plan } = viewOf(session)
    expect(isTrial).toBe(true)
    if (language !== 'en') expect(pack.locale).toBe(language)
    expect(conversation.talk.startedAt).not.toBeNull()
    expect(others.map(({ name }) => name)).toEqual(['Vibe'])
    expect(sync.relay).toEqual({ state: 'not-shared' })
    if (pack.keywordSets.length > 0) expect(picks.isOpen).toBe(true)
    expect(plan.sealed).toBeNull()
    session.close()
    await workspace.trial.end()
  })
}

for (const language of ['da', 'nb', 'sv', 'en']) {
  test(`Whoever says yes to the plan gets the colleague’s yes, and a picture that says it is a trial (${language})`, async () => {
    const { workspace } = await own()
    const session = workspace.openConversation(await workspace.trial.begin({ ...story, language }))
    await until(() => viewOf(session))
    writeAnyPlan(session)
    await expect.poll(() => obstacles(session), { timeout: 30_000 }).toEqual([])
    const { pack, me, others } = viewOf(session)
    await until(() => viewOf(session).plan.hash)
    expect(await session.confirmPlan(mySigning(pack))).toEqual(ok(undefined))
    await until(() => viewOf(session).plan.sealed)
    const sealed = viewOf(session).plan.sealed!
    expect(sealed.confirmations.map(({ by }) => by).sort()).toEqual(
      [me.id, ...others.map(({ id }) => id)].sort(),
    )
    const plan = parseCanonicalPlan(sealed.canonical)
    if (!plan.ok) throw new Error(plan.failure)
    const drawn = snapshotContent({ ...sealed, pack, plan: plan.value })
    expect(drawn.title).toMatch(/^PRØVE: /)
    expect(drawn.organisation).toMatch(/^En opdigtet samtale/)
    expect(fileName({ plan: plan.value, pack, ending: 'jpg' })).toMatch(/^Prøve /)
    session.close()
    await workspace.trial.end()
  })
}

test('The colleague agrees to another day too, and a later yes to a changed plan is answered as well', async () => {
  const { workspace } = await own()
  const session = workspace.openConversation(await workspace.trial.begin(story))
  await until(() => viewOf(session))
  const [vibe] = viewOf(session).others
  session.changeSetting({ date: inDays(1), axes: { setting: 'seated' } })
  await until(() => !viewOf(session).conversation.settingConfirmedBy.includes(vibe!.id))
  await until(() => viewOf(session).conversation.settingConfirmedBy.includes(vibe!.id))
  const agreement = writeAnyPlan(session)
  const seal = async () => {
    await expect.poll(() => obstacles(session)).toEqual([])
    // A text that was just written is in the hash a moment later.
    await moment(300)
    expect(await session.confirmPlan()).toEqual(ok(undefined))
    await until(() => viewOf(session).plan.sealed?.hash === viewOf(session).plan.hash)
  }
  await seal()
  session.text({ bin: 'record', agreement, field: 'hvad' }).set('Noget andet')
  await until(() => viewOf(session).plan.changedSinceSeal.length > 0)
  await seal()
  session.close()
  await workspace.trial.end()
})

test('Where the form lets one choose, it is a walk', async () => {
  const { workspace } = await own()
  const session = workspace.openConversation(await workspace.trial.begin(story))
  await until(() => viewOf(session))
  const { pack, conversation } = viewOf(session)
  expect(isWalk(pack, conversation)).toBe(true)
  session.close()
  await workspace.trial.end()
})

test('What is tried out opens no room and no socket, and no database, storage or list has any of it', async () => {
  const { maja, workspace } = await own()
  const sockets = vi.fn()
  vi.stubGlobal('WebSocket', sockets)
  vi.stubGlobal('fetch', sockets)
  const entered = vi.spyOn(maja.machinery.relay, 'share')
  const before = await indexedDB.databases()
  const id = await workspace.trial.begin(story)
  const session = workspace.openConversation(id)
  await until(() => viewOf(session))
  session.text({ bin: 'ours', note: viewOf(session).pack.nodes[0]!.id }).set('noget at prøve')
  await session.confirmPlan()
  await maja.workspace.rest()
  session.close()
  await workspace.trial.end()

  expect(sockets).not.toHaveBeenCalled()
  expect(entered).not.toHaveBeenCalled()
  expect(await indexedDB.databases()).toEqual(before)
  expect([...maja.summaries.keys()]).toEqual([])
  const kept = Buffer.concat([...maja.disk.states.values()].map(state => Buffer.from(state)))
  for (const word of [id, 'noget at prøve', story.colleague, story.note])
    expect(kept.includes(word)).toBe(false)
  expect((await workspace.keeping()).conversations).toEqual([])
})

test('Thrown away it is gone, and the next one begins anew', async () => {
  const { workspace } = await own()
  const id = await workspace.trial.begin(story)
  expect(await workspace.trial.begin(story)).toBe(id)
  await workspace.deleteConversation(id)
  const session = workspace.openConversation(id as ConversationId)
  await until(() => session.view.get().state === 'missing')
  session.close()
  const next = await workspace.trial.begin(story)
  expect(next).not.toBe(id)
  await workspace.trial.end()
})

const inDays = (days: number) => addDays(localDate(new Date()), days)

const obstacles = (session: ConversationSession) =>
  blockersOf(viewOf(session).findings, 'conclude')
    .filter(({ what }) => what.kind !== 'unconfirmed')
    .map(({ ruleId, what }) => ({ ruleId, what }))

/** The least that the form asks for, whatever it asks. */
function writeAnyPlan(session: ConversationSession): AgreementId {
  const { pack, me } = viewOf(session)
  const plan = pack.plan!
  const [group] = plan.groups
  const agreement = session.addAgreement(group!.id)
  for (const field of askedFields(plan, group!.id)) {
    if (field.type === 'people') session.togglePerson(agreement, field.id, me.id)
    else if (field.type === 'parts')
      session.togglePart(agreement, field.id, [...partsFor(field, pack).keys()][0] as NodeId)
    else if (field.type === 'choice') session.setField(agreement, field.id, field.options[0]!.id)
    else if (field.type === 'date') session.setField(agreement, field.id, inDays(60))
    else session.text({ bin: 'record', agreement, field: field.id }).set('noget')
  }
  for (const field of plan.extra)
    if (field.type === 'date') session.setPlanField(field.id, inDays(120))
    else session.text({ bin: 'record', planField: field.id }).set('noget')
  // What the form wants ticked before a plan counts.
  for (const { what } of blockersOf(viewOf(session).findings, 'conclude'))
    if (what.kind === 'field-missing' && what.field.startsWith('done.'))
      session.toggleCheck(what.field.slice('done.'.length) as NodeId)
  return agreement
}

function mySigning(pack: Pack): Signing | undefined {
  const asked = signingAsked(pack, 'employee')
  if (!asked) return undefined
  return { name: asked.name === 'none' ? '' : 'Kim', strokes: [], date: asked.date ? inDays(0) : '' }
}
