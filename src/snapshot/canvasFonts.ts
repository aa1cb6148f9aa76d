import type { Font, Metrics } from './displayList.ts'

/** The fallbacks stand ready for letters that the two faces lack. */
const families: Record<Font['face'], string> = {
  print: '"Atkinson Hyperlegible Next", system-ui, sans-serif',
  hand: '"Playpen Sans", system-ui, sans-serif',
}

export const cssFont = ({ face, size, weight }: Font): string => `${weight} ${size}px ${families[face]}`

/** Text drawn before its font has come would be measured and painted in another face. False when one can't be had. */
export async function loadFonts(): Promise<boolean> {
  const wanted = ['420 24px "Atkinson Hyperlegible Next"', '440 24px "Playpen Sans"']
  try {
    const loaded = await Promise.all(wanted.map(font => document.fonts.load(font, 'Aæøåäö10')))
    return loaded.every(faces => faces.length > 0)
  } catch {
    return false
  }
}

export type Canvas2D = OffscreenCanvasRenderingContext2D | CanvasRenderingContext2D

/** Widths that don't jump with the scale at which they are painted. */
export function spaceEvenly(context: Canvas2D): void {
  context.fontKerning = 'normal'
  if ('textRendering' in context) context.textRendering = 'geometricPrecision'
}

export function canvasMetrics(context: Canvas2D): Metrics {
  spaceEvenly(context)
  const known = new Map<string, number>()
  return {
    measure(text, font) {
      const css = cssFont(font)
      const key = `${css} ${text}`
      const before = known.get(key)
      if (before !== undefined) return before
      if (context.font !== css) context.font = css
      const { width } = context.measureText(text)
      known.set(key, width)
      return width
    },
  }
}
