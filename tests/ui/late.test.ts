import { text } from 'node:stream/consumers'
import { createElement } from 'react'
import { prerenderToNodeStream } from 'react-dom/static'
import { expect, test, vi } from 'vitest'
import { late } from '../../src/ui/late.tsx'

test('A part of a screen whose code didn’t arrive takes nothing down with it, and is asked for again', async () => {
  vi.stubGlobal('document', { querySelector: () => null })
  let asked = 0
  const Part = late(async () => {
    asked++
    if (asked === 1) throw new TypeError('Failed to fetch dynamically imported module')
    return () => 'it came'
  })
  const { prelude } = await prerenderToNodeStream(createElement(Part))
  expect(await text(prelude)).toContain('it came')
  expect(asked).toBe(2)
})
