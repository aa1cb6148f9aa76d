/** What a page holds, in units of 1/150 inch: A4 is 1240 × 1754. Painting only multiplies. */
export const paperSize = { width: 1240, height: 1754 }
/** Where the form stands on the sheet; the foot with the page number lies below it. */
export const frame = { left: 87, right: 1153, top: 80, bottom: 1664, foot: 1702 }
export const frameWidth = frame.right - frame.left

export interface SnapshotPage {
  items: Item[]
}

export type Item = Run | Rule | Box | Stroke | Shape | Modules

/** One line of text on its baseline. */
export interface Run {
  kind: 'run'
  text: string
  x: number
  y: number
  font: Font
  ink: Ink
  /** Radians around its start: a hand never writes quite level. */
  tilt: number
}

export interface Rule {
  kind: 'rule'
  from: Point
  to: Point
  width: number
  ink: Ink
}

export interface Box {
  kind: 'box'
  x: number
  y: number
  width: number
  height: number
  ink: Ink
}

/** A drawing along an SVG path, at its place and size. */
export interface Stroke {
  kind: 'stroke'
  path: string
  x: number
  y: number
  scale: number
  width: number
  ink: Ink
}

/** What an SVG path encloses, at its place. */
export interface Shape {
  kind: 'shape'
  path: string
  x: number
  y: number
  ink: Ink
}

/** A QR code, without its quiet zone. */
export interface Modules {
  kind: 'modules'
  matrix: readonly (readonly boolean[])[]
  x: number
  y: number
  size: number
}

/** `pen` is what people wrote; everything else was on the form. */
export type Ink = 'print' | 'soft' | 'faint' | 'shade' | 'pen' | 'leader' | 'employee' | 'paper'
export type Point = [x: number, y: number]

export interface Font {
  face: 'print' | 'hand'
  size: number
  weight: number
}

/** The one thing that layout has to ask a browser: how wide a text is in a font, in units. */
export interface Metrics {
  measure(text: string, font: Font): number
}

/** Handwriting is at least 12 points on A4, that is 25 units: smaller, a photo of it reads badly. */
export const fonts = {
  organisation: { face: 'print', size: 23, weight: 420 },
  title: { face: 'print', size: 48, weight: 700 },
  label: { face: 'print', size: 21, weight: 480 },
  tableHead: { face: 'print', size: 22.5, weight: 700 },
  tableSubHead: { face: 'print', size: 22, weight: 480 },
  group: { face: 'print', size: 33, weight: 680 },
  band: { face: 'print', size: 25, weight: 700 },
  columnHead: { face: 'print', size: 20, weight: 620 },
  question: { face: 'print', size: 21, weight: 440 },
  extra: { face: 'print', size: 23, weight: 560 },
  code: { face: 'print', size: 36, weight: 700 },
  small: { face: 'print', size: 20, weight: 480 },
  fact: { face: 'hand', size: 26, weight: 440 },
} as const satisfies Record<string, Font>

/** How large people's hand is on this plan. */
export interface Hand {
  font: Font
  lineHeight: number
}
export const hands: { roomy: Hand; close: Hand } = {
  roomy: { font: { face: 'hand', size: 29, weight: 440 }, lineHeight: 45 },
  close: { font: { face: 'hand', size: 26, weight: 440 }, lineHeight: 39 },
}

/** Where columns stand side by side, each is narrow. */
export const smallHands: { roomy: Hand; close: Hand } = {
  roomy: { font: { face: 'hand', size: 26, weight: 440 }, lineHeight: 37 },
  close: { font: { face: 'hand', size: 25, weight: 440 }, lineHeight: 33 },
}

export const run = (text: string, x: number, y: number, font: Font, ink: Ink, tilt = 0): Run => ({
  kind: 'run',
  text,
  x,
  y,
  font,
  ink,
  tilt,
})

export const rule = (from: Point, to: Point, width: number, ink: Ink = 'print'): Rule => ({
  kind: 'rule',
  from,
  to,
  width,
  ink,
})
