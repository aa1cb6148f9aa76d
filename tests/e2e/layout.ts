import type { Page } from 'playwright-core'
import { atRest } from './phones.ts'

/** A narrow and a lying phone, and letters twice as large. */
type Shape = { width: number; height: number; text: number }
const small: Shape = { width: 320, height: 640, text: 1 }
const usual: Shape = { width: 390, height: 844, text: 1 }
const lying: Shape = { width: 844, height: 390, text: 1 }
const large: Shape = { width: 390, height: 844, text: 2 }

/** Every place where something lies or scrolls beyond the edge of the screen; `inSwedish` is called while it speaks that. */
export async function beyondTheEdge(
  page: Page,
  inSwedish: () => Promise<void> = async () => {},
): Promise<string[]> {
  const found = await inShapes(page, 'da', [small, lying, usual, large])
  // Once more the tightest, in the longest words.
  await speak(page, 'sv')
  found.push(...(await inShapes(page, 'sv', [large, small])))
  await inSwedish()
  await speak(page, 'da')
  await take(page, usual)
  return found
}

async function inShapes(page: Page, language: string, shapes: readonly Shape[]): Promise<string[]> {
  const found: string[] = []
  for (const shape of shapes) {
    await take(page, shape)
    await atRest(page)
    const { width, height, text } = shape
    for (const place of await page.evaluate(whatLiesBeyond))
      found.push(`${language}, ${width}×${height}, text ${text * 100} %: ${place}`)
  }
  return found
}

async function take(page: Page, { width, height, text }: Shape): Promise<void> {
  await page.setViewportSize({ width, height })
  await page.evaluate(size => {
    document.documentElement.style.fontSize = size === 1 ? '' : `${size * 100}%`
  }, text)
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
  const strips = '.word-row, .board-strip, .large-picture-pages'
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
  const words = [...document.querySelectorAll('.text-button')].filter(each => each.checkVisibility())
  const close = words.flatMap((each, at) => {
    const [here, next] = [each, words[at + 1]].map(button => button?.getBoundingClientRect())
    const isInLine = here && next && next.top < here.bottom && next.left >= here.right
    return isInLine && next.left < here.right + 8 ? [`»${each.textContent}« touches the next button`] : []
  })
  return [...new Set([...scrolls, ...cut, ...close])]

  function nameOf(element: Element): string {
    return `${element.tagName.toLowerCase()}.${[...element.classList].join('.')}`
  }
}

export async function pagesOnPaper(page: Page): Promise<number> {
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1')
  return pdf.match(/\/Type \/Page\b/g)?.length ?? 0
}
