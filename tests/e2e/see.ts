import { join } from 'node:path'
import { expect } from 'vitest'
import { beyondTheEdge, speak } from './layout.ts'
import { atRest, expectAccessible, type TestPhone } from './phones.ts'
import { shot } from './steps.ts'
import { misreadTexts } from './tongues.ts'

/** `PICTURES=<folder>` keeps what was seen, for people's eyes. */
const pictures = process.env.PICTURES

/** What doesn't hold on the screen as it stands. */
export interface Seen {
  inaccessible: string[]
  tooWide: string[]
  /** Words of a form that are read out in another language than its own. */
  misread: string[]
  /** Drawings in the browser's own black, which no theme has: a colour was forgotten. */
  uncoloured: string[]
}

/** Everything that holds for each screen and sheet is looked at here, in one go, and the page left as it was. */
export async function lookAt(phone: TestPhone, where: string): Promise<Seen> {
  if (pictures) await takePictures(phone, join(pictures, where.replaceAll('/', '_')))
  const inaccessible: string[] = []
  await expectAccessible(phone.page, where).catch((reason: Error) => inaccessible.push(reason.message))
  const uncoloured = await phone.page.evaluate(shapesInBlack)
  const misread: string[] = []
  const tooWide = await beyondTheEdge(phone.page, async () => {
    misread.push(...(await misreadTexts(phone.page, 'sv')))
  })
  const here = (place: string) => `${where}, ${place}`
  return {
    inaccessible,
    tooWide: tooWide.map(here),
    misread: misread.map(here),
    uncoloured: uncoloured.map(here),
  }
}

export async function see(phone: TestPhone, where: string): Promise<void> {
  await phone.page.locator('h1').first().waitFor()
  expect(await lookAt(phone, where)).toEqual({ inaccessible: [], tooWide: [], misread: [], uncoloured: [] })
}

function shapesInBlack(): string[] {
  return [...document.querySelectorAll('svg :is(path, circle, ellipse, rect, line, polygon)')]
    .filter(shape => getComputedStyle(shape).fill === 'rgb(0, 0, 0)')
    .map(shape => `${shape.closest('svg')?.getAttribute('class')}: ${shape.getAttribute('class')}`)
}

async function takePictures(phone: TestPhone, path: string): Promise<void> {
  const { page } = phone
  for (const { language, theme, width, height } of sights) {
    await speak(page, language)
    await page.setViewportSize({ width, height })
    await page.evaluate(wanted => document.documentElement.setAttribute('data-theme', wanted), theme)
    await atRest(page)
    await shot(phone, `${path}, ${language} ${theme} ${width}.png`)
  }
}

/** The last one is how the page stands otherwise. */
const sights = [
  { language: 'nb', theme: 'dark', width: 390, height: 844 },
  { language: 'sv', theme: 'daylight', width: 320, height: 640 },
  { language: 'sv', theme: 'light', width: 844, height: 390 },
  { language: 'da', theme: 'light', width: 390, height: 844 },
] as const
