import { ok } from 'node:assert/strict'
import { valueIn } from '../crypto/known.ts'
import { randomFrom } from '../sync/simulation/device.ts'
import { entryOn, epochOn, holds, noteOn, write } from './gathered.ts'
import { ownThree } from './ownThree.ts'
import { moment, type Phone, until } from './twoDevices.ts'

/**
 * One of Maja's three phones is taken off while others have no network or die, and the relay comes back from a copy of
 * before: with the next start of each, those that are left are together, in a room of which the tablet knows nothing.
 */
export async function restoreAfterRemoval(seed: number): Promise<void> {
  const random = randomFrom(seed)
  const { between, id, tablet, ...three } = await ownThree()
  const { rooms } = between
  const phones: Record<string, Phone> = { maja: three.maja, jonas: three.jonas, computer: three.computer }
  const names = Object.keys(phones)
  const anybody = () => names[Math.floor(random() * names.length)]!
  const on = (who: string) => phones[who]!
  let count = 0
  const acts: ((who: string) => unknown)[] = [
    who => rooms.setAway(on(who).keys.id, true),
    who => rooms.setAway(on(who).keys.id, false),
    who => isOpen(on(who)) && write(on(who), id, `${who} ${++count}`),
    restart,
    () => moment(200),
  ]
  const actAWhile = async () => {
    for (let left = Math.floor(random() * 6); left > 0; left--) {
      await acts[Math.floor(random() * acts.length)]!(anybody())
      if (random() < 0.5) await moment(30)
    }
  }
  async function restart(who: string): Promise<void> {
    // What was shown and sent is on a real disk, and the notebook never ahead of the talk.
    await Promise.all(on(who).disk.opened.map(({ kept }) => kept.flush()))
    phones[who] = await on(who).crash()
    on(who).session(id)
  }
  const isOpen = (at: Phone) => at.session(id).view.get().state === 'ready'

  await actAWhile()
  const copy = rooms.copy()
  await actAWhile()
  const before = entryOn(tablet, id).secret!
  valueIn(await on(random() < 0.5 ? 'maja' : 'computer').workspace.ownDevices.remove(tablet.keys.id))
  if (random() < 0.5) await moment(300)
  rooms.setAway(tablet.keys.id, true)
  await actAWhile()
  rooms.restore(copy)
  await actAWhile()

  for (const who of names) rooms.setAway(on(who).keys.id, false)
  await moment(300)
  for (const who of names.sort(() => random() - 0.5)) await restart(who)
  await until(() => names.every(who => epochOn(on(who), id) === 1))
  for (const from of names) {
    write(on(from), id, `alle læser ${from}`)
    await until(() => names.every(who => noteOn(on(who), id) === `alle læser ${from}`))
    ok(!holds(between, before, `alle læser ${from}`), 'the room that the tablet knows doesn’t have it')
  }
}
