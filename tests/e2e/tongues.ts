import { readdirSync, readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { wholeLanguages } from '../i18n/wholeLanguages.ts'

/** WCAG 3.1.2: every text of a form that stands on the screen as if it were in the language of the app. */
export const misreadTexts = (page: Page, language: keyof typeof wholeLanguages): Promise<string[]> =>
  page.evaluate(whatIsMisread, { forms, ownWords: stringsIn(wholeLanguages[language]) })

/** The texts of all forms, each with the languages that it is written in. */
const forms = [...textsOfForms()].map(([text, tongues]) => ({ text, tongues: [...tongues] }))

function textsOfForms(): Map<string, Set<string>> {
  const texts = new Map<string, Set<string>>()
  const folder = new URL('../../src/packs/', import.meta.url)
  for (const file of readdirSync(folder).filter(name => name.endsWith('.json'))) {
    const { locale, ...form } = JSON.parse(readFileSync(new URL(file, folder), 'utf8'))
    collect(form, locale)
  }
  return texts

  function collect(part: unknown, locale: string): void {
    if (typeof part !== 'object' || part === null) return
    if ('native' in part && 'en' in part) {
      add(part.native, locale)
      add(part.en, 'en')
    }
    for (const inner of Object.values(part)) collect(inner, locale)
  }
  function add(text: unknown, tongue: string): void {
    if (typeof text !== 'string' || text === '') return
    const words = text.replace(/\.$/, '')
    texts.set(words, (texts.get(words) ?? new Set()).add(tongue))
  }
}

const stringsIn = (part: unknown): string[] => {
  if (typeof part === 'string') return [part]
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(stringsIn) : []
}

interface Known {
  forms: { text: string; tongues: string[] }[]
  ownWords: string[]
}

function whatIsMisread({ forms, ownWords }: Known): string[] {
  const own = new Set(ownWords)
  // A short word may happen to be one of the app's as well; within a sentence only a longer text is surely the form's.
  const known = forms.filter(({ text }) => !own.has(text))
  const whole = new Map(known.map(({ text, tongues }) => [text, tongues]))
  const long = known
    .filter(({ text }) => text.length >= 12)
    .map(({ text, tongues }) => ({ text: text.toLowerCase(), tongues }))
  const found = new Set<string>()
  const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    const element = node.parentElement
    const said = (node.textContent ?? '')
      .replace(/[\u00ad\u200b]/g, '')
      .trim()
      .replace(/\.$/, '')
    if (!element || said === '' || element.closest('.visually-hidden, svg, noscript, script')) continue
    const spoken = element.closest<HTMLElement>('[lang]')?.lang ?? ''
    // Where it says another language than the app's, somebody thought of it.
    if (spoken !== document.documentElement.lang) continue
    const lowered = said.toLowerCase()
    const tongues = whole.get(said) ?? long.find(({ text }) => lowered.includes(text))?.tongues
    if (tongues && !tongues.includes(spoken))
      found.add(`»${said.slice(0, 60)}« isn't read as ${tongues.join(' or ')}`)
  }
  return [...found]
}
