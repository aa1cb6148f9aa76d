import { expect, test } from 'vitest'
import { stateOf } from '../../src/document/sharedDoc.ts'
import type { ConversationId, NodeId } from '../../src/domain/ids.ts'
import { withTaken } from '../../src/domain/taken.ts'
import { valueIn } from '../crypto/known.ts'
import { type Gathering, join } from './gathered.ts'
import { ofForm } from './linkedTalk.ts'
import { Between, create, linkOf, type Phone, phone, preview, start, until } from './twoDevices.ts'

// Both as the form's own data has them.
const inGroup = 'kungsbacka.group.g3' as NodeId
const inOwn = 'kungsbacka.c10' as NodeId

test('R-KBA-12: what the group wrote together can be taken into one’s own note, by an act of one’s own, and goes nowhere else', async () => {
  const { maja, jonas, sara, group, own } = await talks()
  // Nobody has written anything yet.
  expect(await jonas.workspace.groupNotes(own, inOwn)).toBeNull()

  maja.session(group).text({ bin: 'mine', node: inGroup }).set('Majas egne tanker')
  sara.session(group).text({ bin: 'mine', node: inGroup }).set('Vi kan demens')
  await until(() => sara.view(group).mine.notes[inGroup])
  sara.session(group).shareNote(inGroup)
  jonas.session(group).text({ bin: 'ours', note: inGroup }).set('Vi mangler sårpleje')
  jonas
    .session(group)
    .text({ bin: 'ours', note: 'kungsbacka.group.g1' as NodeId })
    .set('Om noget andet')
  for (const at of [maja, jonas])
    await until(() => {
      const { notes, shared } = at.view(group).conversation
      return shared.length === 1 && Object.keys(notes).length === 2
    })
  // No screen of the group is open: it is read from this phone all the same.
  for (const at of [maja, jonas]) at.letGo(group)

  for (const at of [maja, jonas]) {
    const found = await at.workspace.groupNotes(own, inOwn)
    expect(found).toEqual({
      day: start.setting.date,
      notes: [
        { question: inGroup, text: 'Vi mangler sårpleje' },
        { question: inGroup, text: 'Vi kan demens' },
      ],
    })
    expect(await at.workspace.groupNotes(own, 'kungsbacka.c11' as NodeId)).toBeNull()
    expect(await at.workspace.groupNotes(group, inGroup)).toBeNull()
    expect(at.view(own).mine.notes).toEqual({})
  }
  const held = () => Buffer.from(stateOf(jonas.disk.read(`conversation-${own}`)))
  const mine = jonas.session(own).text({ bin: 'mine', node: inOwn })
  const found = (await jonas.workspace.groupNotes(own, inOwn))!
  expect(withTaken('', found.notes)).toBe('Vi mangler sårpleje\n\nVi kan demens')
  expect(withTaken(' Selv: Vi kan demens\n', found.notes)).toBe(' Selv: Vi kan demens\n\nVi mangler sårpleje')
  mine.set(withTaken('', found.notes))
  expect(withTaken(mine.get(), found.notes)).toBe(mine.get())
  await until(() => jonas.view(own).mine.notes[inOwn]?.includes('sårpleje'))
  expect(held().includes('sårpleje')).toBe(false)
  expect(maja.view(own).mine.notes).toEqual({})
  jonas.session(own).shareNote(inOwn)
  await until(() => maja.view(own).conversation.shared.some(({ text }) => text.includes('sårpleje')))
}, 60_000)

test('R-KBA-12: a talk with somebody who wasn’t in the group gets nothing of it', async () => {
  const { maja, jonas, group, between } = await talks()
  jonas.session(group).text({ bin: 'mine', node: inGroup }).set('Vi kan demens')
  await until(() => jonas.view(group).mine.notes[inGroup])
  jonas.session(group).shareNote(inGroup)
  await until(() => maja.view(group).conversation.shared.length === 1)
  const ida = await phone(between)
  const hers = await individual(maja, ida, 'Ida')
  expect(await maja.workspace.groupNotes(hers, inOwn)).toBeNull()
  expect(await ida.workspace.groupNotes(hers, inOwn)).toBeNull()
}, 60_000)

/** Maja has led Jonas and Sara, and has an individual talk with Jonas. */
async function talks() {
  const between = new Between()
  const maja = await phone(between)
  const group = await create(maja, {
    ...ofForm('kungsbacka'),
    others: ['Jonas', 'Sara'].map(name => ({ name, role: 'employee' })),
    part: 'kungsbacka.group',
  })
  const ids = Object.fromEntries(maja.view(group).others.map(({ name, id }) => [name, id]))
  const gathering = { between, maja, id: group, ids } as Gathering
  const jonas = await join(gathering, 'Jonas')
  const sara = await join(gathering, 'Sara')
  return { between, maja, jonas, sara, group, own: await individual(maja, jonas, 'Jonas') }
}

async function individual(maja: Phone, other: Phone, name: string): Promise<ConversationId> {
  const id = await create(maja, { ...ofForm('kungsbacka'), others: [{ name, role: 'employee' }] })
  valueIn(await (await preview(other, await linkOf(maja, id))).accept(name))
  await until(() => other.view(id).invitation.state === 'joined')
  await until(() => maja.view(id).invitation.state === 'closed')
  return id
}
