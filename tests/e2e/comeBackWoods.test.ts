import { expect, test } from 'vitest'
import { eventually } from './eventually.ts'
import { filmCodes } from './film.ts'
import { letIn, majasWords } from './pair.ts'
import type { TestPhone } from './phones.ts'
import { see } from './see.ts'
import { conversationOf, goTo, invite, join, pick, press, readScreen } from './steps.ts'
import { lookAndShow, openWoods } from './woods.ts'

test('In the woods, in airplane mode, Jonas comes back on a new phone by three codes, and the old one is left behind at the road', async () => {
  const { url, arrive, loseTheNet, findTheNet } = await openWoods()
  const [maja, jonas, found] = [await arrive('Maja'), await arrive('Jonas'), await arrive('Jonas, ny')]
  const link = await invite(maja, url, { me: 'Maja Holm', other: 'Jonas Berg' })
  const conversation = conversationOf(maja.page)
  await join(jonas, link)
  await letIn({ maja, jonas, conversation, link })
  await goTo(maja, conversation, 'edition')
  await maja.page.getByLabel(/ledergruppen har i fokus/).fill('Før skoven')
  await pick(maja, conversation, majasWords)
  await maja.page.getByText('Modtaget').first().waitFor()
  await loseTheNet()

  await goTo(maja, conversation, 'invite')
  await press(maja.page, 'Har Jonas fået en ny telefon?')
  await press(maja.page, 'Inviter Jonas igen')
  await press(maja.page, 'Vis koder til hinanden')
  await maja.page.locator('.code-loop').waitFor()
  await filmCodes(maja.page, found.camera)
  await found.page.goto(`${url}/join`)
  await press(found.page, 'Ja, luk mig ind')
  await press(found.page, 'Vis Maja dit svar')
  await found.page.locator('.code-loop').waitFor()
  await see(found, 'again-woods-answer')
  await lookAndShow(found, maja)
  await maja.page.getByRole('heading', { name: 'Er det Jonas?' }).waitFor()
  const words = ({ page }: TestPhone) => page.getByRole('list', { name: 'Fire ord' }).textContent()
  await eventually(async () => (await words(maja))?.length).toBeGreaterThan(8)
  await eventually(() => words(found)).toBe(await words(maja))
  await press(maja.page, 'Ja, ordene er ens')
  await press(maja.page, 'Vis samtalen som koder')
  await maja.page.locator('.code-loop').waitFor()
  await see(maja, 'again-woods-admitted')
  await lookAndShow(maja, found)
  await goTo(found, conversation, 'edition')
  expect(await readScreen(found)).toContain('Før skoven')

  await findTheNet()
  await maja.page.getByRole('heading', { name: 'Jonas er med igen' }).waitFor({ timeout: 60_000 })
  await jonas.page.getByText(/Maja har lukket dig ind på en anden telefon/).waitFor({ timeout: 60_000 })
  await goTo(maja, conversation, 'edition')
  await maja.page.getByLabel(/ledergruppen har i fokus/).fill('Efter skoven')
  await found.page.getByText('Efter skoven').waitFor({ timeout: 60_000 })
  await goTo(jonas, conversation, 'edition')
  expect(await readScreen(jonas)).not.toContain('Efter skoven')
  for (const { faults } of [maja, jonas, found]) expect(faults).toEqual([])
})
