// Draws public/'s icons from the two lines: node tests/ui/gallery/drawIcons.ts
import { writeFile } from 'node:fs/promises'
import { braid, drawToShare } from '../../../src/ui/lines/braid.ts'
import { pairAlong, sample } from '../../../src/ui/lines/points.ts'
import { launchBrowser } from '../../browser.ts'

const colours = { leader: '#124636', employee: '#c22c47', halo: '#ecefe8' }

/** The lines bleed off the top and the bottom; `size` is how much of the square they fill in breadth. */
function drawIcon({ size, clip }: { size: number; clip?: string }): string {
  const { leader, employee } = pairAlong(
    sample(60, t => [50, -12 + t * 124]),
    {
      apart: t => (20 - 5 * t) * size,
      turn: t => Math.max(0, t - 0.3) * 4.5,
      seed: 1,
      wobble: 1.2,
    },
  )
  const lines = braid(leader, employee, { width: 15 * size, gap: 3.2 * size, seed: 1 })
  const paths = drawToShare(lines, 1, 1)
    .pieces.map(piece => `<path fill="${colours[piece.of]}" d="${piece.d}"/>`)
    .join('')
  const ground = `<path fill="${colours.halo}" d="M0 0h100v100H0z"/>`
  const inside = clip
    ? `<clipPath id="c"><path d="${clip}"/></clipPath><g clip-path="url(#c)">${ground}${paths}</g>`
    : ground + paths
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">${inside}</svg>\n`
}

const worn =
  'M22 1C8 2 2 8 1 23c-1 18 0 37 1 54 1 14 7 20 21 21 18 1 36 1 54 0 14-1 20-8 21-21 1-18 1-36 0-55C97 8 91 2 77 1 59 0 40 0 22 1Z'
const icons = {
  'icon-192': { pixels: 192, svg: drawIcon({ size: 1.1, clip: worn }) },
  'icon-512': { pixels: 512, svg: drawIcon({ size: 1.1, clip: worn }) },
  'icon-maskable-192': { pixels: 192, svg: drawIcon({ size: 0.85 }) },
  'icon-maskable-512': { pixels: 512, svg: drawIcon({ size: 0.85 }) },
  'apple-touch-icon': { pixels: 180, svg: drawIcon({ size: 1 }) },
}

await writeFile('public/favicon.svg', drawIcon({ size: 1.25, clip: worn }))
const browser = await launchBrowser()
try {
  for (const [name, { pixels, svg }] of Object.entries(icons)) {
    const page = await browser.newPage({ viewport: { width: pixels, height: pixels } })
    await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw}</style>${svg}`)
    await page.screenshot({ path: `public/${name}.png`, omitBackground: true })
    await page.close()
  }
} finally {
  await browser.close()
}
