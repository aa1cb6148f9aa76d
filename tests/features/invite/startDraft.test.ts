import { expect, test } from 'vitest'
import type { GroupTalk } from '../../../src/domain/group.ts'
import type { NodeId } from '../../../src/domain/ids.ts'
import type { PackNode } from '../../../src/domain/pack.ts'
import {
  isWithOthers,
  lackingIn,
  othersIn,
  type StartDraft,
  withParty,
} from '../../../src/features/invite/startDraft.ts'

const condition = { id: 'form.sure' as NodeId } as PackNode
const group: GroupTalk = {
  axes: {},
  part: null,
  fewestMembers: 2,
  conditions: [{ node: condition, text: { native: '', en: '' } }],
  about: [],
}
const empty: StartDraft = {
  myName: '',
  myRole: 'leader',
  otherName: '',
  isGroup: false,
  members: [],
  confirmed: [],
}

test('what lacks is said from the top of the page to its end', () => {
  expect(lackingIn(empty, null, false)).toBe('otherName')
  const named = { ...empty, otherName: 'Jonas' }
  expect(lackingIn(named, null, false)).toBe('myName')
  expect(lackingIn({ ...named, myName: 'Maja' }, null, false)).toBe('form')
  expect(lackingIn({ ...named, myName: 'Maja' }, null, true)).toBeNull()
})

test('a group needs its names, each once, and what the form wants confirmed', () => {
  const mine = { ...empty, myName: 'Maja', isGroup: true }
  expect(lackingIn({ ...mine, members: ['Jonas', ' '] }, group, true)).toBe('members')
  expect(lackingIn({ ...mine, members: ['Jonas', ' jonas'] }, group, true)).toBe('twice')
  const both = { ...mine, members: ['Jonas', 'Sara'] }
  expect(lackingIn(both, group, true)).toBe('conditions')
  expect(lackingIn({ ...both, confirmed: [condition.id] }, group, true)).toBeNull()
  expect(othersIn(both, group).map(({ name }) => name)).toEqual(['Jonas', 'Sara'])
})

test('leader and employee of one name are told apart before anything is written of either', () => {
  const anne = { ...empty, myName: 'Anne', otherName: ' anne ' }
  expect(lackingIn(anne, null, true)).toBe('twice')
  expect(lackingIn({ ...anne, otherName: 'Anne Berg' }, null, true)).toBeNull()
  expect(lackingIn({ ...anne, members: ['Jonas', 'Anne'] }, group, true)).toBe('twice')
  const asTwoKeyboardsWriteIt = { ...empty, myName: 'Rene\u0301', otherName: 'Ren\u00e9' }
  expect(lackingIn(asTwoKeyboardsWriteIt, null, true)).toBe('twice')
})

test('no name is lost by choosing a group, or by taking that back', () => {
  const toGroup = withParty({ ...empty, otherName: 'Jonas' }, true)
  expect(toGroup.members).toEqual(['Jonas'])
  expect(withParty({ ...toGroup, otherName: '' }, false).otherName).toBe('Jonas')
  expect(withParty({ ...empty, otherName: 'Jonas', members: ['Sara'] }, true).members).toEqual(['Sara'])
})

test('whoever names somebody else than last time is told that the last plan doesn’t come along', () => {
  const last = { ...empty, otherName: 'Jonas Berg' }
  for (const otherName of ['Jonas Berg', ' jonas  berg', 'Jonas', ' '])
    expect(isWithOthers({ ...last, otherName }, null, last), otherName).toBe(false)
  for (const otherName of ['Anne', 'Jonas Lund'])
    expect(isWithOthers({ ...last, otherName }, null, last)).toBe(true)
  expect(isWithOthers({ ...last, members: ['Jonas Berg', 'Sara'] }, group, last)).toBe(true)

  const several = { ...empty, isGroup: true, members: ['Jonas', 'Sara'] }
  expect(isWithOthers({ ...several, members: ['Sara', 'Anne'] }, group, several)).toBe(false)
  expect(isWithOthers({ ...several, members: ['Anne', 'Bo'] }, group, several)).toBe(true)
  expect(isWithOthers({ ...several, otherName: 'Sara' }, null, several)).toBe(true)
})
