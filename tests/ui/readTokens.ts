import { readFileSync } from 'node:fs'

type Tokens = Record<string, string>
/** Where a part can stand: on the page, on a field, or on paper that lies on a field. */
export type Ground = { field?: string; isPaper?: boolean }

const css = readFileSync(new URL('../../src/ui/tokens.css', import.meta.url), 'utf8')

/** The tokens as the browser's cascade gives them. Every compound in the file weighs the same, so their number decides. */
export function tokensOn(theme: 'light' | 'dark' | 'daylight', { field, isPaper }: Ground = {}): Tokens {
  const path = [':root', field && `.on-${field}`, field && isPaper && '.paper'].filter(
    part => typeof part === 'string',
  )
  let tokens: Tokens = {}
  path.forEach((_, depth) => {
    const above = path.slice(0, depth + 1)
    const applying = rules
      .filter(rule => rule.selectors.some(selector => matches(selector, above, theme)))
      .sort((a, b) => weight(a, above, theme) - weight(b, above, theme))
    tokens = Object.assign({}, tokens, ...applying.map(rule => rule.tokens))
  })
  return tokens
}

export function colour(tokens: Tokens, name: string): string {
  const value = tokens[name]
  const reference = value?.match(/^var\(--([\w-]+)\)$/)?.[1]
  if (reference) return colour(tokens, reference)
  if (!value?.startsWith('#')) throw new Error(`--${name} is ${value}, not a colour`)
  return value
}

/** WCAG 2's contrast ratio, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

/** As color-mix(in srgb) does. */
export function mix(one: string, other: string, share: number): string {
  const channel = (i: number) => Math.round(channels(one)[i]! * share + channels(other)[i]! * (1 - share))
  return `#${[0, 1, 2].map(i => channel(i).toString(16).padStart(2, '0')).join('')}`
}

const rules = [...css.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(
  ([, selector, body]) => ({
    selectors: expand(selector!.trim()),
    tokens: Object.fromEntries(
      [...body!.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(found => [found[1], found[2]!.trim()]),
    ),
  }),
)

/** `a :is(b, c)` becomes `a b` and `a c`. */
function expand(selector: string): string[][] {
  const isList = /:is\(([^)]*)\)/
  const outer = selector.replace(/:is\([^)]*\)/g, list => list.replaceAll(',', '¦'))
  return outer.split(',').flatMap(one => {
    const plain = one.trim().replaceAll('¦', ',')
    const options = plain.match(isList)?.[1]?.split(',') ?? ['']
    return options.map(option => plain.replace(isList, option.trim()).split(/\s+/))
  })
}

function matches(selector: string[], path: string[], theme: string): boolean {
  const fits = (compound: string | undefined, part: string | undefined) =>
    compound === part || (part === ':root' && compound === `[data-theme="${theme}"]`)
  if (!fits(selector.at(-1), path.at(-1))) return false
  let rest = path.slice(0, -1)
  for (const compound of selector.slice(0, -1).reverse()) {
    const at = rest.findLastIndex(part => fits(compound, part))
    if (at < 0) return false
    rest = rest.slice(0, at)
  }
  return true
}

function weight(rule: { selectors: string[][] }, path: string[], theme: string): number {
  return Math.max(...rule.selectors.filter(found => matches(found, path, theme)).map(found => found.length))
}

const channels = (hex: string) => [1, 3, 5].map(i => Number.parseInt(hex.slice(i, i + 2), 16))

function luminance(hex: string): number {
  const [red, green, blue] = channels(hex).map(value => {
    const share = value / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
