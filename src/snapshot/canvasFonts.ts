import type { Font, Metrics } from './displayList.ts'

/** The fallbacks stand ready for letters that the two faces lack. */
const families: Record<Font['face'], string> = {
  print: '"Atkinson Hyperlegible Next", system-ui, sans-serif',
  hand: '"Playpen Sans", system-ui, sans-serif',
}

export const cssFont = ({ face, size, weight }: Font): string => `${weight} ${size}px ${families[face]}`

/**
 * Text drawn before its font has come would be measured and painted in another face. Where one can't be had the
 * fallbacks draw: a plain picture of the plan is better than none.
 */
export async function loadFonts(): Promise<void> {
  const wanted = ['420 24px "Atkinson Hyperlegible Next"', '440 24px "Playpen Sans"']
  try {
    await Promise.all(wanted.map(font => document.fonts.load(font, 'Aæøåäö10')))
  } catch {}
}

export type Canvas2D = OffscreenCanvasRenderingContext2D | CanvasRenderingContext2D

/** Widths that don't jump with the scale at which they are painted. */
export function spaceEvenly(context: Canvas2D): void {
  context.fontKerning = 'normal'
  if ('textRendering' in context) context.textRendering = 'geometricPrecision'
}

export function canvasMetrics(context: Canvas2D): Metrics {
  spaceEvenly(context)
  const known = new Map<Font, Map<string, number>>()
  return {
    measure(text, font) {
      const widths = known.get(font) ?? new Map<string, number>()
      known.set(font, widths)
      const before = widths.get(text)
      if (before !== undefined) return before
      context.font = cssFont(font)
      const { width } = context.measureText(text)
      widths.set(text, width)
      return width
    },
  }
}
