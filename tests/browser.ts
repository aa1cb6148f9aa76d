import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import packagedChromium from '@sparticuz/chromium'
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core'
import manifest from '../package.json' with { type: 'json' }

export interface FoundChromium {
  executablePath: string
  args: string[]
  /** For the run to say which browser it took. */
  where: string
}

export interface PhoneOptions {
  /** CSS pixels; upright unless told. */
  width?: number
  height?: number
  colorScheme?: 'light' | 'dark'
  reducedMotion?: 'reduce' | 'no-preference'
  permissions?: string[]
  /** A .y4m or .mjpeg file that the camera shows; without it Chromium's own moving picture. */
  cameraFile?: string
  /** More of Playwright's own settings for the phone. */
  context?: BrowserContextOptions
  args?: string[]
}

export interface Phone {
  browser: Browser
  context: BrowserContext
  page: Page
  close(): Promise<void>
}

/** CHROME_PATH, then the usual places, then the npm package: a browser can't be downloaded everywhere. */
export async function findChromium(): Promise<FoundChromium> {
  const named = process.env.CHROME_PATH
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROME_PATH names ${named}, and there is nothing there`)
    return { executablePath: named, args: sharedArgs, where: 'CHROME_PATH' }
  }
  const installed = usualPaths.find(path => existsSync(path))
  if (installed) return { executablePath: installed, args: sharedArgs, where: installed }
  return { ...(await packaged()), where: '@sparticuz/chromium' }
}

/** One browser for several phones; `openPhone` gives each its own storage. */
export async function launchBrowser({
  cameraFile,
  args = [],
}: Pick<PhoneOptions, 'cameraFile' | 'args'> = {}): Promise<Browser> {
  const found = await findChromium()
  const camera = ['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream']
  if (cameraFile) camera.push(`--use-file-for-fake-video-capture=${cameraFile}`)
  const start = () =>
    chromium.launch({
      executablePath: found.executablePath,
      args: [...found.args, ...camera, ...args],
      // Without it Chromium can't name a file `Opfølgning`; every phone can.
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
      // The packaged Chromium is the headless shell, which knows only the old switch.
      headless: true,
    })
  // The packaged Chromium sometimes crashes while it starts (seen: SIGSEGV), before any page of ours is there.
  return start().catch(start).catch(start)
}

/** Whoever asks a test's phone for a day asks for that of its own place, wherever the test runs. */
export const phoneTimeZone = 'Europe/Copenhagen'

export async function openPhone(
  browser: Browser,
  options: PhoneOptions = {},
): Promise<Omit<Phone, 'browser'>> {
  const context = await browser.newContext({
    viewport: { width: options.width ?? 390, height: options.height ?? 844 },
    deviceScaleFactor: 2,
    hasTouch: true,
    isMobile: true,
    locale: 'da-DK',
    timezoneId: phoneTimeZone,
    colorScheme: options.colorScheme ?? 'light',
    reducedMotion: options.reducedMotion ?? 'no-preference',
    ...(options.permissions ? { permissions: options.permissions } : {}),
    ...options.context,
  })
  // Two phones, a relay and another test file share two cores: what takes long is measured elsewhere.
  context.setDefaultTimeout(60_000)
  return { context, page: await context.newPage(), close: () => context.close() }
}

export async function launchPhone(options: PhoneOptions = {}): Promise<Phone> {
  const browser = await launchBrowser(options)
  const phone = await openPhone(browser, options)
  return { ...phone, browser, close: () => browser.close() }
}

const run = promisify(execFile)

const usualPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

// An imitated graphics card (SwiftShader) cost a quarter of all the processor's time; no page of ours needs one.
const sharedArgs = [
  '--no-sandbox',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--disable-gpu',
]

async function packaged(): Promise<Pick<FoundChromium, 'executablePath' | 'args'>> {
  // With --single-process or --no-zygote service workers and second pages crash; the insecure ones would hide faults.
  const unwanted =
    /^--(single-process|no-zygote|headless|disable-web-security|allow-running-insecure-content|disk-cache-size|use-gl|use-angle|ignore-gpu|in-process-gpu|enable-unsafe-swiftshader)/
  const args = [...packagedChromium.args.filter(arg => !unwanted.test(arg)), ...sharedArgs]
  return { executablePath: await unpack(), args }
}

/** Into a folder of this clone that is there whole or not at all, since several test processes begin at one moment. */
async function unpack(): Promise<string> {
  const folder = join(
    import.meta.dirname,
    `../.cache/chromium-${manifest.devDependencies['@sparticuz/chromium']}`,
  )
  if (!existsSync(folder)) {
    await mkdir(dirname(folder), { recursive: true })
    const own = await mkdtemp(`${folder}-`)
    // The package unpacks into what its process takes for the folder of temporary files, and trusts what lies there.
    await run(process.execPath, ['-p', "require('@sparticuz/chromium').default.executablePath()"], {
      env: { ...process.env, TMPDIR: own },
    })
    await rename(own, folder).catch(() => rm(own, { recursive: true }))
  }
  return join(folder, 'chromium')
}
