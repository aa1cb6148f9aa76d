import { deepStrictEqual, fail, ok, strictEqual } from 'node:assert/strict'
import { createHash } from 'node:crypto'
import * as Y from 'yjs'
import { seedConversation } from '../../../src/document/conversationDoc.ts'
import { canonicalPlan } from '../../../src/domain/plan.ts'
import { allOf, includes } from '../../../src/sync/acknowledged.ts'
import { seenForMs } from '../../../src/sync/presence.ts'
import { seed as conversation } from '../../document/twoPhones.ts'
import { editionHash, formPack } from '../../snapshot/examples.ts'
import { acts } from './acts.ts'
import { createWorld, type Device, type World } from './device.ts'
import { type DeviceDisk, loadFromDisk } from './disk.ts'
import type { Disk } from './relay.ts'
import type { Schedule } from './schedule.ts'
import { shownTalk } from './talkActs.ts'

/** What acts can reach. */
export interface Run {
  world: World
  phones: Device[]
  copies: Disk[]
  backups: Map<Device, DeviceDisk>
  /** The relay is about to lose what it acknowledged. */
  relayLost(): void
  restore(phone: Device, disk: DeviceDisk, as: 'new device' | 'the same device'): Promise<void>
}

/** Plays a schedule to its end and lets everything come to rest. Throws an AssertionError for what isn't as promised. */
export async function play(schedule: Schedule): Promise<void> {
  const { seed, latencyMs, compactAfter, partBytes, isHonest } = schedule
  const world = await createWorld(seed, random => 5 + random() * latencyMs)
  const options = { compactAfter, partBytes }
  const names = Array.from({ length: schedule.phones }, (_, at) => `phone ${at}`)
  const phones = await Promise.all(names.map(name => world.device(name, options)))
  /** What the screen called safe on a phone that is no more: the relay has it. */
  let owed: Y.Doc[] = []
  const rolledBack = new Set<Device>()
  const run: Run = {
    ...{ world, phones, copies: [], backups: new Map() },
    relayLost() {
      owed = []
    },
    restore(phone, disk, as) {
      if (phone.session.status.get().relay.state === 'safe') owed.push(loadFromDisk(phone.disk))
      if (as === 'the same device') rolledBack.add(phone)
      return phone.restore(disk, as)
    },
  }
  seedConversation(phones[0]!.doc, conversation)
  await world.clock.pass(50)

  for (const [at, { act, phone, a, b, thenMs }] of schedule.steps.entries()) {
    const device = phones[phone]!
    if (!device.isUp) device.start()
    await acts[act]({ run, phone: device, at, a, b })
    await world.clock.pass(thenMs)
    if (isHonest) expectNoAlarm(phones)
    expectTrueReceipts(phones.filter(each => !rolledBack.has(each)))
    expectTruePresence(phones, world.clock.now())
  }

  world.relay.tamper(null)
  world.relay.lieAboutKeeping(0)
  world.relay.refuseAppends(null)
  world.relay.setDown(false)
  if (!isHonest) world.relay.cutAll()
  for (const phone of phones) {
    Object.assign(phone.disk, { isFull: false, powerCut: null })
    if (!phone.isUp) phone.start()
    phone.show(null)
  }
  const saved = [...phones.map(phone => loadFromDisk(phone.disk)), ...(isHonest ? owed : [])]
  await world.clock.pass(isHonest ? 400_000 : 1_500_000)
  const heard = { ...world.relay.heard, ping: 0 }
  await world.clock.pass(300_000)
  deepStrictEqual({ ...world.relay.heard, ping: 0 }, heard, 'it goes quiet')

  expectAllAlike(phones, saved, isHonest)
  await expectThrift(world, phones, isHonest && compactAfter === 200)
  expectAllAlike(phones, saved, isHonest)
  await expectCompany(world, phones)
  const newcomer = await world.device('newcomer', options)
  await world.clock.pass(60_000)
  strictEqual(contentOf(newcomer), contentOf(phones[0]!), 'a newcomer gets it from the relay alone')
  for (const phone of [...phones, newcomer]) phone.crash()
}

function expectAllAlike(phones: Device[], saved: Y.Doc[], isHonest: boolean): void {
  const [first] = phones as [Device]
  for (const phone of phones) {
    strictEqual(contentOf(phone), contentOf(first), 'all have the same document')
    ok(isWithin(phone.doc, loadFromDisk(phone.disk)), 'what is shown is on the disk')
    const { relay, counts } = phone.session.status.get()
    const hasNoticed = !isHonest && counts.contradictions > 0
    deepStrictEqual(relay, hasNoticed ? { state: 'trouble', code: 'contradiction' } : { state: 'safe' })
    for (const other of phones) ok(phone.session.receivedBy(other.name), 'everybody knows who has it')
  }
  for (const doc of saved) ok(isWithin(doc, first.doc), 'what was called saved is there')
}

/** Coming back costs one frame, and a word one envelope: nothing is read or sent again that need not be. */
async function expectThrift(
  { relay, clock }: World,
  phones: Device[],
  isPredictable: boolean,
): Promise<void> {
  // The first time a receipt may be said again that the relay lost with its disk.
  relay.cutAll()
  await clock.pass(60_000)
  const { open = 0, append = 0, receipt = 0 } = relay.heard
  relay.cutAll()
  await clock.pass(60_000)
  const { ping: _, ...heard } = relay.heard
  deepStrictEqual(heard, { ...heard, open: open + phones.length, append, receipt }, 'coming back is cheap')
  // Else a snapshot may be due, or a relay that lied has forgotten what it answered to whom.
  if (!isPredictable) return
  phones[0]!.write('the last word')
  await clock.pass(30_000)
  strictEqual(relay.heard.append, append + 1, 'a word is one envelope')
}

/** Honest accidents are healed or told as what they are, never as a lie. */
function expectNoAlarm(phones: Device[]): void {
  for (const phone of phones) {
    const { relay, counts } = phone.session.status.get()
    const { contradictions, damaged, gaps, newerVersion } = counts
    deepStrictEqual({ contradictions, damaged, gaps, newerVersion }, nothingWrong)
    if (relay.state === 'trouble' && relay.code !== 'slow-down' && relay.code !== 'full') {
      fail(`no false alarm: ${relay.code}`)
    }
  }
}

const nothingWrong = { contradictions: 0, damaged: 0, gaps: 0, newerVersion: 0 }

/** Who is said to have received all that stands here has it on the disk. */
function expectTrueReceipts(phones: Device[]): void {
  for (const receiver of phones) {
    const said = phones.filter(each => each !== receiver && each.session.receivedBy(receiver.name))
    if (said.length === 0) continue
    const received = loadFromDisk(receiver.disk)
    for (const { doc } of said) ok(isWithin(doc, received), '“received” is true')
  }
}

/** Who is shown was there a moment ago, and the card is one that they had before them then. */
function expectTruePresence(phones: Device[], now: number): void {
  const since = now - seenForMs
  for (const { presence } of phones.filter(({ isUp }) => isUp)) {
    for (const [name, card] of presence.seen.get()) {
      const { shown } = phones.find(({ names }) => names.has(name))!
      const before = shown.findLastIndex(({ from }) => from < since)
      const lately = shown.slice(Math.max(0, before)).flatMap(each => each.card ?? [])
      ok(lately.length > 0 && (card === '' || lately.includes(card)), 'who is shown is there')
    }
  }
}

/** All who show the talk see each other's card; whoever stops is seen no more. It is kept nowhere. */
async function expectCompany({ relay, clock }: World, phones: Device[]): Promise<void> {
  const { append, receipt } = relay.heard
  for (const [at, phone] of phones.entries()) phone.show(`card ${at}`)
  await clock.pass(60_000)
  for (const phone of phones) {
    const others = phones.flatMap((other, at) => (other === phone ? [] : [[other.name, `card ${at}`]]))
    deepStrictEqual(
      Object.fromEntries(phone.presence.seen.get()),
      Object.fromEntries(others),
      'they see each other',
    )
  }
  const [first, ...rest] = phones as [Device, ...Device[]]
  first.show(null)
  await clock.pass(15_000)
  for (const { presence } of rest) ok(!presence.seen.get().has(first.name), 'whoever goes is gone')
  for (const phone of phones) phone.show(null)
  await clock.pass(15_000)
  deepStrictEqual({ append: relay.heard.append, receipt: relay.heard.receipt }, { append, receipt })
}

const isWithin = (part: Y.Doc, whole: Y.Doc): boolean => includes(allOf(whole), allOf(part))

/** All texts and values, what is deleted, what the screens make of it, and the plan's hash. */
function contentOf({ doc }: Device): string {
  const shown = shownTalk(doc)
  const plan = shown ? canonicalPlan({ conversation: shown.talk, pack, editionHash }) : 'no conversation'
  const hash = createHash('sha256').update(plan).digest('hex')
  const { sv, ds } = allOf(doc)
  const clocks = [...sv].sort(([one], [other]) => one - other)
  const deleted = [...ds.clients].sort(([one], [other]) => one - other)
  const names = [...doc.share.keys()].sort()
  // A name that was only looked at stands there empty, on that phone alone.
  const texts = names.flatMap(name => {
    const type = doc.share.get(name)
    const held = type instanceof Y.Map ? Object.entries(type.toJSON()).sort() : doc.getText(name).toString()
    return held.length > 0 ? [[name, held]] : []
  })
  return JSON.stringify({ hash, shown, texts, clocks, deleted })
}

const pack = formPack()
