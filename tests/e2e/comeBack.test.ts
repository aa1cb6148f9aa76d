import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually } from './eventually.ts'
import { enter, headingHasFocus } from './keyboard.ts'
import { beginTalk, openPair, openWords, type Pair, sayYesToPlan, seeOpenedWords, writePlan } from './pair.ts'
import { paste } from './pasted.ts'
import { openWorld, type TestPhone, type World } from './phones.ts'
import { see } from './see.ts'
import { checkCode, goTo, press, readScreen, writeNote } from './steps.ts'

const node = 'albertslund.adfaerd.q1'

let world: World
let pair: Pair
let found: TestPhone
let code = ''

beforeAll(async () => {
  world = await openWorld()
  pair = await openPair(world)
  const { maja, jonas, conversation } = pair
  await openWords(pair)
  await writeNote(jonas, conversation, node, 'kun for Jonas')
  await beginTalk(maja, conversation)
  await writePlan(maja, conversation, 'Jonas følger natholdet i to uger')
  for (const phone of [maja, jonas]) await sayYesToPlan(phone, conversation)
  await maja.page.getByText('Knuden er trukket til').first().waitFor()
  code = await checkCode(maja)
  // It lies in a bus from here on.
  await goTo(jonas, conversation, 'prepare')
  await jonas.airplane(true)
  found = await world.phone('Jonas, ny')
})
afterAll(() => world.close())

const words = ({ page }: TestPhone) => page.getByRole('list', { name: 'Fire ord' }).textContent()

async function askIn({ maja, conversation }: Pair): Promise<string> {
  await goTo(maja, conversation, 'invite')
  await enter(maja.page, 'Har Jonas fået en ny telefon?')
  await headingHasFocus(maja.page)
  await see(maja, 'again-explain')
  await enter(maja.page, 'Invitér Jonas igen')
  await maja.page.getByRole('heading', { name: 'Luk Jonas ind igen' }).waitFor()
  await headingHasFocus(maja.page)
  await see(maja, 'again-open')
  await press(maja.page, 'Kopiér linket')
  await maja.page.getByText('Linket er kopieret').first().waitFor()
  return maja.page.evaluate(() => navigator.clipboard.readText())
}

test('Jonas lost his phone and kept nothing: from Maja’s he gets what they shared, once both have heard the same words', async () => {
  const { maja, conversation } = pair
  const link = await askIn(pair)
  await found.page.goto(link)
  await found.page.getByText('Du var med før, på en anden telefon.').waitFor()
  await see(found, 'again-preview')
  await enter(found.page, 'Ja, luk mig ind')
  await found.page.getByRole('heading', { name: 'Sig ordene til Maja' }).waitFor()
  await maja.page.getByRole('heading', { name: 'Er det Jonas?' }).waitFor()
  await see(found, 'again-waiting')
  await see(maja, 'again-asked')
  await eventually(async () => (await words(maja))?.length).toBeGreaterThan(8)
  await eventually(() => words(found)).toBe(await words(maja))

  await enter(maja.page, 'Ja, ordene er ens')
  await maja.page.getByRole('heading', { name: 'Jonas er med igen' }).waitFor()
  await headingHasFocus(maja.page)
  await see(maja, 'again-done')
  await seeOpenedWords(found, conversation)
  await goTo(found, conversation, 'seal')
  await found.page.getByText('Knuden er trukket til').first().waitFor()
  expect(await checkCode(found)).toBe(code)
  await goTo(found, conversation, `prepare/${node}`)
  expect(await found.page.getByLabel('Dine noter').inputValue()).toBe('')
  for (const phone of [maja, found]) {
    await goTo(phone, conversation, 'words')
    await phone.page.getByText(/gamle telefon er skiftet ud/).waitFor()
  }
  await see(maja, 'again-words-replaced')
  await see(found, 'again-words-mine')
})

test('The two go on, and the old phone, when it is found, says kindly that it was replaced and keeps what it has', async () => {
  const { maja, jonas, conversation } = pair
  const focus = /ledergruppen har i fokus/
  await goTo(maja, conversation, 'edition')
  await maja.page.getByLabel(focus).fill('Efter bussen')
  await goTo(found, conversation, 'edition')
  await eventually(() => readScreen(found)).toContain('Efter bussen')

  await jonas.airplane(false)
  await jonas.page.getByText(/Maja har lukket dig ind på en anden telefon/).waitFor({ timeout: 60_000 })
  await see(jonas, 'again-replaced')
  await goTo(jonas, conversation, 'edition')
  expect(await readScreen(jonas)).not.toContain('Efter bussen')
  await goTo(jonas, conversation, `prepare/${node}`)
  expect(await jonas.page.getByLabel('Dine noter').inputValue()).toBe('kun for Jonas')
  await goTo(jonas, conversation, 'seal')
  expect(await checkCode(jonas)).toBe(code)
})

test('It was the wrong phone: Maja says no, it gets nothing, and Jonas himself comes in by a new invitation', async () => {
  const { maja, jonas, conversation } = pair
  const stranger = await world.phone('En anden')
  await goTo(maja, conversation, 'again')
  await press(maja.page, 'Er den nye også væk?')
  await press(maja.page, 'Invitér Jonas igen')
  await press(maja.page, 'Kopiér linket')
  await maja.page.getByText('Linket er kopieret').first().waitFor()
  await paste(world, stranger, await maja.page.evaluate(() => navigator.clipboard.readText()))
  await press(stranger.page, 'Ja, luk mig ind')
  await maja.page.getByRole('heading', { name: 'Er det Jonas?' }).waitFor()
  await press(maja.page, 'Nej, luk den ikke ind')
  await maja.page.getByRole('heading', { name: 'Invitationen er lukket' }).waitFor()
  await stranger.page.getByRole('heading', { name: 'Invitationen er lukket' }).waitFor()
  await see(stranger, 'again-closed')
  expect(await readScreen(stranger)).not.toContain('natholdet')

  // The phone from the bus: it was replaced, and is let in again with all that it kept.
  await press(maja.page, 'Invitér Jonas igen')
  await press(maja.page, 'Kopiér linket')
  await maja.page.getByText('Linket er kopieret').first().waitFor()
  await paste(world, jonas, await maja.page.evaluate(() => navigator.clipboard.readText()))
  await press(jonas.page, 'Ja, luk mig ind')
  await maja.page.getByRole('heading', { name: 'Er det Jonas?' }).waitFor()
  await press(maja.page, 'Ja, ordene er ens')
  await maja.page.getByRole('heading', { name: 'Jonas er med igen' }).waitFor()
  await goTo(jonas, conversation, 'edition')
  await eventually(() => readScreen(jonas)).toContain('Efter bussen')
  await goTo(jonas, conversation, `prepare/${node}`)
  expect(await jonas.page.getByLabel('Dine noter').inputValue()).toBe('kun for Jonas')
})
