import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import type { Mutation } from './mutations.ts'

/** Puts one mistake into the code while it is loaded; the file stays as it is. */
export function withMistake({ name, file, from, to }: Mutation): Plugin {
  const path = fileURLToPath(new URL(`../../src/${file}`, import.meta.url))
  // Should the code have moved on, the mistake must move with it.
  if (readFileSync(path, 'utf8').split(from).length !== 2)
    throw new Error(`${file} doesn't have exactly one place for the mistake: ${name}`)
  return {
    name: 'with-mistake',
    enforce: 'pre',
    transform: (code, id) => (id.endsWith(`/src/${file}`) ? code.replace(from, () => to) : undefined),
  }
}
