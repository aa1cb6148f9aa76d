import type { Canvas2D } from './canvasFonts.ts'
import { type Point, paperSize } from './displayList.ts'

/**
 * Desk, sheet, light and grain, all below the ink: what is written is never toned by the photo's charm.
 * Each pixel of the sheet is painted twice and no more: blurred shadows and blend modes over a whole page
 * took ten times as long as everything else together.
 */
export function paintPaper(context: Canvas2D, grain: CanvasPattern | null): void {
  paintDesk(context)
  const sheet = sheetPath()
  paintShadow(context, sheet)
  context.fillStyle = windowLight(context)
  context.fill(sheet)
  paintFold(context)
  if (grain) paintGrain(context, sheet, grain)
}

const { width, height } = paperSize

/** Only its rim is ever seen. */
function paintDesk(context: Canvas2D): void {
  const wood = context.createLinearGradient(0, 0, width, height * 0.12)
  wood.addColorStop(0, '#bda27c')
  wood.addColorStop(0.45, '#a5885f')
  wood.addColorStop(1, '#8f7450')
  context.fillStyle = wood
  const rim = 40
  context.fillRect(0, 0, width, rim)
  context.fillRect(0, height - rim, width, rim)
  context.fillRect(0, 0, rim, height)
  context.fillRect(width - rim, 0, rim, height)
}

/** Ever wider strokes of little darkness, below and to the right: the edge of a soft shadow. */
function paintShadow(context: Canvas2D, sheet: Path2D): void {
  context.save()
  context.translate(3, 6)
  context.lineJoin = 'round'
  context.strokeStyle = 'rgb(40 26 8 / 0.09)'
  for (const reach of [1, 3, 5, 8, 11, 15, 20, 26]) {
    context.lineWidth = reach
    context.stroke(sheet)
  }
  context.restore()
}

/** Cut straight, a little askew. */
function sheetPath(): Path2D {
  const corners: Point[] = [
    [22, 24],
    [1218, 19],
    [1221, 1730],
    [19, 1735],
  ]
  const path = new Path2D()
  for (const [x, y] of corners) path.lineTo(x, y)
  path.closePath()
  return path
}

/** From a window to the upper left; in its darkest corner the ink still stands at more than 7:1. */
function windowLight(context: Canvas2D): CanvasGradient {
  const light = context.createRadialGradient(330, 210, 0, 330, 210, 1950)
  light.addColorStop(0.3, '#fdfcf7')
  light.addColorStop(0.6, '#f9f6ec')
  light.addColorStop(0.85, '#efebde')
  light.addColorStop(1, '#e4decf')
  return light
}

function paintFold(context: Canvas2D): void {
  const middle = height * 0.5
  const fold = context.createLinearGradient(0, middle - 9, 0, middle + 9)
  fold.addColorStop(0, 'rgb(120 110 90 / 0)')
  fold.addColorStop(0.45, 'rgb(120 110 90 / 0.09)')
  fold.addColorStop(1, 'rgb(120 110 90 / 0)')
  context.fillStyle = fold
  context.fillRect(20, middle - 9, width - 40, 18)
}

/** Pixel for pixel, since scaling a pattern costs more than the pattern. */
function paintGrain(context: Canvas2D, sheet: Path2D, grain: CanvasPattern): void {
  context.save()
  context.clip(sheet)
  context.setTransform(1, 0, 0, 1, 0, 0)
  context.fillStyle = grain
  context.fillRect(0, 0, context.canvas.width, context.canvas.height)
  context.restore()
}
