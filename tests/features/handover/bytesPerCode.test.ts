import { randomBytes } from 'node:crypto'
import { encode } from 'uqr'
import { expect, test } from 'vitest'
import { bytesPerCode } from '../../../src/features/handover/bytesPerCode.ts'
import { toCodes } from '../../../src/sync/codes.ts'

const quietZone = 8
/** What each code says about itself. */
const headerBytes = 15

test.each([
  ['the narrowest phone', { width: 320, height: 640 }, 320],
  ['a small phone', { width: 360, height: 740 }, 360],
  ['a usual phone', { width: 390, height: 844 }, 390],
  ['a short phone', { width: 375, height: 553 }, 0.62 * 553],
  ['a lying phone', { width: 844, height: 390 }, 390 - 84],
])(
  'on %s the modules of a code are 4.8 pixels or more, and it carries what fits',
  async (_, screen, side) => {
    const bytes = bytesPerCode(screen)
    const modulesOf = async (size: number) => {
      const [code = ''] = await toCodes(filling(3, size), size)
      return encode(code, { ecc: 'L', border: 0 }).size + quietZone
    }
    expect(side / (await modulesOf(bytes))).toBeGreaterThanOrEqual(4.8)
    // Up to the largest that is used, one step more would be too fine.
    if (bytes < 440) expect(side / (await modulesOf(bytes + 20))).toBeLessThan(4.8)
  },
)

/** With the flag before it, this fills so many codes to the last byte. */
const filling = (count: number, size: number) => new Uint8Array(randomBytes(count * (size - headerBytes) - 1))
