import { join } from 'node:path'
import { expect } from 'vitest'
import { beyondTheEdge } from './layout.ts'
import { expectAccessible, type TestPhone } from './phones.ts'
import { shot } from './steps.ts'

const pictures = process.env.PICTURES

/** A new screen is held to the same as all: no axe finding, nothing beyond the edge. `PICTURES=<folder>` keeps it. */
export async function see(phone: TestPhone, where: string): Promise<void> {
  await phone.page.locator('h1').first().waitFor()
  if (pictures) await shot(phone, join(pictures, `${where}.png`))
  await expectAccessible(phone.page, where)
  expect(await beyondTheEdge(phone.page), where).toEqual([])
}
