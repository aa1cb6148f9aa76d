import { expect, test } from 'vitest'
import { groupTalkIn } from '../../src/domain/group.ts'
import type { PackId } from '../../src/domain/ids.ts'
import { readPack } from '../packs/readPack.ts'
import { group, ofGroup } from './gathered.ts'
import { Between, create, phone, until } from './twoDevices.ts'

const names = ['Ali', 'Jonas', 'Sara']

test('R-ALB-01: a talk in a group stands with each of its members on the leader’s list', async () => {
  const { maja, id } = await group()
  await until(() => maja.workspace.people.view.get()?.length === 3)
  const people = maja.workspace.people.view.get()!
  expect(people.map(({ name, talks }) => [name, talks]).sort()).toEqual(names.map(name => [name, [id]]))
})

test('Home knows of each member how far they have come', async () => {
  const { maja, id } = await group()
  expect(maja.view(id).each).toMatchObject({ [maja.view(id).me.id]: 'prepare' })
  const members = maja.view(id).others.map(({ id: who }) => maja.view(id).each[who])
  expect(members).toEqual(['invite', 'invite', 'invite'])
})

test('R-KBA-11: what the leader confirmed when making the group stands on their own list, and on nobody else’s', async () => {
  const pack = await readPack('kungsbacka' as PackId)
  const talk = groupTalkIn(pack)!
  const confirmed = talk.conditions.map(({ node }) => node.id)
  const maja = await phone(new Between())
  const of = {
    ...ofGroup,
    pack: pack.id,
    part: talk.part!,
    setting: { ...ofGroup.setting, axes: {} },
  }
  const id = await create(maja, { ...of, confirmed })
  expect([...maja.view(id).mine.checks].sort()).toEqual([...confirmed].sort())
  expect(maja.view(id).conversation.checks).toEqual({})
  const lacking = (made: typeof id) =>
    maja.view(made).findings.filter(({ ruleId }) => /^R-KBA-11[abc]$/.test(ruleId)).length
  expect(lacking(id)).toBe(0)
  expect(lacking(await create(maja, { ...of, confirmed: confirmed.slice(1) }))).toBe(1)
})
