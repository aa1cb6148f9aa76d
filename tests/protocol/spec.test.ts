import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

// SPEC.md promises by number, and a test's title says which promise it holds to. Here the two are compared.

const root = join(import.meta.dirname, '../..')
const rules = [
  ...readFileSync(join(root, 'src/protocol/SPEC.md'), 'utf8').matchAll(/^- \*\*(P-\d+)\*\*/gm),
].map(([, rule]) => rule!)
const cited = citedRules()

describe('The rules of SPEC.md', () => {
  test('are numbered, each number once, in order', () => {
    expect(rules.length).toBeGreaterThan(40)
    const numbers = rules.map(rule => Number(rule.slice(2)))
    expect(numbers).toEqual([...new Set(numbers)].sort((one, other) => one - other))
  })

  test('are each cited by the title of a test', () => {
    expect(rules.filter(rule => !cited.has(rule))).toEqual([])
  })

  test('are all that tests cite', () => {
    const unknown = [...cited].filter(([rule]) => !rules.includes(rule))
    expect(unknown).toEqual([])
  })
})

/** Rule → files with a title that cites it. */
function citedRules(): Map<string, string[]> {
  const found = new Map<string, string[]>()
  const tests = join(root, 'tests')
  for (const file of readdirSync(tests, { recursive: true, encoding: 'utf8' })) {
    if (!/\.tsx?$/.test(file) || file.endsWith('spec.test.ts')) continue
    for (const title of titlesIn(readFileSync(join(tests, file), 'utf8'))) {
      for (const [rule] of title.matchAll(/P-\d+/g)) found.set(rule, [...(found.get(rule) ?? []), file])
    }
  }
  return found
}

/** The first argument of every `test`, `it` and `describe`, on the same line or the next. */
function titlesIn(source: string): string[] {
  const call = /\b(?:test|it|describe)(?:\.\w+)*(?:\([^()]*(?:\([^()]*\)[^()]*)*\))?\(\s*(['"`])(.*?)\1,/gs
  return [...source.matchAll(call)].map(([, , title]) => title!)
}
