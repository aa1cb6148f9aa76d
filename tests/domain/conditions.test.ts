import { describe, expect, test } from 'vitest'
import { holds, pathsOf } from '../../src/domain/conditions.ts'
import type { Cond } from '../../src/domain/ruleShape.ts'
import { axisFacts, factsOf, isKnownPath } from '../../src/domain/situation.ts'
import { agreed, conversation, node, situation } from './yearlyTalk.ts'

const facts = (path: string) =>
  ({ 'employee.jobCode': '6912', 'conversation.year': 2009, 'a.count': 3 })[path]

describe('holds', () => {
  test.each<[Cond, boolean]>([
    [true, true],
    [{ eq: ['conversation.year', 2009] }, true],
    [{ eq: ['conversation.year', '2009'] }, false],
    [{ in: ['employee.jobCode', ['6912', '6541']] }, true],
    [{ in: ['employee.jobCode', []] }, false],
    [{ gt: ['a.count', 2] }, true],
    [{ gt: ['a.count', 3] }, false],
    [{ lte: ['a.count', 3] }, true],
    [{ lte: ['employee.jobCode', 9999] }, false],
    [{ all: [] }, true],
    [{ any: [] }, false],
    [{ all: [{ eq: ['conversation.year', 2009] }, { not: { gt: ['a.count', 3] } }] }, true],
    [{ any: [{ eq: ['conversation.year', 2010] }, { eq: ['a.count', 3] }] }, true],
  ])('%j is %s', (condition, expected) => {
    expect(holds(condition, facts)).toBe(expected)
  })

  test.each<Cond>([{ eq: ['b', 1] }, { in: ['b', [1]] }, { gt: ['b', -1] }, { lte: ['b', 1] }])(
    '%j is false while nothing is known of it',
    condition => {
      expect(holds(condition, facts)).toBe(false)
    },
  )

  test('every path of a nested condition can be named', () => {
    const nested: Cond = {
      all: [{ not: { eq: ['a', 1] } }, { any: [{ gt: ['b', 1] }, { in: ['c', []] }] }, true],
    }
    expect(pathsOf(nested)).toEqual(['a', 'b', 'c'])
  })
})

describe('factsOf', () => {
  const open = factsOf(situation(conversation()))

  test.each([
    ['conversation.axis.setting', 'walkntalk'],
    ['conversation.axis.party', null],
    ['conversation.year', 2026],
    ['conversation.date', '2026-11-26'],
    ['participants.employee.count', 1],
    ['keywords.arePickedByAll', true],
    ['plan.count', 0],
    ['plan.extra.opfoelgningsdato', null],
    ['employee.permanent', undefined],
    ['employee.unionMember', undefined],
    ['moon.phase', undefined],
  ])('knows of %s: %s', (path, fact) => {
    expect(open(path)).toBe(fact)
  })

  test.each([
    'conversation.axis.constructor',
    'plan.extra.toString',
    'ticked.__proto__',
    'employee.constructor',
  ])('does not answer %s with what every object inherits', path => {
    expect(open(path) || null).toBeNull()
  })

  test('counts the agreements of a group, and those that are final', () => {
    const written = factsOf(situation(agreed()))
    expect(written('plan.group.albertslund.opgaver.count')).toBe(1)
    expect(written('plan.group.albertslund.struktur.count')).toBe(0)
    expect(written('plan.final.count')).toBe(1)
  })

  test('a tick counts whether it is my own or a joint one', () => {
    const check = node('prep.leader.room')
    const path = `ticked.${check}`
    expect(open(path)).toBe(false)
    expect(factsOf(situation(conversation(), { mine: { checks: [check] } }))(path)).toBe(true)
    expect(factsOf(situation(conversation({ checks: { [check]: ['maja' as never] } })))(path)).toBe(true)
  })

  test('only paths that can be answered are known', () => {
    expect(isKnownPath('conversation.axis.layout')).toBe(true)
    expect(isKnownPath('employee.unionMember')).toBe(false)
  })

  test('before there is a conversation, only axes are known', () => {
    expect(axisFacts({ setting: 'seated' })('conversation.axis.setting')).toBe('seated')
    expect(axisFacts({})('conversation.axis.setting')).toBeNull()
    expect(axisFacts({})('conversation.year')).toBeUndefined()
  })
})
