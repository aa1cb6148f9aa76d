import type { Page } from 'playwright-core'

/** A camera that sees what is held before it, clearly and at once; how a rough picture is read is for `film.ts`. */
export async function giveCamera(page: Page): Promise<void> {
  await page.evaluate(() => {
    const canvas = document.createElement('canvas')
    canvas.width = canvas.height = 720
    window.inView = canvas
    navigator.mediaDevices.getUserMedia = async () => canvas.captureStream(12)
  })
}

/** One shows its codes and the other looks at them, until it has read them all. */
export async function holdBefore(from: Page, to: Page, hasRead: () => Promise<boolean>): Promise<void> {
  const code = from.locator('.code-loop .qr-code')
  const until = Date.now() + 120_000
  while (!(await hasRead())) {
    if (Date.now() > until) throw new Error('The codes were never read')
    await to.evaluate(show, await code.evaluate(modules))
  }
}

const modules = (code: Element) => ({
  side: Number(code.getAttribute('viewBox')?.split(' ')[2]),
  dark: code.querySelector('.qr-code-dark')?.getAttribute('d') ?? '',
})

function show({ side, dark }: { side: number; dark: string }): void {
  const brush = window.inView?.getContext('2d')
  if (!brush) throw new Error('This phone was given no camera')
  brush.resetTransform()
  brush.fillStyle = '#ffffff'
  brush.fillRect(0, 0, 720, 720)
  brush.scale(720 / side, 720 / side)
  brush.fillStyle = '#04100b'
  brush.fill(new Path2D(dark))
}

declare global {
  interface Window {
    inView?: HTMLCanvasElement
  }
}
