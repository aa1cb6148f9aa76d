import { recall, remember } from './remembered.ts'

export const themes = ['auto', 'light', 'dark', 'daylight'] as const
export type Theme = (typeof themes)[number]

/** Called once, before the first paint: it follows the system from then on. */
export function startTheme(): void {
  chosen = readChosen()
  for (const wish of [darkWish(), contrastWish()]) wish.addEventListener('change', paint)
  paint()
}

/** Daylight by one touch, and by another back to what was before. */
export function switchDaylight(): void {
  const isOn = isDaylight()
  if (!isOn) beforeDaylight = chosen
  chooseTheme(isOn ? withoutDaylight() : 'daylight')
}

export const chosenTheme = (): Theme => chosen
export const isDaylight = (): boolean => settled() === 'daylight'

/** An installed app's status bar takes the colour of the field below it. */
export function paintStatusBar(field: HTMLElement | null): void {
  // After the frame that shows the field: asked before, the browser would work out all styles for this alone, and asked
  // within it, the field would wait for its bar.
  if (field) requestAnimationFrame(() => setTimeout(() => takeColourOf(field)))
}

function takeColourOf(field: HTMLElement): void {
  const colour = getComputedStyle(field).backgroundColor
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]'))
    meta.content = colour
}

export function chooseTheme(theme: Theme): void {
  chosen = theme
  remember(storageKey, theme)
  paint()
  for (const listen of listeners) listen()
}

// "auto" is settled here rather than in the style sheet, which would else hold the dark colours twice.
function paint(): void {
  document.documentElement.dataset.theme = settled()
  paintStatusBar(document.querySelector<HTMLElement>('.screen'))
}

const settled = () => (chosen === 'auto' ? fromSystem() : chosen)

function fromSystem(): Exclude<Theme, 'auto'> {
  if (contrastWish().matches) return 'daylight'
  return darkWish().matches ? 'dark' : 'light'
}

const withoutDaylight = (): Theme =>
  beforeDaylight === 'auto' && fromSystem() === 'daylight' ? 'light' : beforeDaylight

function readChosen(): Theme {
  const stored = recall(storageKey)
  return themes.find(theme => theme === stored) ?? 'auto'
}

export function subscribe(listen: () => void): () => void {
  listeners.add(listen)
  return () => listeners.delete(listen)
}

const darkWish = () => matchMedia('(prefers-color-scheme: dark)')
const contrastWish = () => matchMedia('(prefers-contrast: more)')
const storageKey = 'theme'
const listeners = new Set<() => void>()
let chosen: Theme = 'auto'
let beforeDaylight: Theme = 'auto'
