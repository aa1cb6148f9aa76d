import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { launchPhone, type Phone } from '../browser.ts'
import { startRelay } from '../relay/startRelay.ts'
import { filmCodes } from './film.ts'
import type { TestPhone } from './phones.ts'
import { press } from './steps.ts'

export interface PhoneWithCamera extends TestPhone {
  /** The film that this phone's camera shows the next time it is opened. */
  camera: string
}

export interface Woods {
  url: string
  /** The app is on it. */
  arrive(name: string): Promise<PhoneWithCamera>
  /** From here on there is neither a network nor a relay. */
  loseTheNet(): Promise<void>
  /** Back at the road. */
  findTheNet(): Promise<void>
}

/** Phones with nothing but each other's camera. */
export async function openWoods(): Promise<Woods> {
  const folder = mkdtempSync(join(tmpdir(), 'woods-'))
  const dataDir = join(folder, 'data')
  let relay = await startRelay({ dataDir, dist: 'dist' })
  const { url, port } = relay
  const phones: Phone[] = []
  onTestFinished(async () => {
    for (const phone of phones) await phone.close()
    await relay.kill('SIGTERM')
    rmSync(folder, { recursive: true, force: true })
  })
  const goOffline = async (isOffline: boolean) => {
    for (const { context } of phones) await context.setOffline(isOffline)
  }
  return {
    url,
    async arrive(name) {
      const camera = join(folder, `${name}.y4m`)
      const phone = await launchPhone({ cameraFile: camera, reducedMotion: 'reduce' })
      phones.push(phone)
      const { page, context } = phone
      const faults: string[] = []
      page.on('pageerror', error => faults.push(String(error)))
      await page.goto(url)
      await page.locator('h1').first().waitFor()
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => true))
      const airplane = (isOn: boolean) => context.setOffline(isOn)
      return { name, page, context, faults, wire: [], airplane, camera }
    },
    async loseTheNet() {
      await relay.kill('SIGTERM')
      await goOffline(true)
    },
    async findTheNet() {
      relay = await startRelay({ dataDir, port, dist: 'dist' })
      await goOffline(false)
    },
  }
}

/** One shows what stands on its screen, the other scans it. */
export async function lookAndShow(from: PhoneWithCamera, to: PhoneWithCamera): Promise<void> {
  await from.page.locator('.code-loop').waitFor()
  await filmCodes(from.page, to.camera)
  // A single code may be read within a few frames, so every frame is looked at, from before the tap on.
  const isLooking = to.page.waitForFunction(() => document.querySelector('.scanner'))
  await press(to.page, /^Scan /)
  await isLooking
  await to.page.locator('.scanner').waitFor({ state: 'detached' })
}
