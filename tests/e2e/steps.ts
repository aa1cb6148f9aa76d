import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { phoneTimeZone } from '../browser.ts'
import type { TestPhone } from './phones.ts'
import { whatStands } from './whatStands.ts'

/** What people do, in the words they see. Danish, as both phones speak it. */

const started = Date.now()
/** The day on the phones, so many days from now. */
export const isoDate = (daysAhead: number): string =>
  new Date(started + daysAhead * 86_400_000).toLocaleDateString('sv', { timeZone: phoneTimeZone })

export const press = (page: Page, name: string | RegExp): Promise<void> =>
  orTellWhatStands(page, page.getByRole('button', { name }).first().click())

async function orTellWhatStands(page: Page, act: Promise<unknown>): Promise<void> {
  try {
    await act
  } catch (error) {
    throw new Error(`${error}\nThere stood: ${JSON.stringify(await whatStands(page), null, 1)}`, {
      cause: error,
    })
  }
}

/** Long words hold soft hyphens, which nobody sees. */
const exactly = (word: string) => new RegExp(`^${[...word].join('\u00ad?')}$`)

/** All that the screen says, as it is read. */
export const readScreen = async ({ page }: TestPhone): Promise<string> =>
  ((await page.locator('main:not(.on-its-way)').textContent()) ?? '').replaceAll('\u00ad', '')

/** Maja makes the conversation; the answer is the link that she sends. */
export async function invite(
  { page, context }: TestPhone,
  url: string,
  { me, other, variant }: { me: string; other: string; variant?: string },
): Promise<string> {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(url)
  await press(page, 'Ny samtale')
  await page.getByLabel('Dit navn').fill(me)
  await page.getByLabel('Din medarbejders navn').fill(other)
  await page.getByLabel('Dag', { exact: true }).fill(isoDate(3))
  await page.getByLabel('Klokken').fill('10:00')
  if (variant) await page.getByRole('radio', { name: variant }).check({ force: true })
  await press(page, 'Lav samtalen')
  await page.waitForURL(/\/invite$/)
  await press(page, 'Kopiér linket')
  await page.getByText('Linket er kopieret').first().waitFor()
  return page.evaluate(() => navigator.clipboard.readText())
}

export async function join({ page }: TestPhone, link: string): Promise<void> {
  await page.goto(link)
  await press(page, 'Ja, jeg er med')
  await comesInto(page, `${new URL(link).origin}/c/`)
}

/** The app leads there by itself, by way of the conversation's own address to the station where it stands. */
export const comesInto = (page: Page, conversation: string): Promise<void> =>
  page.waitForURL(({ href }) => href.startsWith(conversation) && /\/c\/[^/]+\/./.test(href))

/** The address of this phone's only conversation. */
export const conversationOf = (page: Page): string => page.url().replace(/(\/c\/[^/]+).*/, '$1')

/** In airplane mode the app begins there: it would keep the socket that it has, and be offline only in name. */
export async function goTo({ page }: TestPhone, conversation: string, screen: string): Promise<void> {
  const go = (await page.evaluate(() => navigator.onLine)) ? walkTo : openAnew
  await go(page, `${conversation}/${screen}`)
}

/** As by a touch on what leads there: the app goes on, and its screen changes. Elsewhere it begins. */
export async function walkTo(page: Page, address: string): Promise<void> {
  if (page.url() === address) return stands(page)
  if (!isAnotherScreen(page.url(), address)) return openAnew(page, address)
  const left = await page.evaluateHandle(to => {
    const heading = document.querySelector('main h1')
    history.pushState(null, '', to)
    return heading
  }, address)
  const isThere = (heading: Element | null) => ![null, heading].includes(document.querySelector('main h1'))
  const hasCome = await page.waitForFunction(isThere, left, { timeout: 10_000 }).catch(() => null)
  // A conversation that has ended says so at each address, under one heading; or the app was on its way elsewhere.
  if (!hasCome || page.url() !== address) await openAnew(page, address)
}

/** The app begins there, with what the phone has kept. */
export async function openAnew(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await stands(page)
}

/** Of the same app, and not the same screen with another question or agreement: its heading would stay. */
function isAnotherScreen(here: string, there: string): boolean {
  const [from, to] = [new URL(here), new URL(there)]
  const screenOf = ({ pathname }: URL) => pathname.replace(/^((?:\/[^/]+){3}\/)[^/]+$/, '$1…')
  return from.origin === to.origin && screenOf(from) !== screenOf(to)
}

const stands = (page: Page): Promise<void> => orTellWhatStands(page, page.locator('h1').first().waitFor())

export async function pick(phone: TestPhone, conversation: string, words: string[]): Promise<void> {
  await goTo(phone, conversation, 'keywords')
  for (const word of words) await press(phone.page, exactly(word))
  await press(phone.page, 'Luk lommen')
  await phone.page
    .getByText(/Lommen er lukket|ord at gå med/)
    .first()
    .waitFor()
}

export async function writeNote(
  phone: TestPhone,
  conversation: string,
  node: string,
  text: string,
): Promise<void> {
  await goTo(phone, conversation, `prepare/${node}`)
  await phone.page.getByLabel('Dine noter').fill(text)
  await savedHere(phone)
}

/** The screen says that all is on this phone's disk. */
export async function savedHere({ page }: TestPhone): Promise<void> {
  await page.waitForTimeout(150)
  await page
    .getByText(/^(Gemt på denne telefon|Gemt her|På vej|Sikkert|Modtaget)/)
    .first()
    .waitFor()
}

/** Reloads without a network: the app and everything in it comes from the phone. */
export async function reloadInAirplaneMode(phone: TestPhone): Promise<void> {
  await phone.airplane(true)
  await phone.page.reload()
  await stands(phone.page)
}

export async function shot({ page }: TestPhone, path: string): Promise<void> {
  await page.screenshot({ path })
}

/** Adds an agreement about a perspective and fills in all of it; the phone shows it afterwards. */
export async function agree(
  phone: TestPhone,
  conversation: string,
  { about, ...answers }: { about: string } & Answers,
): Promise<string> {
  const { page } = phone
  await goTo(phone, conversation, 'agree')
  await fillAgreement(page, about, answers)
  return page.url()
}

interface Answers {
  what: string
  who: string
  responsible: string
}

export async function fillAgreement(
  page: Page,
  about: string,
  { what, who, responsible }: Answers,
): Promise<void> {
  await press(page, `Tilføj en aftale om ${about}`)
  await page.waitForURL(/\/agree\/[^/]+$/)
  await page.getByRole('textbox', { name: /^Hvad/ }).fill(what)
  await chips(page, /^Hvornår(?! følges)/)
    .first()
    .click()
  await chips(page, /Hvem deltager/)
    .filter({ hasText: who })
    .click()
  await chips(page, /Hvem har ansvar/)
    .filter({ hasText: responsible })
    .click()
  await chips(page, /følges der op/)
    .first()
    .click()
  await page.getByRole('button', { name: 'Færdig' }).waitFor()
}

const chips = (page: Page, question: RegExp) =>
  page.getByRole('group', { name: question }).getByRole('button')

export async function agreeOnFollowUp(phone: TestPhone, conversation: string): Promise<void> {
  await goTo(phone, conversation, 'agree')
  await press(phone.page, 'Om 6 måneder')
  await savedHere(phone)
}

export const checkCode = async (phone: TestPhone): Promise<string> => {
  const three = /[0-9A-HJKMNP-TV-Z]{4}[\s-]*[0-9A-HJKMNP-TV-Z]{4}[\s-]*[0-9A-HJKMNP-TV-Z]{4}/
  return three.exec(await readScreen(phone))?.[0] ?? 'no code'
}

/** Into the talk, and on to the first question of a perspective. */
export async function talkAbout(phone: TestPhone, conversation: string, perspective: string): Promise<void> {
  const { page } = phone
  await goTo(phone, conversation, 'talk')
  const begin = page.getByRole('button', { name: 'Begynd samtalen' })
  const first = page.getByRole('button', { name: 'Første spørgsmål' })
  await begin
    .or(first)
    .or(page.getByRole('button', { name: 'Næste kort' }))
    .first()
    .waitFor()
  if (await begin.isVisible()) {
    await begin.click()
    await first.waitFor()
  }
  // The talk goes on where this phone left it.
  if (await first.isVisible()) await first.click()
  while (!(await page.getByText(perspective, { exact: true }).first().isVisible()))
    await press(page, 'Næste kort')
}

export async function writeJointNote({ page }: TestPhone, edit: (before: string) => string): Promise<void> {
  await press(page, 'Noter')
  const note = page.getByLabel('Fælles noter')
  await note.fill(edit(await note.inputValue()))
  await press(page, 'Videre i samtalen')
}

export async function filePlan(phone: TestPhone, conversation: string): Promise<void> {
  const { page } = phone
  await goTo(phone, conversation, 'file')
  await page
    .getByRole('img', { name: /Billede af planen/ })
    .first()
    .waitFor()
  await press(page, /^Den ligger i personale\u00ad?mappen/)
  await page.getByText(/Du lagde den i personale\u00ad?mappen/).waitFor()
}

/** What one gives the other as a file: its name and its text. */
export async function fileOf(page: Page, name: string): Promise<{ name: string; text: string }> {
  await press(page, 'Som fil i stedet')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: `Send filen til ${name}` }).click(),
  ])
  const text = readFileSync(await download.path(), 'utf8')
  await page.keyboard.press('Escape')
  return { name: download.suggestedFilename(), text }
}

export async function choose(page: Page, text: string): Promise<void> {
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'fra den anden.txt', mimeType: 'text/plain', buffer: Buffer.from(text) })
}
