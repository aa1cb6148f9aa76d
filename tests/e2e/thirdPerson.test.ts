import type { Request } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readInvitation } from '../../src/crypto/invitation.ts'
import { deriveRoom } from '../../src/crypto/roomKeys.ts'
import { openEnvelope } from '../../src/crypto/sealEnvelope.ts'
import { readNotebookEntries } from '../../src/document/notebookDoc.ts'
import { readSealedPicks } from '../../src/document/preparation.ts'
import {
  beginTalk,
  jonasWords,
  majasWords,
  openPair,
  type Pair,
  sayYesToSetting,
  seeOpenedWords,
  writePlan,
} from './pair.ts'
import { openWorld, type TestPhone, type World } from './phones.ts'
import { envelopesIn, notebookOn, openRoom } from './room.ts'
import { goTo, pick, press, savedHere, writeNote } from './steps.ts'
import { everythingIn, tracesOf } from './traces.ts'

const typed = {
  majasName: 'Zibelkvast',
  jonasName: 'Trumfsild',
  place: 'Pilgrimslunden',
  focus: 'Mildhedsuge',
  wording: 'Knagstrømmen',
  ownQuestion: 'Flagrebækken',
  majasNote: 'Snorkefrygten',
  jonasNote: 'Hvælvedrømmen',
  sharedNote: 'Delekvisten',
  jointNote: 'Skumringsplanen',
  mark: 'Vindrosemærket',
  agreement: 'Grundvandsløftet',
  others: 'Klokkeblad',
}
const privately = [typed.majasNote, typed.jonasNote]
const allWords = [...Object.values(typed), 'albertslund.kw.']
const question = 'albertslund.adfaerd.q1'

describe('A third person', () => {
  let world: World
  let pair: Pair
  let stranger: TestPhone
  const requests: string[] = []
  let atRelay: Buffer
  let envelopes: Uint8Array[]
  /** The shared room while both pockets were still closed to the other, and at the end. */
  let before: Awaited<ReturnType<typeof openRoom>>
  let after: Awaited<ReturnType<typeof openRoom>>
  let unopened: { picks: readonly string[]; salt: Uint8Array }

  beforeAll(async () => {
    world = await openWorld()
    pair = await openPair(world, { me: `Maja ${typed.majasName}`, other: `Jonas ${typed.jonasName}` })
    stranger = await world.phone('the stranger')
    for (const { context } of [pair.maja, pair.jonas, stranger]) context.on('request', keepRequest)
    await writeSettingAndEdition()
    await prepareBoth()
    const notebook = await notebookOn(pair.maja.page)
    const [entry] = readNotebookEntries(notebook)
    const sealed = entry && readSealedPicks(notebook, entry.id)
    if (!entry?.secret || !sealed) throw new Error('Maja has no secret or no sealed picks')
    unopened = sealed
    before = await whileStopped(() => openRoom(world.dataDir, entry.secret!))
    await talkAndAgree()
    await world.relay.kill('SIGTERM')
    after = await openRoom(world.dataDir, entry.secret)
    atRelay = everythingIn(world.dataDir)
    envelopes = envelopesIn(world.dataDir)
    await world.restartRelay()
  })

  afterAll(() => world.close())

  test('who had the room’s key would find each word, so the search can find them', async () => {
    const room = Buffer.concat(after.contents)
    expect(tracesOf(allWords, room)).toEqual(allWords.filter(word => !privately.includes(word)))
    for (const disguised of [
      Buffer.from(typed.mark, 'utf16le'),
      Buffer.from(`x${btoa(unescape(encodeURIComponent(`ab${typed.mark}c`)))}y`),
      Buffer.from(`"${Buffer.from(`a${typed.mark}`).toString('base64url')}"`),
    ])
      expect(tracesOf([typed.mark], disguised)).toEqual([typed.mark])
  })

  test('behind a browser is sent nothing to translate or to finish, and on the phone is offered nobody’s name', async () => {
    await pair.maja.page.goto(`${world.url}/new`)
    const name = pair.maja.page.getByLabel('Din medarbejders navn')
    expect(await name.getAttribute('autocomplete')).toBe('off')
    await goTo(pair.maja, pair.conversation, `prepare/${question}`)
    const note = pair.maja.page.getByLabel('Dine noter')
    expect(await note.evaluate((field: HTMLElement) => [field.translate, field.writingSuggestions])).toEqual([
      false,
      'false',
    ])
  })

  test('with the relay’s whole disk finds no word that was typed', () => {
    expect(envelopes.length).toBeGreaterThan(10)
    expect(tracesOf(allWords, atRelay)).toEqual([])
  })

  test('on the wire finds no word that was typed, neither in frames nor in requests', () => {
    for (const { wire } of [pair.maja, pair.jonas]) {
      expect(wire.length).toBeGreaterThan(20)
      expect(tracesOf(allWords, Buffer.concat(wire))).toEqual([])
    }
    const asked = requests.join('\n')
    expect(asked).toContain(world.url)
    expect(tracesOf([...Object.values(typed), secretText()], Buffer.from(asked))).toEqual([])
    expect(requests.filter(text => encodedTraces(text))).toEqual([])
  })

  test('with the room’s own key finds neither private notes nor unopened picks in any envelope', () => {
    expect(before.sealed + after.sealed).toBe(0)
    const first = Buffer.concat(before.contents)
    expect(tracesOf([typed.wording, typed.focus], first)).toEqual([typed.wording, typed.focus])
    expect(tracesOf([...privately, ...unopened.picks], first)).toEqual([])
    expect(first.includes(Buffer.from(unopened.salt))).toBe(false)
    const last = Buffer.concat(after.contents)
    expect(tracesOf(privately, last)).toEqual([])
    // What was opened since is there, and would have been found.
    expect(tracesOf(unopened.picks, last)).toEqual(unopened.picks)
    expect(last.includes(Buffer.from(unopened.salt))).toBe(true)
  })

  test('with the invitation opens the lobby alone, and nothing in it was written after the answer', async () => {
    const read = readInvitation(pair.link, world.url)
    if (!read.ok) throw new Error('the link can’t be read')
    const lobby = await deriveRoom(read.value.secret)
    const opened = await Promise.all(envelopes.map(bytes => openEnvelope(lobby, bytes)))
    const contents = opened.flatMap(result => (result.ok ? [documentsIn(result.value.content)] : []))
    expect(contents.length).toBeGreaterThan(2)
    expect(opened.length - contents.length).toBeGreaterThan(10)
    const names = [typed.majasName, typed.jonasName]
    expect(tracesOf(allWords, Buffer.concat(contents))).toEqual(names)
  })

  test('who opens an answered invitation is turned away, and the inviter is told', async () => {
    const { page } = stranger
    await page.goto(pair.link)
    await page.getByRole('heading', { name: 'Invitationen er allerede besvaret' }).waitFor()
    await page.goto(world.url)
    await page.getByRole('heading', { name: 'To kan begynde her' }).waitFor()
    await goTo(pair.maja, pair.conversation, 'invite')
    await pair.maja.page.getByText('En anden har også brugt linket').waitFor({ timeout: 90_000 })
  })

  async function writeSettingAndEdition(): Promise<void> {
    const { page } = pair.maja
    await goTo(pair.maja, pair.conversation, 'invite')
    await press(page, 'Ret tid og sted')
    await page.getByRole('textbox', { name: 'Sted' }).fill(typed.place)
    await page.keyboard.press('Escape')
    await goTo(pair.maja, pair.conversation, 'edition')
    await press(page, 'Sig det anderledes')
    await page.getByLabel('Jeres ordlyd').first().fill(`Hvad med ${typed.wording}?`)
    await press(page, /^Tilføj et spørgsmål/)
    await page.getByRole('textbox', { name: 'Jeres eget spørgsmål' }).first().fill(`Og ${typed.ownQuestion}?`)
    await page.getByLabel(/^Det, ledergruppen har i fokus/).fill(typed.focus)
    await savedHere(pair.maja)
  }

  async function prepareBoth(): Promise<void> {
    const { maja, jonas, conversation } = pair
    await sayYesToSetting(jonas, conversation)
    await writeNote(maja, conversation, question, `Min ${typed.majasNote}`)
    await writeNote(jonas, conversation, 'albertslund.adfaerd.q2', `Min ${typed.jonasNote}`)
    await goTo(jonas, conversation, 'keywords')
    for (const word of jonasWords) await press(jonas.page, word)
    await pick(maja, conversation, majasWords)
    await received(maja)
  }

  async function talkAndAgree(): Promise<void> {
    const { maja, jonas, conversation } = pair
    await writeNote(jonas, conversation, 'albertslund.adfaerd.q3', `Lad os tale om ${typed.sharedNote}`)
    await press(jonas.page, 'Gør til vores')
    await jonas.page.getByRole('dialog').getByRole('button', { name: 'Gør til vores' }).click()
    await savedHere(jonas)
    await goTo(jonas, conversation, 'keywords')
    await press(jonas.page, 'Luk lommen')
    for (const phone of [maja, jonas]) await seeOpenedWords(phone, conversation)
    await beginTalk(maja, conversation)
    const { page } = maja
    await press(page, 'Første spørgsmål')
    await press(page, 'Noter')
    await page.getByLabel('Fælles noter').fill(`Vores ${typed.jointNote}`)
    await page.keyboard.press('Escape')
    await press(page, 'Husk det Vores')
    await page.getByRole('link', { name: 'Bænken 1' }).click()
    await page.getByLabel('Det vil vi huske').fill(typed.mark)
    await press(page, 'Tilbage til samtalen')
    await press(page, 'Forlad samtalen')
    await press(page, 'Videre til aftaler')
    await page.waitForURL(/\/agree$/)
    await savedHere(maja)
    const agreement = await writePlan(maja, conversation, `Vi holder ${typed.agreement}`)
    await page.goto(agreement)
    await press(page, 'Andre')
    await page
      .getByRole('textbox', { name: /andre$/ })
      .first()
      .fill(`Bodil ${typed.others}`)
    await savedHere(maja)
    await received(maja)
  }

  async function whileStopped<Value>(look: () => Promise<Value>): Promise<Value> {
    await world.relay.kill('SIGTERM')
    const seen = await look()
    await world.restartRelay()
    return seen
  }

  function keepRequest(request: Request): void {
    const headers = JSON.stringify(request.headers())
    requests.push(`${request.method()} ${request.url()} ${headers} ${request.postData() ?? ''}`)
  }

  const secretText = () => new URL(pair.link).hash.slice(5, 40)
  const encodedTraces = (text: string) =>
    tracesOf(Object.values(typed), Buffer.from(decodeURIComponent(text.replaceAll(/%(?![0-9a-f]{2})/gi, ''))))
      .length > 0
})

/** All that stands here is at the relay, and on the other phone. */
async function received({ page }: TestPhone): Promise<void> {
  await page
    .getByRole('button', { name: /Hvor er det, vi skrev/ })
    .filter({ hasText: 'Modtaget' })
    .waitFor()
}

/** A lobby's message is JSON behind a signature, with a document in base64 inside: both are searched. */
function documentsIn(content: Uint8Array): Buffer {
  const text = Buffer.from(content).toString('latin1')
  const document = /"document":"([A-Za-z0-9_-]*)"/.exec(text)?.[1] ?? ''
  return Buffer.concat([Buffer.from(content), Buffer.from(document, 'base64url')])
}
