import { expect, test, vi } from 'vitest'
import { stateOf } from '../../src/document/sharedDoc.ts'
import type { ConversationId, NodeId, PackId } from '../../src/domain/ids.ts'
import { valueIn } from '../crypto/known.ts'
import { readPack } from '../packs/readPack.ts'
import { linkTalk, ofForm } from './linkedTalk.ts'
import { Between, joined, until } from './twoDevices.ts'

// Also forms that aren't offered yet.
vi.mock('../../src/packs/catalogue.ts', () => ({
  catalogue: ['lunner', 'ks', 'goteborg', 'kungsbacka'].map(id => ({ id, organisation: id, name: {} })),
}))

test.each([
  ['goteborg', 'goteborg.bedomningssamtal', 'Bedömningssamtal'],
  ['ks', 'ks.after.talk', 'Oppfølgingssamtale'],
  ['kungsbacka', 'kungsbacka.extra', 'Extra samtal'],
  ['lunner', 'lunner.m12', 'Lønnssamtale'],
])(
  '%s: a talk beside the yearly one has a document, a room and a row of its own',
  async (pack, part, name) => {
    const { maja, jonas, id } = await joined(new Between(), ofForm(pack))
    const made = await linkTalk(maja, jonas, id, part)
    for (const phone of [maja, jonas]) {
      await until(() => phone.view(made).pack.name.native === name)
      expect(phone.view(made).conversation.part).toBe(part)
      await until(() => phone.summaries.get(made)?.part === name)
      expect(phone.summaries.get(id)?.part).toBeUndefined()
      expect(phone.view(id).conversation.next).toBeNull()
    }
    const own = (await readPack(pack as PackId)).links.find(each => each.id === part)!
    expect(maja.view(made).pack.plan).toEqual(own.plan)
  },
)

test('A talk without a plan ends with the talk: then it waits for nobody', async () => {
  const { maja, jonas, id } = await joined(new Between(), ofForm('kungsbacka'))
  const made = await linkTalk(maja, jonas, id, 'kungsbacka.extra')
  maja.session(made).confirmSetting()
  jonas.session(made).confirmSetting()
  await until(() => maja.view(made).station === 'talk')
  maja.session(made).startTalk()
  maja.session(made).endTalk()
  await until(() => jonas.view(made).waitsFor.who === 'nobody')
  expect(jonas.view(made).station).toBe('talk')
})

test('Two phones that each make one at the same time, without a network, lose neither', async () => {
  const { maja, jonas, id, between } = await joined(new Between(), ofForm('ks'))
  between.goOffline()
  const part = 'ks.after.talk'
  const hers = valueIn(await maja.workspace.createConversation({ ...ofForm('ks'), after: id, part }))
  const his = valueIn(
    await jonas.workspace.createConversation({
      ...ofForm('ks'),
      me: { name: 'Jonas', role: 'employee' },
      others: [{ name: 'Maja', role: 'leader' }],
      after: id,
      part,
    }),
  )
  between.goOffline(false)
  const both = [hers, his].sort()
  for (const phone of [maja, jonas])
    await until(
      () => String(phone.view(id).conversation.linked.map(one => one.conversation)) === String(both),
    )
})

test('R-LUN-05: nothing of the pay conversation is in the yearly one’s document, nor the other way round', async () => {
  const { maja, jonas, id } = await joined(new Between(), ofForm('lunner'))
  const made = await linkTalk(maja, jonas, id, 'lunner.m12')
  maja
    .session(made)
    .text({ bin: 'ours', note: 'lunner.m12.q1' as NodeId })
    .set('Trinn femten')
  maja
    .session(id)
    .text({ bin: 'ours', note: 'lunner.m1.q1' as NodeId })
    .set('Under rådmannen')
  await until(() => Object.keys(jonas.view(made).conversation.notes).length === 1)
  const held = (of: ConversationId) =>
    Buffer.from(stateOf(maja.disk.opened.findLast(one => one.name === `conversation-${of}`)!.doc)).toString(
      'latin1',
    )
  expect(held(id)).not.toContain('Trinn femten')
  expect(held(id)).toContain('dmannen')
  expect(held(made)).not.toContain('dmannen')
})

test('R-LUN-02, R-LUN-04: the leader’s answer about the employee changes the modules on both phones, and asks again', async () => {
  const { maja, jonas, id } = await joined(new Between(), ofForm('lunner'))
  maja.session(id).confirmSetting()
  jonas.session(id).confirmSetting()
  await until(() => maja.view(id).conversation.settingConfirmedBy.length === 2)
  expect(maja.view(id).parts?.asked).toEqual(['leaderPosition'])
  maja.session(id).tellOfEmployee({ leaderPosition: true })
  const module9 = 'lunner.m9' as NodeId
  await until(() => maja.view(id).parts?.choosable.some(({ node }) => node.id === module9))
  maja.session(id).choosePart(module9, true)
  await until(() => jonas.view(id).pack.nodes.some(({ id: node }) => node === module9))
  expect(jonas.view(id).conversation.settingConfirmedBy).not.toContain(jonas.view(id).me.id)
  expect(jonas.view(id).parts?.choosable.find(({ node }) => node.id === module9)?.isIn).toBe(true)
  await until(() => maja.workspace.people.view.get()?.[0]?.facts.leaderPosition === true)
})
