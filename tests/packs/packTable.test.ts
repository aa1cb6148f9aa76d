import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { packTable } from '../../.ci/packTable.ts'

test('docs/packs.md says what the forms have; if it doesn’t, run node .ci/packTable.ts', () => {
  const page = readFileSync(new URL('../../docs/packs.md', import.meta.url), 'utf8')
  expect(page).toBe(packTable())
})
