import { describe, expect, it } from 'vitest'
import type { Agreement, Conversation } from '../../src/domain/conversation.ts'
import { planOf } from '../../src/domain/plan.ts'
import { comparePlans } from '../../src/domain/planDifference.ts'
import { agreement, editionHash, examplePlan, formPack, jonas, maja, people } from '../snapshot/examples.ts'

const pack = formPack()
const before = examplePlan()
const differences = (after: Partial<Conversation>, edition = editionHash) =>
  comparePlans(
    planOf({ conversation: before, pack, editionHash }),
    planOf({ conversation: examplePlan(after), pack, editionHash: edition }),
  )
const changeFirst = (change: Partial<Agreement>) =>
  differences({ agreements: before.agreements.map((each, at) => (at === 0 ? { ...each, ...change } : each)) })

describe('Comparing two plans', () => {
  it('finds nothing between equal ones', () => {
    expect(differences({})).toEqual([])
  })

  it('names a changed field with both wordings', () => {
    const values = { ...before.agreements[0]?.values, hvornaar: 'Fra 1. januar' }
    expect(changeFirst({ values })).toEqual([
      { agreement: 'a1', field: 'hvornaar', before: 'Fra 1. december', after: 'Fra 1. januar' },
    ])
  })

  it('shows people by name', () => {
    const values = { ...before.agreements[0]?.values, ansvar: people([maja, jonas], 'Lis') }
    expect(changeFirst({ values })).toEqual([
      {
        agreement: 'a1',
        field: 'ansvar',
        before: 'Maja Lund Andersen',
        after: 'Jonas Holm Kristensen, Maja Lund Andersen, Lis',
      },
    ])
  })

  it('names a change that reads alike: a typed name is not the participant', () => {
    const values = { ...before.agreements[0]?.values, ansvar: people([], 'Maja Lund Andersen') }
    expect(changeFirst({ values })).toHaveLength(1)
  })

  it('names every field of an agreement that was added or removed', () => {
    const removed = differences({ agreements: before.agreements.slice(1) })
    expect(removed.map(({ field }) => field).sort()).toEqual(
      ['ansvar', 'group', 'hvad', 'hvem', 'hvornaar', 'opfoelgning'].sort(),
    )
    expect(removed.every(({ agreement: id, after }) => id === 'a1' && after === '')).toBe(true)
    const added = differences({
      agreements: [...before.agreements, agreement('a4', 'adfaerd', 'd', { hvad: 'Mere' })],
    })
    expect(added).toContainEqual({ agreement: 'a4', field: 'hvad', before: '', after: 'Mere' })
    expect(added.some(({ field }) => field === 'order')).toBe(false)
  })

  it('names a move to another perspective and to another place', () => {
    expect(
      changeFirst({ group: 'albertslund.opgaver' as Agreement['group'] }).map(({ field }) => field),
    ).toEqual(['group'])
    expect(changeFirst({ order: 'z' }).map(({ agreement: id, field }) => `${id} ${field}`)).toEqual([
      'a1 order',
      'a2 order',
      'a3 order',
    ])
  })

  it.each([
    ['setting.date', { setting: { ...before.setting, date: '2026-11-27' } }],
    ['setting.setting', { setting: { ...before.setting, axes: { layout: 'skema', setting: 'seated' } } }],
    ['opfoelgningsdato', { planExtra: {} }],
    [
      'participant.jonas',
      { participants: before.participants.map(one => (one.id === jonas ? { ...one, name: 'Jon' } : one)) },
    ],
    ['pack', { pack: { ...before.pack, version: '2' } }],
  ])('names %s of the plan as a whole', (field, after) => {
    expect(differences(after)).toMatchObject([{ agreement: null, field }])
  })

  it('names another edition of the questions', () => {
    expect(differences({}, 'f'.repeat(64))).toMatchObject([{ agreement: null, field: 'edition' }])
  })
})
