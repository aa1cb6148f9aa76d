import { giveCamera, holdBefore } from './heldBefore.ts'
import { headingHasFocus } from './keyboard.ts'
import type { TestPhone, World } from './phones.ts'
import { conversationOf, isoDate, join, press } from './steps.ts'

/** A leader's phone and a phone for each member, all in one conversation. */
export interface Gathered {
  maja: TestPhone
  members: TestPhone[]
  conversation: string
}

/** Maja makes the group, on a phone that is there already or on a new one; nobody is in yet. */
export async function makeGroup(world: World, names: string[], on?: TestPhone): Promise<Gathered> {
  const maja = on ?? (await world.phone('Maja'))
  const { page, context } = maja
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(world.url)
  await press(page, 'Ny samtale')
  await page.getByLabel('Dit navn').fill('Maja Holm')
  await page.getByRole('radio', { name: /^En gruppe/ }).check()
  for (const [at, name] of names.entries()) {
    if (at > 1) await press(page, 'Tilføj en til')
    await page.getByLabel(`Medarbejder ${at + 1}`, { exact: true }).fill(name)
  }
  await page.getByLabel('Dag', { exact: true }).fill(isoDate(3))
  await page.getByLabel('Klokken').fill('10:00')
  await press(page, 'Lav samtalen')
  await page.waitForURL(/\/invite$/)
  return { maja, members: [], conversation: conversationOf(page) }
}

/** By the member's own link; resolves when Maja's phone says that they are in. */
export async function gather(world: World, group: Gathered, name: string): Promise<TestPhone> {
  const { page } = group.maja
  await press(page, `Invitér ${name}`)
  await headingHasFocus(page)
  await press(page, 'Kopiér linket')
  await page.getByText('Linket er kopieret').first().waitFor()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  const [first = name] = name.split(' ')
  const member = await world.phone(first)
  await join(member, link)
  await page.getByRole('heading', { name: `${first} er med` }).waitFor()
  await press(page, 'Til hele gruppen')
  group.members.push(member)
  return member
}

/** Side by side and with no network: invitation, answer and admission go from screen to screen. */
export async function gatherByCodes(world: World, group: Gathered, name: string): Promise<TestPhone> {
  const { maja, members } = group
  const [first = name] = name.split(' ')
  const member = await world.phone(first)
  await member.page.goto(world.url)
  await member.page.locator('h1').first().waitFor()
  for (const phone of [maja, member]) await phone.airplane(true)
  await press(maja.page, `Invitér ${name}`)
  await press(maja.page, /Vis hinanden koder/)
  await giveCamera(member.page)
  await press(member.page, 'Scan en kode')
  const isThere = (page: TestPhone['page'], what: string | RegExp) =>
    page
      .getByRole('button', { name: what })
      .or(page.getByRole('heading', { name: what }))
      .first()
      .isVisible()
  await holdBefore(maja.page, member.page, () => isThere(member.page, 'Ja, jeg er med'))
  await press(member.page, 'Ja, jeg er med')
  await member.page.waitForURL(/\/c\//)
  await giveCamera(maja.page)
  await press(maja.page, /^Scan .* svar/)
  await holdBefore(member.page, maja.page, () => isThere(maja.page, `${first} har sagt ja`))
  await press(maja.page, 'Uden net? Vis en sidste kode')
  await press(member.page, 'Scan den sidste kode hos Maja')
  await holdBefore(maja.page, member.page, () => isThere(member.page, /er med$/))
  for (const phone of [maja, member]) await phone.airplane(false)
  await maja.page.getByRole('heading', { name: `${first} er med` }).waitFor()
  await press(maja.page, 'Til hele gruppen')
  members.push(member)
  return member
}
