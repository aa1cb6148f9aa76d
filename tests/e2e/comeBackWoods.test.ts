import { expect, test } from 'vitest'
import { eventually } from './eventually.ts'
import { giveCamera, holdBefore } from './heldBefore.ts'
import { letIn, majasWords } from './pair.ts'
import { openWorld, type TestPhone } from './phones.ts'
import { see } from './see.ts'
import { conversationOf, goTo, invite, join, openAnew, pick, press, readScreen } from './steps.ts'

test('In the woods, in airplane mode, Jonas comes back on a new phone by three codes, and the old one is left behind at the road', async () => {
  const world = await openWorld()
  const [maja, jonas] = [await world.phone('Maja'), await world.phone('Jonas')]
  const found = await world.phone('Jonas, ny')
  const link = await invite(maja, world.url, { me: 'Maja Holm', other: 'Jonas Berg' })
  const conversation = conversationOf(maja.page)
  await join(jonas, link)
  await letIn({ maja, jonas, conversation, link })
  await goTo(maja, conversation, 'edition')
  await maja.page.getByLabel(/ledergruppen har i fokus/).fill('Før skoven')
  await pick(maja, conversation, majasWords)
  await maja.page.getByText('Modtaget').first().waitFor()
  await openAnew(found.page, world.url)
  for (const phone of [maja, jonas, found]) await phone.airplane(true)
  await world.relay.kill('SIGTERM')

  await goTo(maja, conversation, 'invite')
  await press(maja.page, 'Har Jonas fået en ny telefon?')
  await press(maja.page, 'Invitér Jonas igen')
  await press(maja.page, 'Vis hinanden koder')
  await maja.page.locator('.code-loop').waitFor()
  await giveCamera(found.page)
  await press(found.page, 'Scan en kode')
  const yes = found.page.getByRole('button', { name: 'Ja, luk mig ind' })
  await holdBefore(maja.page, found.page, () => yes.isVisible())
  await yes.click()
  await press(found.page, 'Vis Maja dit svar')
  await found.page.locator('.code-loop').waitFor()
  await see(found, 'again-woods-answer')
  await lookAt(found, maja)
  await maja.page.getByRole('heading', { name: 'Er det Jonas?' }).waitFor()
  const words = ({ page }: TestPhone) => page.getByRole('list', { name: 'Fire ord' }).textContent()
  await eventually(async () => (await words(maja))?.length).toBeGreaterThan(8)
  await eventually(() => words(found)).toBe(await words(maja))
  await press(maja.page, 'Ja, ordene er ens')
  await press(maja.page, 'Vis samtalen som koder')
  await maja.page.locator('.code-loop').waitFor()
  await see(maja, 'again-woods-admitted')
  await lookAt(maja, found)
  await goTo(found, conversation, 'edition')
  expect(await readScreen(found)).toContain('Før skoven')

  await world.restartRelay()
  for (const phone of [maja, jonas, found]) await phone.airplane(false)
  await maja.page.getByRole('heading', { name: 'Jonas er med igen' }).waitFor({ timeout: 60_000 })
  await jonas.page.getByText(/Maja har lukket dig ind på en anden telefon/).waitFor({ timeout: 60_000 })
  await goTo(maja, conversation, 'edition')
  await maja.page.getByLabel(/ledergruppen har i fokus/).fill('Efter skoven')
  await found.page.getByText('Efter skoven').waitFor({ timeout: 60_000 })
  await goTo(jonas, conversation, 'edition')
  expect(await readScreen(jonas)).not.toContain('Efter skoven')
  await world.close()
})

/** One shows what stands on its screen, the other scans it. */
async function lookAt({ page: shown }: TestPhone, { page }: TestPhone): Promise<void> {
  await giveCamera(page)
  await press(page, /^Scan /)
  const scanner = page.locator('.scanner')
  await scanner.waitFor()
  await holdBefore(shown, page, async () => !(await scanner.isVisible()))
}
