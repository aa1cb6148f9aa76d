import { type Canvas2D, cssFont, spaceEvenly } from './canvasFonts.ts'
import type { Ink, Item, Modules, Run, SnapshotPage, Stroke } from './displayList.ts'
import { paperSize } from './displayList.ts'
import { grainTile, newCanvas } from './grainTile.ts'
import type { BoardPicture } from './layoutBoard.ts'
import { paintPaper } from './paintPaper.ts'

export interface ImageFormat {
  /** Nordic archives take JPEG, TIFF and PDF/A, so PNG only on request. */
  type: 'image/jpeg' | 'image/png'
  /** 1 is 150 dpi. */
  scale: number
}

export const defaultFormat: ImageFormat = { type: 'image/jpeg', scale: 1.6 }

/** One page after the other; throws when the browser gives no canvas or no picture, which a retry may cure. */
export async function renderSnapshot(pages: SnapshotPage[], format: ImageFormat): Promise<Blob[]> {
  const grain = grainTile()
  const blobs: Blob[] = []
  for (const page of pages) blobs.push(await renderPage(page, grain, format))
  free(grain)
  return blobs
}

/** On the colour of what is *ours*, so that nobody takes it for the paper that is filed. */
export const renderBoard = ({ width, height, items }: BoardPicture): Promise<Blob> =>
  render({ width, height }, defaultFormat, context => {
    context.fillStyle = oursField
    context.fillRect(0, 0, width, height)
    paintItems(context, items)
  })

type Canvas = OffscreenCanvas | HTMLCanvasElement

const renderPage = (page: SnapshotPage, grain: Canvas, format: ImageFormat): Promise<Blob> =>
  render(paperSize, format, context => {
    paintPaper(context, context.createPattern(grain, 'repeat'))
    paintItems(context, page.items)
  })

async function render(
  { width, height }: { width: number; height: number },
  { type, scale }: ImageFormat,
  draw: (context: Canvas2D) => void,
): Promise<Blob> {
  const within = Math.min(scale, Math.sqrt(mostPixels / (width * height)))
  const canvas = newCanvas(Math.round(width * within), Math.round(height * within))
  try {
    // Drawn once and read once: without the hint a phone draws on the GPU and waits long to get it back.
    const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true }) as Canvas2D | null
    if (!context) throw new Error('No canvas to draw the snapshot on')
    context.scale(within, within)
    draw(context)
    return await encode(canvas, type)
  } finally {
    free(canvas)
  }
}

/** Above 16,777,216 pixels iOS gives a blank canvas. */
const mostPixels = 16_700_000

/** iOS keeps a canvas' memory long after the last reference; a canvas of no size holds none. */
function free(canvas: Canvas): void {
  canvas.width = 0
  canvas.height = 0
}

const quality = 0.9

function encode(canvas: Canvas, type: ImageFormat['type']): Promise<Blob> {
  if (!(canvas instanceof HTMLCanvasElement)) return canvas.convertToBlob({ type, quality })
  return new Promise((resolve, reject) => {
    const done = (blob: Blob | null) =>
      blob ? resolve(blob) : reject(new Error('The snapshot gave no picture'))
    canvas.toBlob(done, type, quality)
  })
}

const oursField = '#f2ad33'
const inks: Record<Ink, string> = {
  print: '#1b211e',
  soft: '#3a4540',
  faint: '#b9bdb4',
  shade: '#e6e8df',
  pen: '#1d2c63',
  leader: '#124636',
  employee: '#b4253f',
  paper: '#fbfaf4',
}

function paintItems(context: Canvas2D, items: Item[]): void {
  spaceEvenly(context)
  for (const item of items) {
    context.save()
    paintItem(context, item)
    context.restore()
  }
}

function paintItem(context: Canvas2D, item: Item): void {
  switch (item.kind) {
    case 'run':
      paintRun(context, item)
      break
    case 'stroke':
      paintStroke(context, item)
      break
    case 'modules':
      paintModules(context, item)
      break
    case 'shape':
      context.translate(item.x, item.y)
      context.fillStyle = inks[item.ink]
      context.fill(new Path2D(item.path))
      break
    case 'box':
      context.fillStyle = inks[item.ink]
      context.fillRect(item.x, item.y, item.width, item.height)
      break
    case 'rule':
      context.strokeStyle = inks[item.ink]
      context.lineWidth = item.width
      context.lineCap = 'square'
      context.beginPath()
      context.moveTo(...item.from)
      context.lineTo(...item.to)
      context.stroke()
  }
}

function paintRun(context: Canvas2D, { text, x, y, font, ink, tilt }: Run): void {
  context.font = cssFont(font)
  context.fillStyle = inks[ink]
  context.translate(x, y)
  context.rotate(tilt)
  context.fillText(text, 0, 0)
}

function paintStroke(context: Canvas2D, { path, x, y, scale, width, ink }: Stroke): void {
  context.translate(x, y)
  context.scale(scale, scale)
  context.strokeStyle = inks[ink]
  context.lineWidth = width
  context.lineCap = ink === 'paper' ? 'butt' : 'round'
  context.lineJoin = 'round'
  context.stroke(new Path2D(path))
}

/** Rows as runs of dark modules, on whole pixels: hairlines between modules cost a scanner its reading. */
function paintModules(context: Canvas2D, { matrix, x, y, size }: Modules): void {
  const { a: scale } = context.getTransform()
  const module = Math.max(1, Math.floor((size * scale) / matrix.length))
  const side = module * matrix.length
  context.setTransform(
    1,
    0,
    0,
    1,
    Math.round((x + size) * scale) - side,
    Math.round((y + size) * scale) - side,
  )
  context.fillStyle = inks.print
  matrix.forEach((row, line) => {
    for (let from = 0; from < row.length; from++) {
      if (!row[from]) continue
      const start = from
      while (row[from + 1]) from++
      context.fillRect(start * module, line * module, (from - start + 1) * module, module)
    }
  })
}
