import { openWorld, type TestPhone, type World } from './phones.ts'
import { press } from './steps.ts'

/** Called on every screen and every sheet of the app, once each, as it stands before a person. */
export type Visit = (phone: TestPhone, where: string) => Promise<void>

export type Ground = Pick<World, 'phone' | 'url' | 'dataDir'>

export type Tour = (world: Ground, visit: Visit) => Promise<void>

export type Arrival = (phone: TestPhone, url: string) => Promise<void>

export async function goOn(tour: Tour, onPhone: Arrival, visit: Visit): Promise<void> {
  const opened = await openWorld()
  const phone = async (name: string) => {
    const phone = await opened.phone(name)
    await onPhone(phone, opened.url)
    return phone
  }
  try {
    await tour({ phone, url: opened.url, dataDir: opened.dataDir }, visit)
  } finally {
    await opened.close()
  }
}

export async function sheet(
  { page, ...phone }: TestPhone,
  opener: string,
  where: string,
  visit: Visit,
): Promise<void> {
  await press(page, opener)
  await page.getByRole('dialog').waitFor()
  await visit({ page, ...phone }, where)
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}
