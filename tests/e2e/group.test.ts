import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Gathered, gather, gatherByCodes, makeGroup } from './gather.ts'
import { enter, headingHasFocus, tabTo, typeInto } from './keyboard.ts'
import { beginTalk } from './pair.ts'
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
})

afterAll(() => world.close())

test('a leader gathers three employees, each by an invitation of their own, one of them with no network', async () => {
  await group.maja.page.getByRole('heading', { name: 'Ræk gruppen den anden ende' }).waitFor()
  await expectAccessible(group.maja.page, 'the group, nobody in')
  await goTo(group.maja, group.conversation, 'prepare')
  await group.maja.page.getByText('Kommer nogen ikke, så tag deres invitation tilbage').waitFor()
  await goTo(group.maja, group.conversation, 'talk')
  await group.maja.page.getByText('Jonas, Fatima og Ole skal svare på invitationen').waitFor()
  expect(await readScreen(group.maja)).not.toContain('ja til skemaet')
  await goTo(group.maja, group.conversation, 'invite')
  const [jonas, fatima, ole] = names as [string, string, string]
  for (const name of [jonas, fatima]) phones.push(await gather(world, group, name))
  phones.push(await gatherByCodes(world, group, ole))
  await group.maja.page.getByRole('heading', { name: 'Alle er med' }).waitFor()
  await goTo(phones[1]!, group.conversation, 'invite')
  for (const at of [1, 3]) await phones[at]!.page.getByRole('heading', { name: 'Alle er med' }).waitFor()
  await goTo(group.maja, group.conversation, 'again')
  expect(await readScreen(group.maja)).toContain('lukke Jonas, Fatima eller Ole ind igen')
})

test('each picks three words, one of them by keyboard alone, and all see all twelve', async () => {
  for (const phone of group.members) {
    await press(phone.page, 'Det passer mig')
    await savedHere(phone)
  }
  for (const [at, phone] of phones.entries())
    await (phone.name === 'Fatima' ? pickByKeyboard : pick)(phone, group.conversation, words[at]!)
  // Nobody touches anything: they open.
  for (const { page } of phones) await page.getByRole('heading', { name: /ord at gå med/ }).waitFor()
  await expectAccessible(phones[1]!.page, 'the words of a group')
})

async function pickByKeyboard(phone: TestPhone, conversation: string, picked: string[]): Promise<void> {
  const { page } = phone
  await goTo(phone, conversation, 'keywords')
  for (const word of picked) await enter(page, word)
  await enter(page, 'Luk lommen')
  await page.getByText('Lommen er lukket').first().waitFor()
}

test('an agreement is for all of them or for those who are named, by touch or by keyboard', async () => {
  const { page } = group.maja
  await beginTalk(group.maja, group.conversation)
  await goTo(group.maja, group.conversation, 'agree')
  await press(page, 'Tilføj en aftale om opgaver')
  await page.waitForURL(/\/agree\/[^/]+$/)
  await page.getByRole('textbox', { name: /^Hvad/ }).fill('En fast makker på hver rute')
  const chips = (question: RegExp) => page.getByRole('group', { name: question }).getByRole('button')
  await chips(/^Hvornår(?! følges)/)
    .first()
    .click()
  await chips(/Hvem deltager/)
    .filter({ hasText: 'Hele gruppen' })
    .click()
  await chips(/Hvem har ansvar/)
    .filter({ hasText: 'Maja' })
    .click()
  await chips(/følges der op/)
    .first()
    .click()
  await press(page, 'Færdig')
  await page.waitForURL(/\/agree$/)

  await enter(page, 'Tilføj en aftale om opgaver')
  await page.waitForURL(/\/agree\/[^/]+$/)
  await headingHasFocus(page)
  await typeInto(page, /^Hvad/, 'Ole lærer de nye op')
  await enter(page, /^Inden/)
  await enter(page, 'Ole')
  // The same name once more, where it says who sees to it.
  await enter(page, 'Ole')
  await enter(page, /Når det skal være gjort$/)
  await enter(page, 'Færdig')
  await page.waitForURL(/\/agree$/)
  await agreeOnFollowUp(group.maja, group.conversation)
  const read = await readScreen(group.maja)
  for (const said of ['Hele gruppen', 'Ole lærer de nye op', 'Hvem har ansvarOle'])
    expect(read).toContain(said)
})

test('one leaves half-way and gets nothing new; the others go on and say yes', async () => {
  const [, jonas, fatima, ole] = phones
  await goTo(fatima!, group.conversation, 'invite')
  await enter(fatima!.page, 'Forlad gruppen')
  await tabTo(fatima!.page, 'Ja, forlad gruppen')
  await fatima!.page.keyboard.press('Enter')
  await fatima!.page.getByText('Du er ikke med i gruppen mere').waitFor()
  await fatima!.page.getByText('så bed Maja Holm invitere dig på ny').waitFor()
  await goTo(group.maja, group.conversation, 'seal')
  await expect.poll(() => readScreen(group.maja), { timeout: 60_000 }).not.toContain('Fatima')
  for (const phone of [group.maja, jonas!, ole!]) {
    await goTo(phone, group.conversation, 'seal')
    await press(phone.page, 'Ja, det er vores plan')
    await phone.page
      .getByText(/Du har sagt ja|Knuden er trukket til/)
      .first()
      .waitFor()
  }
  for (const { page } of [group.maja, jonas!, ole!])
    await page.getByRole('heading', { name: 'Knuden er trukket til' }).waitFor()
  await goTo(fatima!, group.conversation, 'seal')
  expect(await readScreen(fatima!)).not.toContain('Knuden er trukket til')
})

test('the picture is filed for each of those who stayed', async () => {
  const { page } = group.maja
  await goTo(group.maja, group.conversation, 'file')
  await page
    .getByRole('img', { name: /Billede af planen/ })
    .first()
    .waitFor()
  await page.getByRole('checkbox', { name: 'Jonas' }).click()
  await page.getByText('Hver har sin egen mappe').waitFor()
  await page.getByRole('checkbox', { name: 'Ole' }).click()
  await page.getByText(/Du lagde den i personale\u00ad?mappen/).waitFor()
  expect(await page.getByRole('checkbox').count()).toBe(2)
})
