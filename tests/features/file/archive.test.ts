import { expect, test } from 'vitest'
import type { Conversation } from '../../../src/domain/conversation.ts'
import type { MarkId, PlanHash } from '../../../src/domain/ids.ts'
import { canonicalPlan } from '../../../src/domain/plan.ts'
import { archiveContent } from '../../../src/features/file/archiveContent.ts'
import { filingOf } from '../../../src/features/file/filing.ts'
import { neverFiled } from '../../../src/features/file/neverFiled.ts'
import type { ConversationView, SealedPlan } from '../../../src/workspace/views.ts'
import {
  agreed,
  agreement,
  albertslund,
  findingsIn,
  jonas,
  maja,
  node,
  whole,
} from '../../domain/yearlyTalk.ts'

const secrets = {
  notes: { [node('adfaerd.note')]: 'fælles note' },
  marks: [
    {
      id: 'm' as MarkId,
      node: node('adfaerd.q1'),
      by: maja,
      text: 'et mærke',
      isDone: false,
      fate: 'open' as const,
    },
  ],
  shared: [{ id: 's', node: node('adfaerd.q1'), by: jonas, text: 'delt note' }],
}

function viewOf(conversation: Conversation, sealed: SealedPlan | null = null): ConversationView {
  const [me, ...others] = conversation.participants
  const plan = { confirmedBy: sealed ? [maja, jonas] : [], isSealed: sealed !== null }
  return {
    conversation,
    pack: albertslund,
    wholeForm: albertslund,
    parts: null,
    movable: [],
    me: me!,
    others,
    mine: { notes: { [node('adfaerd.q1')]: 'privat note' }, picks: [], isCommitted: false, checks: [] },
    station: sealed ? 'file' : 'agree',
    reach: { mine: 'file', others: 'file' },
    each: {},
    waitsFor: { who: 'me', act: 'file' },
    invitedTo: null,
    findings: findingsIn(conversation, { plan }),
    bench: [],
    picks: { isOpen: true, toldInPerson: false },
    plan: {
      ...plan,
      hash: null,
      checkCode: null,
      confirmations: [],
      sealed,
      outdated: [],
      changedSinceSeal: [],
    },
    sync: { saved: { state: 'saved', at: null }, relay: { state: 'safe' }, receivedBy: {} },
    invitation: { state: 'joined' },
    readmission: null,
    group: null,
    replacedBy: null,
    deviceNews: [],
    isTakenOff: false,
    isReadOnly: false,
    ended: null,
    isFollower: false,
    isTrial: false,
  }
}

const sealedOf = (conversation: Conversation): SealedPlan => ({
  hash: 'a'.repeat(64) as PlanHash,
  checkCode: '7KD4-R2MX-0W3P',
  canonical: canonicalPlan({ conversation, pack: albertslund, editionHash: '' }),
  confirmations: [],
})

test('R-ALB-12: what the folder is shown to get holds the agreements and nothing of the other bins', () => {
  const shown = JSON.stringify(archiveContent(viewOf(agreed(secrets))))
  expect(shown).toContain(whole.hvad)
  for (const kept of ['fælles note', 'et mærke', 'delt note', 'privat note', 'Nærvær', 'Mod'])
    expect(shown).not.toContain(kept)
})

test('once sealed, an edit that came later is not shown to the folder', () => {
  const later = agreed({ agreements: [agreement({ ...whole, hvad: 'noget helt andet' })] })
  const shown = JSON.stringify(archiveContent(viewOf(later, sealedOf(agreed()))))
  expect(shown).toContain(whole.hvad)
  expect(shown).not.toContain('noget helt andet')
})

test('a plan that a newer app sealed gives no contents, rather than wrong ones', () => {
  const newer = { ...sealedOf(agreed()), canonical: '{"format":"plan/2"}' }
  expect(archiveContent(viewOf(agreed(), newer))).toBe(null)
})

test('R-ALB-12, R-ALB-16: preparation, picks, notes, marks and shared notes are named as never filed', () => {
  expect(neverFiled(viewOf(agreed(secrets)))).toEqual([
    { bin: 'mine', what: 'preparation', count: 1 },
    { bin: 'mine', what: 'othersPreparation', of: [jonas] },
    { bin: 'ours', what: 'picks', count: 6 },
    { bin: 'ours', what: 'notes', count: 1 },
    { bin: 'ours', what: 'marks', count: 1 },
    { bin: 'ours', what: 'shared', count: 1 },
  ])
})

test('R-ALB-12: filing is the leader’s task from the sealing on, stays until ticked, and the tick stays in reach', () => {
  expect(filingOf(viewOf(agreed()))).toBe(null)
  const open = {
    task: 'personalemappe',
    place: 'personalemappe',
    by: [maja],
    isDone: false,
    done: null,
    foldersOf: [],
    folders: [],
  }
  expect(filingOf(viewOf(agreed(), sealedOf(agreed())))).toEqual(open)
  const done = { by: maja, at: '2026-11-26T12:00:00Z' }
  const ticked = agreed({ tasksDone: { personalemappe: done } })
  expect(filingOf(viewOf(ticked, sealedOf(agreed())))).toEqual({ ...open, isDone: true, done })
})
