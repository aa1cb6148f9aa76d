import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { encode } from 'uqr'
import type { ViteDevServer } from 'vite'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { launchBrowser, openPhone, type PhoneOptions } from '../browser.ts'
import { serveGallery } from './gallery/serve.ts'

let server: ViteDevServer
let address: (screen: string) => string
let browser: Browser
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'side-om-side-ui-'))
  const cameraFile = join(folder, 'camera.y4m')
  await writeFile(cameraFile, filmOf('SOS1:side om side'))
  ;({ server, address } = await serveGallery(18_420))
  browser = await launchBrowser({ cameraFile })
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await server?.close()
  if (folder) await rm(folder, { recursive: true })
})

async function openControls(options: PhoneOptions = {}): Promise<Page> {
  const { page } = await openPhone(browser, options)
  await page.goto(address('controls'))
  await page.getByText('Walk').waitFor()
  return page
}

const note = (page: Page) => page.getByLabel('Note')
const shared = (page: Page) => page.evaluate(() => (window as unknown as Shared).sharedText.get())
const typeElsewhere = (page: Page, text: string) =>
  page.evaluate(wanted => (window as unknown as Shared).sharedText.set(wanted), text)
const caret = (page: Page) => note(page).evaluate(area => (area as HTMLTextAreaElement).selectionStart)

describe('What is pressed', () => {
  let page: Page
  beforeEach(async () => {
    page = await openControls()
    return () => page.context().close()
  })

  it('stays as wide as it was when it is a chip, so that nothing beside it moves', async () => {
    const chip = page.getByRole('button', { name: 'In a month' })
    const before = await chip.boundingBox()
    await chip.click()
    await expect.poll(() => chip.getAttribute('aria-pressed')).toBe('true')
    expect((await chip.boundingBox())?.width).toBeCloseTo(before?.width ?? 0, 1)
  })

  it('keeps the focus when it is a button that from then on only waits', async () => {
    await page.getByRole('button', { name: 'Agree' }).press('Enter')
    const waiting = page.getByRole('button', { name: 'Waiting' })
    expect(await waiting.isDisabled()).toBe(true)
    expect(await waiting.evaluate(button => document.activeElement === button)).toBe(true)
  })
})

describe('A shared text', () => {
  let page: Page
  beforeEach(async () => {
    page = await openControls()
    return () => page.context().close()
  })

  it('keeps the caret at its words when somebody else writes before them', async () => {
    await note(page).focus()
    await page.keyboard.press('Control+Home')
    for (let i = 0; i < 6; i++) await page.keyboard.press('ArrowRight')
    await typeElsewhere(page, 'I dag: Vi går en tur')
    expect(await note(page).inputValue()).toBe('I dag: Vi går en tur')
    expect(await caret(page)).toBe(13)
    await page.keyboard.type(' nu')
    await expect.poll(() => shared(page)).toBe('I dag: Vi går nu en tur')
  })

  it('with a limit takes no more at it, and says so until there is room again', async () => {
    await note(page).fill('x'.repeat(199))
    expect(await page.getByText('Full').count()).toBe(0)
    await note(page).focus()
    await page.keyboard.press('Control+End')
    await page.keyboard.type('yz')
    await page.getByText('Full').waitFor()
    expect(await note(page).inputValue()).toBe(`${'x'.repeat(199)}y`)
    await page.keyboard.press('Backspace')
    await page.getByText('Full').waitFor({ state: 'detached' })
  })

  it('shows nobody else’s words in the middle of a composition, and loses none of either', async () => {
    const input = await page.context().newCDPSession(page)
    await note(page).focus()
    await page.keyboard.press('Control+End')
    await input.send('Input.imeSetComposition', { text: ' i sko', selectionStart: 6, selectionEnd: 6 })
    await expect.poll(() => shared(page)).toBe('Vi går en tur i sko')
    await typeElsewhere(page, `I dag: ${await shared(page)}`)
    expect(await note(page).inputValue()).toBe('Vi går en tur i sko')
    await input.send('Input.imeSetComposition', { text: ' i skoven', selectionStart: 9, selectionEnd: 9 })
    await expect.poll(() => shared(page)).toBe('I dag: Vi går en tur i skoven')
    await input.send('Input.insertText', { text: ' i skoven' })
    expect(await note(page).inputValue()).toBe('I dag: Vi går en tur i skoven')
    expect(await shared(page)).toBe('I dag: Vi går en tur i skoven')
  })

  it('keeps a half-composed word when the screen is left', async () => {
    const input = await page.context().newCDPSession(page)
    await note(page).focus()
    await page.keyboard.press('Control+End')
    await input.send('Input.imeSetComposition', { text: ' sammen', selectionStart: 7, selectionEnd: 7 })
    await page.getByText('Leave').evaluate(button => (button as HTMLElement).click())
    await note(page).waitFor({ state: 'detached' })
    expect(await shared(page)).toBe('Vi går en tur sammen')
  })

  it.each([
    ['the page is hidden', 'visibilitychange', 'document'],
    ['the page goes away', 'pagehide', 'window'],
    ['the field is left', 'blur', 'field'],
  ])('has the last letter before any picture shows it, when %s', async (_when, event, target) => {
    const taken = await note(page).evaluate(
      (area, [event, target]) => {
        const field = area as HTMLTextAreaElement
        field.setRangeText('!', field.value.length, field.value.length, 'end')
        field.dispatchEvent(new InputEvent('input', { bubbles: true }))
        const at = target === 'document' ? document : target === 'window' ? window : field
        at.dispatchEvent(new Event(event!))
        return (window as unknown as Shared).sharedText.get()
      },
      [event, target],
    )
    expect(taken).toBe('Vi går en tur!')
  })

  it('shows its hint whenever nothing stands there, whoever took the words away', async () => {
    const hinted = page.getByPlaceholder('A hint')
    expect(await hinted.count()).toBe(0)
    await typeElsewhere(page, '')
    await hinted.waitFor()
    await hinted.press('a')
    await expect.poll(() => hinted.count()).toBe(0)
    await note(page).press('Backspace')
    await hinted.waitFor()
  })

  it('grows with its words', async () => {
    const before = (await note(page).boundingBox())!.height
    await typeElsewhere(page, 'ord\n'.repeat(12))
    expect((await note(page).boundingBox())!.height).toBeGreaterThan(before + 100)
  })
})

describe('A sheet', () => {
  it('closes on Escape and gives the focus back', async () => {
    const page = await openControls()
    await page.getByText('Open').click()
    await expect.poll(() => page.getByRole('dialog', { name: 'A sheet' }).isVisible()).toBe(true)
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Open')
    await page.context().close()
  })

  it('closes by its button and by a tap beside it', async () => {
    const page = await openControls()
    await page.getByText('Open').click()
    await page.getByRole('button', { name: 'Close' }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.getByText('Open').click()
    await page.touchscreen.tap(200, 40)
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.context().close()
  })
})

describe('A scanner', () => {
  it('reads a code from the camera with the reader that we serve ourselves, and stops the camera when it closes', async () => {
    const page = await openControls({ permissions: ['camera'] })
    const foreign: string[] = []
    page.on('request', asked => {
      if (!asked.url().startsWith('http://127.0.0.1') && !asked.url().startsWith('data:'))
        foreign.push(asked.url())
    })
    await page.getByText('Scan').click()
    await expect
      .poll(() => page.locator('output').textContent(), { timeout: 15_000 })
      .toBe('SOS1:side om side')
    const stream = await page.evaluateHandle(() => document.querySelector('video')!.srcObject as MediaStream)
    await page.getByText('Scan').click()
    await page.locator('video').waitFor({ state: 'detached' })
    expect(await stream.evaluate(found => found.getTracks().map(track => track.readyState))).toEqual([
      'ended',
    ])
    expect(foreign).toEqual([])
    await page.context().close()
  })

  it('says so when there is no camera', async () => {
    const page = await openControls()
    await page.evaluate(() => {
      navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', 'NotFoundError'))
    })
    await page.getByText('Scan').click()
    await page.getByText('No camera').waitFor()
    await page.context().close()
  })
})

describe('A line', () => {
  const leaderEnd = (page: Page) =>
    page
      .locator('.pair-line .line-leader')
      .first()
      .evaluate(line => (line as SVGPathElement).getBBox().width)

  it('walks to where its person has come', async () => {
    const page = await openControls()
    const before = await leaderEnd(page)
    await page.getByText('Walk').click()
    await page.waitForTimeout(250)
    const onItsWay = await leaderEnd(page)
    await page.waitForTimeout(1100)
    const there = await leaderEnd(page)
    expect(onItsWay).toBeGreaterThan(before)
    expect(there).toBeGreaterThan(onItsWay + 10)
    await page.context().close()
  })

  it('is there at once for people who want no motion', async () => {
    const page = await openControls({ reducedMotion: 'reduce' })
    const before = await leaderEnd(page)
    // Within the page: a journey to the test and back would take as long as a short walk.
    const after = await page.getByText('Walk').evaluate(async button => {
      ;(button as HTMLElement).click()
      await new Promise(requestAnimationFrame)
      await new Promise(requestAnimationFrame)
      const line = document.querySelector('.pair-line .line-leader') as SVGPathElement
      return { width: line.getBBox().width, wanted: matchMedia('(prefers-reduced-motion: reduce)').matches }
    })
    expect(after).toEqual({ width: expect.closeTo(before + 165, -1), wanted: true })
    await page.context().close()
  })
})

interface Shared {
  sharedText: { get(): string; set(text: string): void }
}

/** A film of two frames for Chromium's fake camera: the code in the middle of a grey picture. */
function filmOf(text: string): Buffer {
  const [width, height, pixel] = [640, 480, 10]
  const { data, size } = encode(text, { ecc: 'M', border: 4 })
  const luma = Buffer.alloc(width * height, 150)
  const [left, top] = [Math.floor((width - size * pixel) / 2), Math.floor((height - size * pixel) / 2)]
  for (let y = 0; y < size * pixel; y++) {
    for (let x = 0; x < size * pixel; x++) {
      const isDark = data[Math.floor(y / pixel)]![Math.floor(x / pixel)]
      luma[(top + y) * width + left + x] = isDark ? 20 : 235
    }
  }
  const frame = Buffer.concat([Buffer.from('FRAME\n'), luma, Buffer.alloc((width * height) / 2, 128)])
  return Buffer.concat([Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`), frame, frame])
}
