import { writeFileSync } from 'node:fs'
import type { Page } from 'playwright-core'

const side = 720
/** The film goes on about as fast as the codes on the screen do. */
const framesPerSecond = 8

/**
 * Films the codes on a phone's real screen into a file that another browser's camera shows: by a hand that isn't
 * steady, a little out of focus, in poor light, and with frames that are lost. Every code is caught at least once.
 */
export async function filmCodes(page: Page, path: string): Promise<number> {
  const studio = await page.context().browser()!.newContext()
  try {
    const developing = await studio.newPage()
    const frames: Buffer[] = []
    const seen = new Set<string>()
    let count = Number.POSITIVE_INFINITY
    const code = page.locator('.code-loop .qr-code')
    await code.scrollIntoViewIfNeeded()
    while (seen.size < count || frames.length < 3) {
      const still = await watchChanges(page)
      const label = (await code.getAttribute('aria-label')) ?? ''
      const box = (await code.boundingBox())!
      const picture = await page.screenshot({ scale: 'css', clip: box })
      count = Number(/\d+$/.exec(label)?.[0])
      // A picture that took longer may be of another code; on a busy machine the loop may even have gone all the way round.
      if (!(await still()) || seen.has(label)) continue
      seen.add(label)
      for (const shake of [1, 2, 3]) {
        const of = { png: picture.toString('base64'), side, seed: frames.length * 3 + shake }
        frames.push(Buffer.from(await developing.evaluate(roughLuma, of), 'base64'))
      }
    }
    writeFileSync(path, filmOf(frames))
    return count
  } finally {
    await studio.close()
  }
}

/** Call the answer to hear whether the loop has shown one and the same code since. */
async function watchChanges(page: Page): Promise<() => Promise<boolean>> {
  await page.evaluate(() => {
    window.codeHasChanged = false
    const changes = new MutationObserver(() => {
      window.codeHasChanged = true
      changes.disconnect()
    })
    changes.observe(document.querySelector('.code-loop')!, { attributes: true, subtree: true })
  })
  return () => page.evaluate(() => !window.codeHasChanged)
}

/** Three rounds in another order each, as codes come when some are missed. */
function filmOf(frames: Buffer[]): Buffer {
  const head = Buffer.from(`YUV4MPEG2 W${side} H${side} F${framesPerSecond}:1 Ip A1:1 C420mpeg2\n`)
  const colour = Buffer.alloc((side * side) / 2, 128)
  const rounds = [0, 1, 2].flatMap(round => frames.filter((_, at) => at % 3 === round))
  return Buffer.concat([head, ...rounds.flatMap(luma => [Buffer.from('FRAME\n'), luma, colour])])
}

/** In a browser: the screen as a cheap camera sees it, tilted, blurred, unevenly lit and noisy; brightness alone. */
async function roughLuma(of: { png: string; side: number; seed: number }): Promise<string> {
  const { side, seed } = of
  const bytes = Uint8Array.from(atob(of.png), sign => sign.charCodeAt(0))
  const screen = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
  let state = seed * 7919 + 1
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
  const canvas = new OffscreenCanvas(side, side)
  const brush = canvas.getContext('2d')!
  brush.fillStyle = '#3a3a3a'
  brush.fillRect(0, 0, side, side)
  brush.filter = `blur(${0.6 + random() * 0.7}px)`
  brush.translate(side / 2 + (random() - 0.5) * 30, side / 2 + (random() - 0.5) * 30)
  brush.rotate((random() - 0.5) * 0.22)
  brush.transform(1, (random() - 0.5) * 0.06, (random() - 0.5) * 0.06, 1, 0, 0)
  const scale = ((0.78 + random() * 0.08) * side) / screen.width
  brush.scale(scale, scale)
  brush.drawImage(screen, -screen.width / 2, -screen.height / 2)
  const { data } = brush.getImageData(0, 0, side, side)
  const luma = new Uint8Array(side * side)
  for (let at = 0; at < luma.length; at++) {
    const shade = 0.75 + (0.25 * (at % side)) / side
    const grey = (0.3 * data[at * 4]! + 0.59 * data[at * 4 + 1]! + 0.11 * data[at * 4 + 2]!) * shade
    const noise = (random() + random() + random() - 1.5) * 36
    luma[at] = Math.max(16, Math.min(235, 24 + grey * 0.78 + noise))
  }
  let binary = ''
  for (let at = 0; at < luma.length; at += 8192)
    binary += String.fromCharCode(...luma.subarray(at, at + 8192))
  return btoa(binary)
}

declare global {
  interface Window {
    codeHasChanged?: boolean
  }
}
