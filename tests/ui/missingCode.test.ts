import { afterEach, describe, expect, test, vi } from 'vitest'
import { beginAnewForCode, liesNowhereElse } from '../../src/ui/missingCode.ts'

describe('A page whose code didn’t arrive', () => {
  afterEach(() => {
    vi.unstubAllGlobals()
    vi.restoreAllMocks()
  })

  test.each([
    ['begins anew once the server answers', {}, true],
    ['stays while no server answers', { isAnswered: false }, false],
    ['stays while it has a field, for what is in it may lie nowhere else', { field: {} }, false],
    ['stays while a talk is tried out on it, which lies nowhere else', { trial: {} }, false],
    ['stays in its first moments, or it might begin anew for ever', { openForMs: 3000 }, false],
  ])('%s', async (_, { field = null, trial = null, isAnswered = true, openForMs = 60_000 }: Page, begins) => {
    const reload = vi.fn()
    vi.stubGlobal('location', { reload })
    vi.stubGlobal('document', {
      querySelector: (of: string) =>
        field ?? (of.includes(`[${Object.keys(liesNowhereElse)}]`) ? trial : null),
    })
    vi.stubGlobal('fetch', async () => {
      if (!isAnswered) throw new TypeError('Failed to fetch')
      return new Response('<html>')
    })
    vi.spyOn(performance, 'now').mockReturnValue(openForMs)
    await beginAnewForCode()
    expect(reload).toHaveBeenCalledTimes(begins ? 1 : 0)
  })
})

interface Page {
  field?: object | null
  trial?: object | null
  isAnswered?: boolean
  openForMs?: number
}
