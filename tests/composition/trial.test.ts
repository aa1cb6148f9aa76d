import 'fake-indexeddb/auto'
import { afterEach, expect, test, vi } from 'vitest'
import { withTrial } from '../../src/composition/withTrial.ts'
import type { ConversationId } from '../../src/domain/ids.ts'
import { createWorkspace } from '../../src/workspace/createWorkspace.ts'
import type { ConversationView } from '../../src/workspace/views.ts'
import type { ConversationSession } from '../../src/workspace/workspace.ts'
import { Between, phone, until } from '../workspace/twoDevices.ts'

const story = { language: 'da', me: 'Kim', colleague: 'Vibe', place: 'Søen', note: 'Kortere mandagsmøder' }

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
