import type { Pack } from '../domain/pack.ts'
import { parseCanonicalPlan } from '../domain/parsePlan.ts'
import { ok, type Result } from '../domain/result.ts'
import { type Canvas2D, canvasMetrics, loadFonts } from './canvasFonts.ts'
import type { Confirmed, Results } from './content.ts'
import { fileName } from './fileName.ts'
import { newCanvas } from './grainTile.ts'
import { layoutSnapshot } from './layout.ts'
import type { Drawings } from './layoutTable.ts'
import { defaultFormat, type ImageFormat, renderSnapshot } from './paint.ts'
import { hashMatrix } from './qr.ts'
import { snapshotContent } from './snapshotContent.ts'
import { textTwin } from './textTwin.ts'

/** Of the sealed bytes, never of the live document: an edit that arrives late can't change the picture. */
export interface SnapshotRequest {
  canonical: string
  confirmations: Confirmed[]
  hash: string
  checkCode: string
  pack: Pack
  results?: Results | null
  /** Icons as paths on a grid of 24, by the pack's names. */
  drawings?: Drawings
  format?: ImageFormat
}

export interface Snapshot {
  pages: { image: Blob; name: string }[]
  text: string
  textName: string
}

export async function takeSnapshot(
  request: SnapshotRequest,
): Promise<Result<Snapshot, 'malformed' | 'newer-version'>> {
  const { canonical, pack, hash, drawings = {}, format = defaultFormat, results } = request
  const isResults = results !== undefined && results !== null
  const parsed = parseCanonicalPlan(canonical)
  if (!parsed.ok) return parsed
  const plan = parsed.value
  const source = { ...request, plan }

  // Without the faces the fallbacks draw: a plain picture of the plan is better than none.
  await loadFonts()
  const metrics = canvasMetrics(newCanvas(1, 1).getContext('2d') as Canvas2D)
  const pages = layoutSnapshot({ ...source, drawings, metrics, matrix: hashMatrix(hash) })
  const images = await renderSnapshot(pages, format)

  const ending = format.type === 'image/png' ? 'png' : 'jpg'
  return ok({
    pages: images.map((image, at) => ({
      image,
      name: fileName({ plan, pack, ending, isResults, page: { number: at + 1, count: images.length } }),
    })),
    text: textTwin(snapshotContent(source)),
    textName: fileName({ plan, pack, ending: 'txt', isResults }),
  })
}
