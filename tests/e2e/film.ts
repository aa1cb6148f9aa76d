import { writeFileSync } from 'node:fs'
import type { Page } from 'playwright-core'

const side = 720

/** Films the loop of codes on a screen, one frame a code, into a file that another browser's camera shows. */
export async function filmCodes(page: Page, path: string): Promise<void> {
  const frames = new Map<string, Buffer>()
  let count = Number.POSITIVE_INFINITY
  while (frames.size < count) {
    const code = page.locator('.code-loop .qr-code')
    const { label, box, dark } = await code.evaluate(drawn => ({
      label: drawn.getAttribute('aria-label') ?? '',
      box: drawn.getAttribute('viewBox') ?? '',
      dark: drawn.querySelector('.qr-code-dark')?.getAttribute('d') ?? '',
    }))
    count = Number(/\d+$/.exec(label)?.[0])
    frames.set(label, frameOf(Number(box.split(' ')[2]), dark))
    await page.waitForTimeout(50)
  }
  const head = Buffer.from(`YUV4MPEG2 W${side} H${side} F5:1 Ip A1:1 C420mpeg2\n`)
  writeFileSync(path, Buffer.concat([head, ...frames.values()]))
}

/** The code's own modules, as large as the picture allows; no colour. */
function frameOf(modules: number, dark: string): Buffer {
  const luma = Buffer.alloc(side * side, 235)
  const scale = Math.floor(side / modules)
  for (const [, x, y, width] of dark.matchAll(/M(\d+) (\d+)h(\d+)/g)) {
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row++) {
      const from = row * side + Number(x) * scale
      luma.fill(16, from, from + Number(width) * scale)
    }
  }
  return Buffer.concat([Buffer.from('FRAME\n'), luma, Buffer.alloc((side * side) / 2, 128)])
}
