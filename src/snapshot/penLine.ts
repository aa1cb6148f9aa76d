import { type Font, type Hand, type Run, run } from './displayList.ts'

/** A handwritten line. The tilt follows from the words, so that the same plan gives the same picture. */
export function penLine(text: string, index: number, left: number, baseline: number, font: Font): Run {
  const whim = (text.length * 7 + index * 13) % 11
  return run(text, left + (whim % 4), baseline, font, 'pen', ((whim - 5) / 5) * 0.0036)
}

/** Between two paragraphs half a line is enough. */
export const penHeight = (text: string, { lineHeight }: Hand): number =>
  text === '' ? lineHeight / 2 : lineHeight
