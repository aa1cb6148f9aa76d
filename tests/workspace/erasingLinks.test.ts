import { expect, test } from 'vitest'
import { readInvitation } from '../../src/crypto/invitation.ts'
import { deriveRoom } from '../../src/crypto/roomKeys.ts'
import { readRoomsToErase } from '../../src/document/roomsToErase.ts'
import type { PendingLink } from '../../src/workspace/deviceViews.ts'
import { valueIn } from '../crypto/known.ts'
import { ask, linkIn } from './link.ts'
import { Between, joined, moment, origin, type Phone, phone, until } from './twoDevices.ts'

const roomOf = async (link: string) => (await deriveRoom(valueIn(readInvitation(link, origin)).secret)).roomId
const later = ({ clock }: Phone) => {
  clock.now = new Date(clock.now.getTime() + 11 * 60_000)
}
const listedOn = ({ disk }: Phone) =>
  readRoomsToErase(disk.opened.findLast(({ name }) => name === 'notebook')!.doc).length

test('P-110: once both phones have said yes, the room of the link is gone from the relay with the seed in it', async () => {
  const { between, maja } = await joined()
  const tablet = await phone(between)
  const { giving, joining, link } = await ask(maja, tablet)
  const room = await roomOf(link)
  await giving.decide(true)
  await until(() => giving.state.get().state === 'admitted')
  await moment(100)
  expect(between.lobbies.log(room).length).toBeGreaterThan(2)
  await joining.decide(true)
  await until(() => between.lobbies.hasErased(room))
  expect(between.lobbies.log(room)).toEqual([])
  await until(() => giving.state.get().state === 'done' && joining.state.get().state === 'done')
  await until(() => listedOn(maja) === 0 && listedOn(tablet) === 0)
})

test('P-110: the app that took what a tab moved erases the room, though the tab has fallen asleep', async () => {
  const { between, maja: tab } = await joined()
  const text = valueIn(await tab.workspace.ownDevices.moveLink())
  const room = await roomOf(text)
  expect(between.lobbies.log(room)).toHaveLength(1)
  await tab.stop()
  const app = await phone(between)
  const joining = (valueIn(await app.workspace.invitations.preview(text)) as PendingLink).join()
  await until(() => joining.state.get().state === 'done')
  await until(() => between.lobbies.hasErased(room))
})

test('P-110: a link that nobody used is erased after its ten minutes, when the phone is next opened', async () => {
  const { between, maja } = await joined()
  const room = await roomOf(valueIn(await maja.workspace.ownDevices.moveLink()))
  const before = await maja.crash()
  await moment(100)
  expect(between.lobbies.hasErased(room)).toBe(false)
  later(before)
  between.goOffline()
  const again = await before.crash()
  await moment(100)
  expect(between.lobbies.hasErased(room)).toBe(false)
  between.goOffline(false)
  await again.crash()
  await until(() => between.lobbies.hasErased(room))
})

test('P-110: another phone of the person’s erases a link whose maker is never opened again', async () => {
  const { between, maja } = await joined()
  const tablet = await phone(between)
  const { giving, joining } = await ask(maja, tablet)
  await giving.decide(true)
  await joining.decide(true)
  await until(() => joining.state.get().state === 'done')
  const room = await roomOf(valueIn(await maja.workspace.ownDevices.moveLink()))
  await until(() => listedOn(tablet) > 0)
  await maja.stop()
  later(tablet)
  await tablet.crash()
  await until(() => between.lobbies.hasErased(room))
})

test('P-110: a code that is put away before anybody was let in opens nothing more; a yes on its way still arrives', async () => {
  const between = new Between()
  const [maja, tablet, late] = await Promise.all([phone(between), phone(between), phone(between)])
  const unused = valueIn(await maja.workspace.ownDevices.give())
  const link = await linkIn(unused)
  const room = await roomOf(link)
  unused.close()
  await until(() => between.lobbies.hasErased(room))
  expect(await late.workspace.invitations.preview(link)).toEqual({ ok: false, failure: 'link-over' })

  const { giving, joining } = await ask(maja, tablet)
  await giving.decide(true)
  giving.close()
  await until(() => joining.state.get().state === 'waiting')
  await joining.decide(true)
  await until(() => joining.state.get().state === 'done')
})
