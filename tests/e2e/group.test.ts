import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Gathered, gather, makeGroup } from './gather.ts'
import { beginTalk, sayYesToSetting, seeOpenedWords } from './pair.ts'
import { expectAccessible, openWorld, type TestPhone, type World } from './phones.ts'
import { agreeOnFollowUp, goTo, pick, press, readScreen, savedHere } from './steps.ts'

const names = ['Jonas Berg', 'Fatima Yıldız', 'Ole Sand']
const words = [
  ['Ansvar', 'Feedback', 'Ledelse'],
  ['Møder', 'Roller', 'Helhed'],
  ['Mod', 'Nærvær', 'Ansvar'],
  ['Kollegaer', 'Senior', 'Roller'],
]

let world: World
let group: Gathered
let phones: TestPhone[]
beforeAll(async () => {
  world = await openWorld()
  group = await makeGroup(world, names)
  phones = [group.maja]
}, 90_000)

afterAll(() => world.close())

test('a leader gathers three employees, each by an invitation of their own', async () => {
  await group.maja.page.getByRole('heading', { name: 'Ræk gruppen den anden ende' }).waitFor()
  await expectAccessible(group.maja.page, 'the group, nobody in')
  for (const name of names) phones.push(await gather(world, group, name))
  await group.maja.page.getByRole('heading', { name: 'Alle er med' }).waitFor()
  await goTo(phones[1]!, group.conversation, 'invite')
  await phones[1]!.page.getByRole('heading', { name: 'Alle er med' }).waitFor()
}, 90_000)

test('each picks three words, and all see all twelve', async () => {
  for (const phone of group.members) await sayYesToSetting(phone, group.conversation)
  for (const [at, phone] of phones.entries()) await pick(phone, group.conversation, words[at]!)
  for (const phone of phones) await seeOpenedWords(phone, group.conversation)
  await expectAccessible(phones[1]!.page, 'the words of a group')
  await goTo(phones[2]!, group.conversation, 'prepare')
}, 90_000)

test('an agreement is for all of them or for those who are named', async () => {
  const { page } = group.maja
  await beginTalk(group.maja, group.conversation)
  await write('En fast makker på hver rute', 'Hele gruppen', 'Maja')
  await write('Ole lærer de nye op', 'Ole', 'Ole')
  await agreeOnFollowUp(group.maja, group.conversation)
  await goTo(group.maja, group.conversation, 'agree')
  expect(await readScreen(group.maja)).toContain('Hele gruppen')

  async function write(what: string, who: string, responsible: string) {
    await goTo(group.maja, group.conversation, 'agree')
    await press(page, 'Tilføj en aftale om opgaver')
    await page.waitForURL(/\/agree\/[^/]+$/)
    await page.getByRole('textbox', { name: /^Hvad/ }).fill(what)
    const chip = (question: RegExp, name: string) =>
      page.getByRole('group', { name: question }).getByRole('button', { name, exact: true })
    await page
      .getByRole('group', { name: /^Hvornår(?! følges)/ })
      .getByRole('button')
      .first()
      .click()
    await chip(/Hvem deltager/, who).click()
    await chip(/Hvem har ansvar/, responsible).click()
    await page
      .getByRole('group', { name: /følges der op/ })
      .getByRole('button')
      .first()
      .click()
    await page.getByRole('button', { name: 'Færdig' }).waitFor()
    await savedHere(group.maja)
  }
}, 90_000)

test('one leaves half-way and gets nothing new; the others go on and say yes', async () => {
  const [, jonas, fatima, ole] = phones
  await goTo(fatima!, group.conversation, 'invite')
  await press(fatima!.page, 'Forlad gruppen')
  await press(fatima!.page, 'Ja, forlad gruppen')
  await fatima!.page.getByText('Du er ikke med i gruppen mere').waitFor()
  await goTo(group.maja, group.conversation, 'seal')
  await expect.poll(() => readScreen(group.maja), { timeout: 15_000 }).not.toContain('Fatima')
  for (const phone of [group.maja, jonas!, ole!]) {
    await goTo(phone, group.conversation, 'seal')
    await press(phone.page, 'Ja, det er vores plan')
    await phone.page
      .getByText(/Du har sagt ja|Knuden er trukket/)
      .first()
      .waitFor()
  }
  for (const phone of [group.maja, jonas!, ole!]) {
    await goTo(phone, group.conversation, 'seal')
    await phone.page.getByRole('heading', { name: 'Knuden er trukket' }).waitFor()
  }
  await goTo(fatima!, group.conversation, 'seal')
  expect(await readScreen(fatima!)).not.toContain('Knuden er trukket')
}, 90_000)

test('the picture has the names and the yes of all who stayed', async () => {
  await goTo(group.maja, group.conversation, 'file')
  const picture = group.maja.page.getByRole('img', { name: /Billede af planen/ }).first()
  await picture.waitFor()
  await group.maja.page.goto(world.url)
  await group.maja.page.locator('h1').first().waitFor()
}, 90_000)
