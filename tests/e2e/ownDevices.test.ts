import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually } from './eventually.ts'
import { enter, headingHasFocus } from './keyboard.ts'
import { openPair, type Pair } from './pair.ts'
import { paste } from './pasted.ts'
import { openWorld, type TestPhone, type World } from './phones.ts'
import { see } from './see.ts'
import { goTo, press, readScreen, writeNote } from './steps.ts'

const node = 'albertslund.adfaerd.q1'

let world: World
let pair: Pair
let tablet: TestPhone
let code = ''

beforeAll(async () => {
  world = await openWorld()
  pair = await openPair(world)
  tablet = await world.phone('Majas tablet')
})
afterAll(() => world.close())

async function writeFocus(phone: TestPhone, text: string): Promise<void> {
  await goTo(phone, pair.conversation, 'edition')
  await phone.page.getByLabel(/ledergruppen har i fokus/).fill(text)
}

const noteOn = async (phone: TestPhone): Promise<string> => {
  await goTo(phone, pair.conversation, `prepare/${node}`)
  return phone.page.getByLabel('Dine noter').inputValue()
}

test('Maja links her tablet, sees the same on both screens, and her private note is there', async () => {
  const { maja } = pair
  await writeNote(maja, pair.conversation, node, 'kun for mig')
  await maja.page.goto(`${world.url}/devices`)
  await see(maja, 'devices-alone')
  await press(maja.page, 'Tilføj en telefon')
  await press(maja.page, 'Kopiér linket i stedet')
  await see(maja, 'devices-add')
  const link = await maja.page.evaluate(() => navigator.clipboard.readText())

  await paste(world, tablet, link)
  await tablet.page.getByRole('heading', { name: 'En af dine telefoner?' }).waitFor()
  await see(tablet, 'join-own-device')
  await press(tablet.page, 'Ja, den er min')
  await tablet.page.getByRole('heading', { name: 'Er ordene ens?' }).waitFor()
  await maja.page.getByRole('heading', { name: 'Er den din?' }).waitFor()
  const same = async (phone: TestPhone) => phone.page.locator('.same-words[aria-busy=false]').textContent()
  expect(await same(tablet)).toBe(await same(maja))
  await see(tablet, 'join-own-words')
  await see(maja, 'devices-ask')
  await press(maja.page, 'Ja, det er min')
  await maja.page.getByRole('heading', { name: 'Sig også ja på den nye' }).waitFor()
  await see(maja, 'devices-admitted')
  await press(tablet.page, 'Ja, de er ens')
  await tablet.page.getByRole('heading', { name: 'Nu hører de sammen' }).waitFor()
  await maja.page.getByRole('heading', { name: 'Nu hører de sammen' }).waitFor()
  await see(maja, 'devices-done')
  await press(tablet.page, 'Se dine samtaler')
  await tablet.page.getByText('Jonas').first().waitFor()
  await eventually(() => noteOn(tablet)).toBe('kun for mig')
  await maja.page.goto(`${world.url}/devices`)
  await maja.page.getByText(/^Tilføjet/).waitFor()
  await see(maja, 'devices-two')
  await press(maja.page, /^Ret Computer, denne her$/)
  const name = maja.page.getByLabel('Hvad du kalder den')
  await name.fill('Den gamle bærbare computer derhjemme på køkkenbordet')
  await see(maja, 'devices-naming')
  await name.fill('')
})

test('What Maja writes for both on her tablet reaches Jonas, and he is asked nothing', async () => {
  const { jonas } = pair
  await writeFocus(tablet, 'Samarbejde på tværs')
  await goTo(jonas, pair.conversation, 'edition')
  await eventually(() => readScreen(jonas)).toContain('Samarbejde på tværs')
})

test('Maja keeps the code, loses both, and gets everything back on a new phone by typing it', async () => {
  const { maja, jonas } = pair
  await maja.page.goto(`${world.url}/devices/code`)
  await see(maja, 'code-before')
  await press(maja.page, 'Vis koden nu')
  await maja.page.getByText('Koden virker nu.').waitFor()
  await headingHasFocus(maja.page)
  await see(maja, 'code')
  code = ((await maja.page.locator('.code-groups').textContent()) ?? '').trim()
  expect(code).toMatch(/^[0-9A-Z]{36}$/)
  await maja.page.goto(`${world.url}/storage`)
  await maja.page.getByText('Du har en gendannelseskode').waitFor()
  await see(maja, 'storage-with-code')
  await goTo(maja, pair.conversation, 'prepare')
  await maja.page.waitForTimeout(1500)
  await maja.context.close()
  await tablet.context.close()

  const found = await world.phone('Majas nye telefon')
  await paste(world, found, code.toLowerCase().replace(/(.{4})/g, '$1 '))
  await found.page.getByRole('heading', { name: 'Hent alt tilbage?' }).waitFor()
  await see(found, 'bring-back')
  await press(found.page, 'Hent det hele')
  await found.page.getByRole('heading', { name: 'Du er tilbage' }).waitFor()
  await see(found, 'brought-back')
  await press(found.page, 'Se dine samtaler')
  await found.page.getByText('Jonas').first().waitFor()
  await eventually(() => noteOn(found)).toBe('kun for mig')
  await writeFocus(found, 'Tilbage igen')
  await eventually(() => readScreen(jonas)).toContain('Tilbage igen')
})

test('A slip of the pen is named, and what was typed stands there to be mended; without the server it waits, and then everything comes', async () => {
  const other = await world.phone('En anden')
  const wrong = code.at(-1) === 'X' ? 'Y' : 'X'
  await paste(world, other, `${code.slice(0, -1)}${wrong}`)
  await other.page.getByRole('heading', { name: 'Et tegn i koden er forkert' }).waitFor()
  expect(await readScreen(other)).toContain('Koden på papiret gælder stadig')
  await see(other, 'code-typo')
  await press(other.page, 'Tilbage til koden')
  const field = other.page.getByLabel('Link eller kode')
  expect(await field.inputValue()).toBe(`${code.slice(0, -1)}${wrong}`)
  await field.fill(code)
  // With everything in the phone's cache: it is the server that is gone, not the app.
  await other.page.evaluate(() => navigator.serviceWorker.ready.then(() => true))
  await world.relay.kill('SIGKILL')
  await field.press('Enter')
  await other.page.getByRole('heading', { name: 'Serveren svarer ikke' }).waitFor()
  await press(other.page, 'Tilbage til koden')
  await world.restartRelay()
  await field.press('Enter')
  const yes = other.page.getByRole('button', { name: 'Hent det hele' })
  await yes.waitFor()
  await world.relay.kill('SIGKILL')
  await yes.click()
  await press(other.page, 'Se dine samtaler')
  await other.page.getByText('kommer hertil, så snart telefonen når serveren').waitFor()
  await world.restartRelay()
  await other.page.getByText('Jonas').first().waitFor()
})

test('By keyboard alone, a tab is moved to the app by one text that is copied', async () => {
  const tab = await world.phone('En fane')
  await tab.context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await tab.page.goto(`${world.url}/devices/move`)
  await tab.page.locator('button:enabled', { hasText: 'Kopiér det hele til appen' }).waitFor()
  await see(tab, 'devices-move')
  await enter(tab.page, 'Kopiér det hele til appen')
  await tab.page.getByText('Kopieret. Åbn nu appen.').waitFor()
  const text = await tab.page.evaluate(() => navigator.clipboard.readText())
  const app = await world.phone('Appen')
  await paste(world, app, text)
  await app.page.getByRole('heading', { name: 'En af dine telefoner?' }).waitFor()
  await enter(app.page, 'Ja, den er min')
  await app.page.getByRole('heading', { name: 'Nu hører de sammen' }).waitFor()
  await tab.page.getByRole('heading', { name: 'Nu er det i appen' }).waitFor()
})
