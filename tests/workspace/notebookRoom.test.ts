import { expect, test } from 'vitest'
import { areTogether, type Own, OwnGroup, readableBy } from './ownGroup.ts'
import { moment, until } from './twoDevices.ts'

/** Linked one after the other, and all in one room. */
async function groupOf(count: number): Promise<{ group: OwnGroup; all: Own[] }> {
  const group = new OwnGroup()
  const all = await Promise.all(Array.from({ length: count }, () => group.device()))
  for (const added of all.slice(1)) await group.link(all[0]!, added)
  await until(() => areTogether(all))
  return { group, all }
}

const ordersOf = <One>(all: readonly One[]): One[][] =>
  all.length < 2
    ? [[...all]]
    : all.flatMap((one, at) => ordersOf(all.toSpliced(at, 1)).map(rest => [one, ...rest]))

const write = ({ doc }: Own, text: string) => doc.getText('prep/samtale/note').insert(0, text)

test('P-105, P-108: two phones that each take off another at the same time end in one room with the third, in whatever order they come back', async () => {
  for (const order of ordersOf([0, 1, 2]))
    for (const pause of [0, 30]) {
      const { group, all } = await groupOf(5)
      const [first, second, third, lost, stolen] = all as [Own, Own, Own, Own, Own]
      group.away(true, first, second, third)
      await group.remove(first, lost)
      await group.remove(second, stolen)
      for (const at of order) {
        group.away(false, all[at]!)
        if (pause > 0) await moment(pause)
      }
      await until(() => areTogether([first, second, third], [lost, stolen]))
    }
}, 120_000)

test('P-105: two phones that take each other off leave one room to the third', async () => {
  const { group, all } = await groupOf(3)
  const [one, other, third] = all as [Own, Own, Own]
  group.away(true, one, other)
  await group.remove(one, other)
  await group.remove(other, one)
  group.away(false, one, other)
  await until(() => areTogether([third], [one, other]))
})

test('P-105: three notebooks that are linked at the same time, one to the next and the last to the first, become one', async () => {
  for (const awayAt of [null, 0, 1, 2]) {
    const { group, all } = await groupOf(2)
    const others = await Promise.all([group.device(), group.device()])
    for (const own of others) await own.room.share()
    await moment(30)
    const [a, b, c] = [all[0]!, ...others] as [Own, Own, Own]
    if (awayAt !== null) group.away(true, [a, b, c][awayAt]!)
    await Promise.all([group.link(a, b), group.link(b, c), group.link(c, a)])
    await moment(30)
    group.away(false, a, b, c)
    await until(() => areTogether([...all, b, c]))
  }
}, 90_000)

test('P-105: a phone that was let in finds the others, though another phone had gone on to a new seed meanwhile', async () => {
  const { group, all } = await groupOf(3)
  const [giving, removing, lost] = all as [Own, Own, Own]
  group.away(true, removing)
  await group.remove(removing, lost)
  const added = await group.device()
  group.away(true, added)
  await group.link(giving, added)
  group.away(true, giving)
  group.away(false, removing)
  await until(() => areTogether([removing], [lost]))
  group.away(false, giving, added)
  await until(() => areTogether([giving, removing, added], [lost]))
})

test('P-108: what is written once a phone is shut out never comes to where it can read, also when a phone that didn’t know of it replaces the seed', async () => {
  const { group, all } = await groupOf(4)
  const [first, second, lost, stolen] = all as [Own, Own, Own, Own]
  group.away(true, second)
  await group.remove(first, lost)
  await until(() => areTogether([first, stolen], [lost]))
  write(first, 'efter den tabte')
  await moment(50)
  await group.remove(second, stolen)
  group.away(false, second)
  await until(() => areTogether([first, second], [lost, stolen]))
  write(second, 'efter dem begge')
  await until(() => areTogether([first, second]))
  const [forLost, forStolen] = [await readableBy(lost, group, all), await readableBy(stolen, group, all)]
  expect(forLost.includes('efter den tabte')).toBe(false)
  expect([forLost, forStolen].some(text => text.includes('efter dem begge'))).toBe(false)
  expect(forStolen.includes('efter den tabte')).toBe(true)
})

test('P-105, P-108: a phone that was let in after another was taken off is shut out like that one, also after a crash', async () => {
  const { group, all } = await groupOf(2)
  const [, lost] = all as [Own, Own]
  let first = all[0]!
  const removed = [lost]
  await group.remove(first, lost)
  await until(() => areTogether([first], removed))
  for (let times = 0; times < 2; times++) {
    const added = await group.device()
    await group.link(first, added)
    await until(() => areTogether([first, added]))
    first = await group.crash(first)
    await group.remove(first, added)
    removed.push(added)
    await until(() => areTogether([first], removed))
    expect(first.room.isLeftBehind.get()).toBe(false)
  }
})

test('P-105, P-108: a phone that joins another notebook doesn’t lead the others back to where a removed one can read', async () => {
  const { group, all } = await groupOf(3)
  const [first, second, lost] = all as [Own, Own, Own]
  const joined = await group.device()
  await joined.room.share()
  group.away(true, second)
  await group.link(joined, second)
  await group.remove(first, lost)
  await until(() => areTogether([first], [lost]))
  write(first, 'efter den tabte')
  await moment(50)
  group.away(false, second)
  await until(() => areTogether([first, second, joined], [lost]))
  expect((await readableBy(lost, group, [...all, joined])).includes('efter den tabte')).toBe(false)
})

/** Small and always the same for a seed. */
function dice(seed: number): (sides: number) => number {
  let state = seed
  return sides => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * sides)
  }
}

test('P-105, P-108: whatever happens to a person’s phones in whatever order, those that remain end in one room, and the removed ones read nothing new', async () => {
  const seeds = process.env.SEED
    ? [Number(process.env.SEED)]
    : Array.from({ length: Number(process.env.SEEDS ?? 12) }, (_, at) => at + 1)
  for (const seed of seeds) {
    const roll = dice(seed)
    const { group, all } = await groupOf(4)
    let remaining = [...all]
    const removed: Own[] = []
    const written: { text: string; closedTo: readonly string[] }[] = []
    const any = () => remaining[roll(remaining.length)]!
    for (let act = 0; act < 14; act++) {
      const own = any()
      const what = roll(7)
      if (what <= 1) group.away(what === 0, own)
      else if (what === 2 && remaining.length > 2) {
        const others = remaining.filter(one => one !== own)
        const gone = others[roll(others.length)]!
        await group.remove(own, gone)
        removed.push(gone)
        remaining = remaining.filter(one => one !== gone)
      } else if (what === 3 && remaining.length < 5) {
        const added = await group.device()
        await group.link(own, added)
        remaining.push(added)
      } else if (what === 4) {
        const again = await group.crash(own)
        remaining = remaining.map(one => (one === own ? again : one))
      } else {
        const text = `[skrevet ${seed}.${act}]`
        written.push({ text, closedTo: own.room.closedTo() })
        write(own, text)
      }
      if (roll(2) === 0) await moment(roll(12))
    }
    group.away(false, ...remaining)
    await until(() => areTogether(remaining, removed) || `seed ${seed}`)
    for (const gone of removed) {
      const readable = await readableBy(gone, group, [...remaining, ...removed])
      const leaked = written.filter(one => one.closedTo.includes(gone.id) && readable.includes(one.text))
      expect(leaked, `SEED=${seed}`).toEqual([])
    }
    for (const own of [...remaining, ...removed]) await own.room.close()
  }
}, 900_000)
