import { describe, expect, test } from 'vitest'
import { identityOf } from '../../src/composition/identity.ts'
import { secrets } from '../../src/composition/secrets.ts'
import { readNotebookEntries } from '../../src/document/notebookDoc.ts'
import { readSeeds } from '../../src/document/notebookSeeds.ts'
import type { ConversationId, PlanHash } from '../../src/domain/ids.ts'
import { fail } from '../../src/domain/result.ts'
import { valueIn } from '../crypto/known.ts'
import { link } from './link.ts'
import { Between, create, joined, moment, type Phone, phone, until } from './twoDevices.ts'
import { confirm, question, writePlan } from './wholeTalk.ts'

const passphrase = 'fire små blå cykler'
const onProgress = () => {}

async function backUp({ workspace }: Phone): Promise<string> {
  const backups = await workspace.backups()
  const made = valueIn(await backups.make({ passphrase, preface: 'En kopi.', onProgress }))
  await made.noteKept()
  return made.text
}
async function look({ workspace }: Phone, text: string) {
  return valueIn(await (await workspace.backups()).look({ text, passphrase, onProgress }))
}
async function restore(onto: Phone, text: string): Promise<void> {
  valueIn(await (await look(onto, text)).restore())
}
const withALetterChanged = (text: string): string => {
  const at = Math.floor(text.length / 2)
  return text.slice(0, at) + (text[at] === 'A' ? 'Z' : 'A') + text.slice(at + 1)
}
const noteOf = (of: Phone, id: ConversationId) => of.view(id).conversation.notes[question]
const privateOf = (of: Phone, id: ConversationId) => of.view(id).mine.notes[question]
const write = (on: Phone, id: ConversationId, bin: 'ours' | 'mine', text: string) =>
  on
    .session(id)
    .text(bin === 'ours' ? { bin, note: question } : { bin, node: question })
    .set(text)

const notebookOn = ({ disk }: Phone) => disk.opened.findLast(({ name }) => name === 'notebook')!.doc
const seedsOn = (on: Phone) => readSeeds(notebookOn(on))
function devicesOn({ workspace }: Phone) {
  const view = workspace.ownDevices.view.get()
  if (view.state !== 'ready') throw new Error(view.state)
  return view
}

describe('A backup', () => {
  test('brings a lost phone back onto a clean one, which goes on with the other person', async () => {
    const { between, maja, jonas, id } = await joined()
    write(maja, id, 'ours', 'mere sammen')
    write(maja, id, 'mine', 'kun for mig')
    await until(() => noteOf(jonas, id) === 'mere sammen')
    const text = await backUp(maja)
    expect(text).not.toContain('sammen')
    await maja.stop()

    const restored = await phone(between)
    expect(await look(restored, text)).toMatchObject({ conversations: 1, alreadyHere: 0 })
    await restore(restored, text)
    await until(() => restored.summaries.has(id))
    await until(() => noteOf(restored, id) === 'mere sammen')
    await until(() => privateOf(restored, id) === 'kun for mig')
    write(restored, id, 'ours', 'mere sammen, hver uge')
    await until(() => noteOf(jonas, id) === 'mere sammen, hver uge')
    write(jonas, id, 'ours', 'mere sammen, hver anden uge')
    await until(() => noteOf(restored, id) === 'mere sammen, hver anden uge')
  })

  test('P-111: leads the phone back among the person’s others, and the other person is asked nothing', async () => {
    const { between, maja, jonas, id } = await joined()
    const tablet = await phone(between)
    await link(maja, tablet)
    await until(() => tablet.summaries.has(id) && jonas.view(id).others[0]!.devices.length === 3)
    const text = await backUp(maja)
    await maja.stop()
    write(tablet, id, 'mine', 'skrevet på tavlen siden')
    const restored = await phone(between)
    await restore(restored, text)
    await until(() => privateOf(restored, id) === 'skrevet på tavlen siden')
    write(restored, id, 'mine', 'og på den nye')
    await until(() => privateOf(tablet, id) === 'og på den nye')
    await until(() => jonas.view(id).others[0]!.devices.some(one => one.id === restored.keys.id))
    expect(jonas.view(id).deviceNews.every(news => news.kind === 'linked')).toBe(true)
    expect(devicesOn(restored).isLeftBehind).toBe(false)
  })

  test('P-111: leads it back there also when its power goes as soon as it is all on the disk', async () => {
    const { between, maja, id } = await joined()
    const tablet = await phone(between)
    await link(maja, tablet)
    await until(() => tablet.summaries.has(id))
    const text = await backUp(maja)
    await maja.stop()
    write(tablet, id, 'mine', 'skrevet på tavlen siden')
    const restored = await phone(between)
    const found = await look(restored, text)
    const cut = new Promise<void>(cutNow => {
      restored.disk.onWritten = name => name === 'notebook' && cutNow()
    })
    void found.restore()
    await cut
    const again = await restored.crash()
    await until(() => privateOf(again, id) === 'skrevet på tavlen siden')
    expect(devicesOn(again).isLeftBehind).toBe(false)
  })

  test('P-111: from before a phone was removed loses nothing, says that the others have gone on, and is added again', async () => {
    for (const isRoomErased of [false, true]) {
      const { between, maja, id } = await joined()
      const tablet = await phone(between)
      await link(maja, tablet)
      await until(() => tablet.summaries.has(id))
      write(maja, id, 'mine', 'da kopien blev lavet')
      await moment(100)
      const seed = await identityOf(maja.keys).unseal(seedsOn(maja)[0]!.sealedFor.get(maja.keys.id)!)
      const text = await backUp(maja)
      valueIn(await maja.workspace.ownDevices.remove(tablet.keys.id))
      await until(() => seedsOn(maja).length === 2 && devicesOn(maja).leaving.length === 0)
      write(maja, id, 'mine', 'skrevet siden')
      if (isRoomErased) between.rooms.erase(await secrets.seeds.notebookSecret(seed!))
      const restored = await phone(between)
      await restore(restored, text)
      await until(() => devicesOn(restored).isLeftBehind)
      expect(privateOf(restored, id)).toBe('da kopien blev lavet')
      await until(() => privateOf(maja, id) === 'skrevet siden')
      await link(maja, restored)
      await until(() => privateOf(restored, id)?.includes('skrevet siden'))
      await until(() => !devicesOn(restored).isLeftBehind)
      for (const one of [maja, tablet, restored]) await one.stop()
    }
  })

  test('P-111: restored where it was made changes nothing about the person’s phones', async () => {
    const { between, maja } = await joined()
    const tablet = await phone(between)
    await link(maja, tablet)
    const text = await backUp(maja)
    const seedsNow = () => seedsOn(maja).map(({ name, next, sealedFor }) => [name, next, [...sealedFor]])
    const before = seedsNow()
    await restore(maja, text)
    await moment(100)
    expect(seedsNow()).toEqual(before)
  })

  test('never holds the device’s keys: the restored phone is a device of its own', async () => {
    const { between, maja, id } = await joined()
    const text = await backUp(maja)
    const restored = await phone(between)
    await restore(restored, text)
    await until(() => restored.view(id))
    expect(restored.view(id).me.devices).toContainEqual(restored.keys.public)
    expect(restored.keys.id).not.toBe(maja.keys.id)
  })

  test('makes the restored phone known: the other is asked whose it is, and what it signs counts with their yes', async () => {
    const { between, maja, jonas, id } = await joined()
    const text = await backUp(jonas)
    await jonas.stop()
    between.goOffline()
    const restored = await phone(between)
    await restore(restored, text)
    // What no screen shows is read again a second later, and once more with its hashes: then only the relay is left.
    await moment(2500)
    between.goOffline(false)
    await until(() => maja.view(id).deviceNews.length > 0)
    const [news] = maja.view(id).deviceNews
    expect(news).toEqual({ kind: 'unknown', of: maja.view(id).others[0]!.id, device: restored.keys.public })
    expect(restored.view(id).deviceNews).toEqual([])
    await writePlan({ maja, jonas: restored, id })
    await confirm(maja, id)
    await confirm(restored, id)
    await moment(100)
    expect(maja.view(id).plan.sealed).toBeNull()
    maja.session(id).settleDevice(news!, 'accepted')
    await until(() => maja.view(id).plan.sealed && restored.view(id).plan.sealed)
  })

  test('comes beside the conversations that a phone already has', async () => {
    const { between, maja, id } = await joined()
    write(maja, id, 'mine', 'kun for mig')
    const text = await backUp(maja)
    const other = await phone(between)
    const own = await create(other)
    write(other, own, 'mine', 'noget andet')
    await moment()
    await restore(other, text)
    await until(() => privateOf(other, id) === 'kun for mig')
    await until(() => privateOf(other, own) === 'noget andet')
    expect(
      readNotebookEntries(other.disk.read('notebook'))
        .map(entry => entry.id)
        .sort(),
    ).toEqual([own, id].sort())
  })

  test('restored on the same phone an hour later doubles nothing and takes nothing back', async () => {
    const { maja, jonas, id } = await joined()
    write(maja, id, 'ours', 'mere sammen')
    write(maja, id, 'mine', 'kun for mig')
    const text = await backUp(maja)
    write(maja, id, 'ours', 'mere samarbejde')
    write(maja, id, 'mine', 'kun for mig selv')
    expect(await look(maja, text)).toMatchObject({ conversations: 1, alreadyHere: 1 })
    for (let times = 0; times < 2; times++) await restore(maja, text)
    await moment(100)
    await until(() => noteOf(maja, id) === 'mere samarbejde')
    await until(() => privateOf(maja, id) === 'kun for mig selv')
    await until(() => noteOf(jonas, id) === 'mere samarbejde')
  })

  test('brings back a conversation that was deleted on this phone since', async () => {
    const { maja, jonas, id } = await joined()
    write(maja, id, 'ours', 'mere sammen')
    write(maja, id, 'mine', 'kun for mig')
    const text = await backUp(maja)
    await maja.stop()
    await maja.workspace.deleteConversation(id)
    write(jonas, id, 'ours', 'mere sammen, sagde Jonas')
    await restore(maja, text)
    const again = await maja.crash()
    await until(() => noteOf(again, id) === 'mere sammen, sagde Jonas')
    await until(() => privateOf(again, id) === 'kun for mig')
  })

  test('carries the kept pictures, newest conversations first, and says how many it had to leave', async () => {
    const { between, maja, id } = await joined()
    const hashOf = (letter: string) => letter.repeat(64) as PlanHash
    const picture = (bytes: number) => new Blob([new Uint8Array(bytes).fill(3)], { type: 'image/jpeg' })
    await maja.memory.pictures.put(id, hashOf('a'), [picture(1000), picture(2000)])
    await maja.memory.pictures.put(id, hashOf('b'), [picture(13 * 1024 * 1024)])
    const backups = await maja.workspace.backups()
    const made = valueIn(await backups.make({ passphrase, preface: '', onProgress }))
    expect(made).toMatchObject({ conversations: 1, picturesLeftOut: 1 })
    const restored = await phone(between)
    await restore(restored, made.text)
    const pages = await restored.memory.pictures.get(id, hashOf('a'))
    expect(pages.map(page => [page.size, page.type])).toEqual([
      [1000, 'image/jpeg'],
      [2000, 'image/jpeg'],
    ])
    expect(restored.memory.taken).toEqual([{ theme: 'dark' }])
  })

  test('counts as made only once it has left the app', async () => {
    const { maja, id } = await joined()
    const backups = await maja.workspace.backups()
    const made = valueIn(await backups.make({ passphrase, preface: '', onProgress }))
    expect(await backups.last()).toBeNull()
    await made.noteKept()
    expect(await backups.last()).toEqual({ at: maja.clock.now.getTime(), conversations: [id] })
  })
})

describe('A refused restore changes nothing', () => {
  test('with a wrong passphrase, a damaged file, or another text', async () => {
    const { between, maja } = await joined()
    const text = await backUp(maja)
    const clean = await phone(between)
    const backups = await clean.workspace.backups()
    const failures = await Promise.all([
      backups.look({ text, passphrase: 'noget helt andet', onProgress }),
      backups.look({ text: withALetterChanged(text), passphrase, onProgress }),
      backups.look({ text: 'Kære Jonas', passphrase, onProgress }),
    ])
    expect(failures.map(found => !found.ok && found.failure)).toEqual([
      'wrong-passphrase',
      'damaged',
      'foreign',
    ])
    expect(clean.disk.states.has('notebook')).toBe(false)
  })

  test('when the disk is full in the middle, wherever that is', async () => {
    const { between, maja, id } = await joined()
    const second = await create(maja)
    const text = await backUp(maja)
    for (const full of [`conversation-${id}`, `conversation-${second}`, 'notebook']) {
      const other = await phone(between)
      const own = await create(other)
      await moment()
      const before = new Map(other.disk.states)
      other.disk.failing.add(full)
      expect(await (await look(other, text)).restore()).toEqual({ ok: false, failure: 'full' })
      expect([...other.disk.states.keys()].sort()).toEqual([...before.keys()].sort())
      expect(readNotebookEntries(other.disk.read('notebook')).map(entry => entry.id)).toEqual([own])
      expect(other.disk.leftovers).toEqual([])
      other.disk.failing.clear()
      await restore(other, text)
      await until(() => other.view(id))
    }
  })

  test('when the power goes before the notebook has it, and the next start takes the halves away', async () => {
    const { between, maja, id } = await joined()
    const text = await backUp(maja)
    const clean = await phone(between)
    const found = await look(clean, text)
    const addState = clean.disk.addState.bind(clean.disk)
    clean.disk.addState = (...of) => (of[0] === 'notebook' ? new Promise(() => {}) : addState(...of))
    void found.restore()
    await until(() => clean.disk.states.has(`conversation-${id}`))
    clean.disk.addState = addState
    const again = await clean.crash()
    await until(() => !again.disk.states.has(`conversation-${id}`))
    await until(() => again.disk.leftovers.length === 0)
  })

  test('and a removal that another tab held up before is still finished later', async () => {
    const { maja, id } = await joined()
    const text = await backUp(maja)
    maja.disk.delete = async () => fail('blocked-by-other-tab')
    await maja.workspace.deleteConversation(id)
    expect(maja.disk.leftovers).toEqual([id])
    maja.disk.failing.add('notebook')
    expect(await (await look(maja, text)).restore()).toEqual({ ok: false, failure: 'full' })
    expect(maja.disk.leftovers).toEqual([id])
  })
})

test('A backup that is being brought in is nothing to tidy away for another tab that starts meanwhile', async () => {
  const { between, maja, id } = await joined()
  write(maja, id, 'ours', 'mere sammen')
  const text = await backUp(maja)
  const clean = await phone(between)
  const found = await look(clean, text)
  const itself = clean.disk.addState.bind(clean.disk)
  clean.disk.addState = async (name, state) => {
    if (name === 'notebook') {
      await phone(between, { keys: clean.keys, disk: clean.disk })
      await moment(200)
      expect(clean.disk.states.has(`conversation-${id}`)).toBe(true)
    }
    return itself(name, state)
  }
  valueIn(await found.restore())
  await until(() => noteOf(clean, id) === 'mere sammen')
})

test('A conversation whose row on Home is gone gets it back at the next start', async () => {
  const maja = await phone(new Between())
  const id = await create(maja)
  await moment()
  const again = await maja.crash()
  await until(() => again.summaries.has(id))
})
