import { headingHasFocus } from './keyboard.ts'
import type { TestPhone, World } from './phones.ts'
import { press } from './steps.ts'

/** Pastes what another phone shows, as one without a camera does. */
export async function paste(world: World, { page }: TestPhone, text: string): Promise<void> {
  await page.goto(`${world.url}/join`)
  await page.locator('h1').first().waitFor()
  const field = page.getByLabel('Link eller kode')
  const open = page.getByRole('button', { name: 'Indsæt et link eller skriv en kode' })
  await field.or(open).first().waitFor()
  if (!(await field.isVisible())) await open.click()
  await field.fill(text)
  await field.press('Enter')
}

/** The old phone shows a link, the new one pastes it, both say yes. */
export async function linkByText(world: World, old: TestPhone, added: TestPhone): Promise<void> {
  await old.page.goto(`${world.url}/devices/add`)
  await press(old.page, 'Kopiér linket i stedet')
  await paste(world, added, await old.page.evaluate(() => navigator.clipboard.readText()))
  await press(added.page, 'Ja, den er min')
  await headingHasFocus(added.page)
  await press(added.page, 'Ja, de er ens')
  await headingHasFocus(added.page)
  await press(old.page, 'Ja, det er min')
  await headingHasFocus(old.page)
  await added.page.getByRole('heading', { name: 'Nu hører de sammen' }).waitFor()
  await press(added.page, 'Se dine samtaler')
  await added.page.getByText('Jonas').first().waitFor()
}
