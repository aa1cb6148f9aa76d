import { expect, test } from 'vitest'
import type { ParticipantId } from '../../../src/domain/ids.ts'
import { syncSteps } from '../../../src/features/path/syncSteps.ts'
import type { SyncStatus } from '../../../src/workspace/views.ts'

const jonas = 'jonas' as ParticipantId
const lis = 'lis' as ParticipantId
const saved = { state: 'saved', at: 1 } as const
const safe = { state: 'safe' } as const
const status = (part: Partial<SyncStatus>): SyncStatus => ({ saved, relay: safe, receivedBy: {}, ...part })

test('nothing is called safe or received while the last word is not saved', () => {
  const unsaved = status({ saved: { state: 'failed', trouble: 'full' }, receivedBy: { [jonas]: true } })
  expect(syncSteps(unsaved)).toMatchObject({ summary: 'failed', reached: [] })
  expect(syncSteps(status({ saved: { state: 'saving' } }))).toMatchObject({ summary: 'saving', reached: [] })
})

test('without a network only the first step is reached', () => {
  expect(syncSteps(status({ relay: { state: 'offline', since: null } }))).toMatchObject({
    reached: ['saved'],
  })
  expect(syncSteps(status({ relay: { state: 'sending' } }))).toMatchObject({ reached: ['saved'] })
})

test('what everybody’s phone has opened is received, and nothing less is', () => {
  expect(syncSteps(status({}))).toMatchObject({ summary: 'safe', reached: ['saved', 'onItsWay', 'safe'] })
  expect(syncSteps(status({ receivedBy: { [jonas]: true, [lis]: false } }))).toMatchObject({
    reached: ['saved', 'onItsWay', 'safe'],
  })
  expect(syncSteps(status({ receivedBy: { [jonas]: true } }))).toMatchObject({
    summary: 'received',
    reached: ['saved', 'onItsWay', 'safe', 'received'],
  })
})

test('what went from phone to phone is received, though never on its way', () => {
  for (const relay of [{ state: 'offline', since: 1 }, { state: 'sending' }] as const) {
    expect(syncSteps(status({ relay, receivedBy: { [jonas]: true } }))).toMatchObject({
      summary: 'received',
      reached: ['saved', 'received'],
    })
    expect(syncSteps(status({ relay, receivedBy: { [jonas]: false } })).summary).toBe(relay.state)
  }
})

test('a trouble on the way is named', () => {
  expect(syncSteps(status({ relay: { state: 'trouble', code: 'gap' } }))).toMatchObject({
    summary: 'trouble',
    relayTrouble: 'gap',
  })
})

test('What only its writer can read is never called sent or received, only saved when it is', () => {
  expect(syncSteps(status({ receivedBy: { [jonas]: true } }), true)).toMatchObject({
    summary: 'mine',
    reached: ['saved'],
  })
  expect(syncSteps(status({ saved: { state: 'saving' } }), true)).toMatchObject({ summary: 'saving' })
})
