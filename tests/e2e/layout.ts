import type { Page } from 'playwright-core'
import { atRest } from './phones.ts'

const small = { width: 320, height: 640, text: 1 }
const usual = { width: 390, height: 844, text: 1 }
const lying = { width: 844, height: 390, text: 1 }
const large = { width: 390, height: 844, text: 2 }

/** A narrow or a lying phone, letters twice as large; and once more the tightest in the longest words. */
const looks = [
  { language: 'da', shapes: [small, usual, lying, large] },
  { language: 'sv', shapes: [small, large] },
] as const

/** Every place where something lies or scrolls beyond the edge of the screen, in any of the looks. */
export async function beyondTheEdge(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const { language, shapes } of looks) {
    await speak(page, language)
    for (const { width, height, text } of shapes) {
      await page.setViewportSize({ width, height })
      await page.evaluate(size => {
        document.documentElement.style.fontSize = size === 1 ? '' : `${size * 100}%`
      }, text)
      await atRest(page)
      const places = await page.evaluate(whatLiesBeyond)
      found.push(...places.map(place => `${language}, ${width}×${height}, text ${text * 100} %: ${place}`))
    }
  }
  await page.evaluate(() => {
    document.documentElement.style.fontSize = ''
  })
  await page.setViewportSize(usual)
  await speak(page, 'da')
  return found
}

/** The screen stands as it is and changes its words, as when the language is chosen in another window. */
export async function speak(page: Page, language: string): Promise<void> {
  await page.evaluate(
    wanted => dispatchEvent(new StorageEvent('storage', { key: 'language', newValue: wanted })),
    language,
  )
  await page.waitForFunction(wanted => document.documentElement.lang === wanted, language)
}

function whatLiesBeyond(): string[] {
  // Made to be pushed along: all its words are in a sheet as well, and a picture is read by moving over it.
  const strips = '.word-row, .large-picture-pages'
  const width = document.documentElement.clientWidth
  const scrolls = [...document.querySelectorAll('html, body, body *')]
    .filter(element => {
      const { overflowX } = getComputedStyle(element)
      const isScroller = element === document.documentElement || ['auto', 'scroll'].includes(overflowX)
      return isScroller && !element.matches(strips) && element.scrollWidth > element.clientWidth + 1
    })
    .map(element => `${nameOf(element)} scrolls sideways by ${element.scrollWidth - element.clientWidth}`)

  const cut: string[] = []
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const element = node.parentElement
    const words = node.textContent?.trim() ?? ''
    if (!element || words === '' || element.closest(`.visually-hidden, svg, noscript, script, ${strips}`))
      continue
    const range = document.createRange()
    range.selectNodeContents(node)
    for (const { left, right, width: own } of range.getClientRects()) {
      if (own > 0 && (right > width + 1 || left < -1))
        cut.push(`${nameOf(element)} »${words.slice(0, 40)}« is cut`)
    }
  }
  return [...new Set([...scrolls, ...cut])]

  function nameOf(element: Element): string {
    return `${element.tagName.toLowerCase()}.${[...element.classList].join('.')}`
  }
}
