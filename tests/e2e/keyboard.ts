import type { Page } from 'playwright-core'

/** Presses Tab until what has this name has the focus; fails when Tab comes round without it. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const passed: string[] = []
  while (passed.length < 120) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(nameOfFocused)
    if (typeof name === 'string' ? focused === name : name.test(focused)) return
    passed.push(focused)
  }
  throw new Error(`Tab never came to ${name}, only to ${[...new Set(passed)].join(' | ')}`)
}

/** After a navigation the new screen's heading takes the focus; a person presses on only then. */
export async function headingHasFocus(page: Page): Promise<void> {
  await page.waitForFunction(() => document.activeElement?.tagName === 'H1')
}

/** Goes there by Tab and presses Enter. */
export async function enter(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, name)
  await page.keyboard.press('Enter')
}

/** Goes there by Tab and types over what stands there. */
export async function typeInto(page: Page, name: string | RegExp, text: string): Promise<void> {
  await tabTo(page, name)
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type(text)
}

/** The name that a screen reader says, near enough for controls that are named by a label or by their words. */
function nameOfFocused(): string {
  const focused = document.activeElement
  if (!focused || focused === document.body) return ''
  const labels = 'labels' in focused ? [...((focused.labels as NodeListOf<Element> | null) ?? [])] : []
  const name = focused.getAttribute('aria-label') ?? (labels[0] ?? focused).textContent ?? ''
  return name.replaceAll('\u00ad', '').replace(/\s+/g, ' ').trim()
}
