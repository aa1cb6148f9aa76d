import { deepStrictEqual, ok } from 'node:assert/strict'
import { stateOf } from '../../src/document/sharedDoc.ts'
import type { ConversationId, NodeId } from '../../src/domain/ids.ts'
import { legsOf } from '../../src/domain/way.ts'
import { randomFrom } from '../sync/simulation/device.ts'
import { entryOn, epochOn, gathered, holds } from './gathered.ts'
import { moment, type Phone, until } from './twoDevices.ts'

/** Four in a talk: one leaves half-way, or is taken out, while another has no network and goes on. */
export async function leaveHalfWay(seed: number): Promise<void> {
  const random = randomFrom(seed)
  const oneOf = <Each>(all: readonly Each[]) => all[Math.floor(random() * all.length)]!
  const { phones, maja, id, between, ids } = await gathered()
  const [leaverAt, awayAt] = twoPlaces(random)
  const leaver = phones[leaverAt]!
  const away = phones[awayAt]!
  const staying = phones.filter(at => at !== leaver)
  let count = 0
  const act = (at: Phone, word: string) =>
    oneOf([marks, agrees, lays, walks])(at, id, `${word}${++count}`, random)

  for (let left = 3 + Math.floor(random() * 4); left > 0; left--) act(oneOf(phones), 'før')
  await until(() => new Set(phones.map(at => shownOn(at, id))).size === 1)
  const roomOfAll = entryOn(maja, id).secret!

  between.rooms.setAway(away.keys.id, true)
  act(away, 'uden-net')
  act(oneOf(phones), 'imens')
  const isTakenOut = away !== maja && random() < 0.4
  if (isTakenOut) await (await maja.session(id).group()).takeOut(ids[nameOf[leaverAt]!])
  else await (await leaver.session(id).group()).leave()
  const online = staying.filter(at => at !== away)
  const who = ids[nameOf[leaverAt]!]
  await until(() => online.every(at => at.view(id).conversation.group!.left.some(one => one.id === who)))
  // Where the leader stays away, the others wait ten minutes before they do it themselves: from when they saw to it first,
  // which a busy machine may come to late.
  let lookedAt = 0
  await until(() => {
    if (Date.now() - lookedAt > 1000) {
      lookedAt = Date.now()
      for (const at of online) at.clock.now = new Date(at.clock.now.getTime() + 11 * 60_000)
      marks(online[0]!, id, 'endnu', () => 1)
    }
    return online.every(at => epochOn(at, id) === 1)
  })
  const later = [act(oneOf(online), 'kun-os'), act(oneOf(online), 'kun-os')]
  act(away, 'uden-net')

  between.rooms.setAway(away.keys.id, false)
  await until(() => epochOn(away, id) === 1)
  later.push(act(away, 'kun-os'))
  await until(() => new Set(staying.map(at => shownOn(at, id))).size === 1)
  await moment()
  const together = shownOn(maja, id)
  for (const word of later.filter(word => word !== null)) {
    ok(together.includes(word), `those who stay have ${word}`)
    ok(!heldBy(leaver, id).includes(word), `whoever left doesn’t have ${word}`)
    ok(!holds(between, roomOfAll, word), `the room that was left doesn’t have ${word}`)
  }
  for (const at of staying) deepStrictEqual(epochOn(at, id), 1)
  deepStrictEqual(entryOn(leaver, id).secret, roomOfAll)
}

const nameOf = [null, 'Jonas', 'Sara', 'Ali'] as unknown as ('Jonas' | 'Sara' | 'Ali')[]

/** Of who leaves, never the leader, and of somebody else. */
function twoPlaces(random: () => number): [number, number] {
  const leaver = 1 + Math.floor(random() * 3)
  const others = [0, 1, 2, 3].filter(at => at !== leaver)
  return [leaver, others[Math.floor(random() * others.length)]!]
}

/** What is done in a talk; the answer is what can be looked for, where it has words. */
type Doing = (at: Phone, id: ConversationId, word: string, random: () => number) => string | null

const marks: Doing = (at, id, word, random) => {
  const session = at.session(id)
  const mark = session.addMark('albertslund.adfaerd.q1' as NodeId, 'ours')
  session.text({ bin: 'ours', mark }).set(word)
  if (random() < 0.3) session.noteMark(mark)
  return word
}
const agrees: Doing = (at, id, word) => {
  const session = at.session(id)
  const agreement = session.addAgreement('albertslund.opgaver' as NodeId)
  session.text({ bin: 'record', agreement, field: 'hvad' }).set(word)
  session.setField(agreement, 'opfoelgning', '2027-02-01')
  session.togglePerson(agreement, 'hvem', at.view(id).me.id)
  return word
}
const lays: Doing = (at, id, _, random) => {
  const question = `albertslund.adfaerd.q${1 + Math.floor(random() * 3)}` as NodeId
  at.session(id).drawQuestion(question)
  at.session(id).layQuestion(question, null)
  return null
}
const walks: Doing = (at, id, _, random) => {
  const { pack, conversation } = at.view(id)
  const legs = legsOf(pack, conversation)
  at.session(id).moveLeg(legs.at(-1)!.id, Math.floor(random() * legs.length))
  return null
}

function shownOn(at: Phone, id: ConversationId): string {
  const { agreements, marks: ours, board, way, notes } = at.view(id).conversation
  return JSON.stringify({ agreements, ours, board, way, notes })
}

const heldBy = (at: Phone, id: ConversationId): Buffer =>
  Buffer.from(stateOf(at.disk.opened.findLast(({ name }) => name === `conversation-${id}`)!.doc))
