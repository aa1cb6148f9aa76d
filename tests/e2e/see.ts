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
  /** Controls that are told apart by nothing but where they stand. */
  namedAlike: string[]
}

/** Everything that holds for each screen and sheet is looked at here, in one go, and the page left as it was. */
export async function lookAt(phone: TestPhone, where: string): Promise<Seen> {
  if (pictures) await takePictures(phone, join(pictures, where.replaceAll('/', '_')))
  const inaccessible: string[] = []
  await expectAccessible(phone.page, where).catch((reason: Error) => inaccessible.push(reason.message))
  const uncoloured = await phone.page.evaluate(shapesInBlack)
  const namedAlike = await phone.page.evaluate(sameNames)
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
    namedAlike: namedAlike.map(here),
  }
}

export async function see(phone: TestPhone, where: string): Promise<void> {
  await phone.page.locator('h1').first().waitFor()
  const nothing = { inaccessible: [], tooWide: [], misread: [], uncoloured: [], namedAlike: [] }
  expect(await lookAt(phone, where)).toEqual(nothing)
}

function shapesInBlack(): string[] {
  return [...document.querySelectorAll('svg :is(path, circle, ellipse, rect, line, polygon)')]
    .filter(shape => getComputedStyle(shape).fill === 'rgb(0, 0, 0)')
    .map(shape => `${shape.closest('svg')?.getAttribute('class')}: ${shape.getAttribute('class')}`)
}

/** What heads and ends a screen may lead to the same place, and so may the ways to close a sheet. */
function sameNames(): string[] {
  const controls = [
    ...document.querySelectorAll<HTMLElement>('main :is(button, a, summary, input, textarea)'),
  ].filter(control => control.checkVisibility())
  const names = controls.map(control => {
    const group = control.closest('fieldset, [role="group"]')
    const about = document.getElementById(group?.getAttribute('aria-labelledby') ?? '')
    const labels = 'labels' in control ? [...((control.labels as NodeListOf<Element> | null) ?? [])] : []
    const called = control.getAttribute('aria-labelledby')?.split(' ') ?? []
    const own =
      control.ariaLabel ??
      (called.map(id => document.getElementById(id)?.textContent).join(' ') ||
        (labels[0] ?? control).textContent)
    return `${about?.textContent ?? group?.ariaLabel ?? group?.querySelector('legend')?.textContent ?? ''}: ${own}`
  })
  return names.filter((name, at) => names.indexOf(name) < at)
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
