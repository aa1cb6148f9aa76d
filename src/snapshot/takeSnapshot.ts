import type { Pack } from '../domain/pack.ts'
import { parseCanonicalPlan } from '../domain/parsePlan.ts'
import { ok, type Result } from '../domain/result.ts'
import { type Canvas2D, canvasMetrics, loadFonts } from './canvasFonts.ts'
import type { Confirmed, Results } from './content.ts'
import { newCanvas } from './grainTile.ts'
import { layoutSnapshot } from './layout.ts'
import type { Drawings } from './layoutTable.ts'
import { defaultFormat, type ImageFormat, renderSnapshot } from './paint.ts'
import { hashMatrix } from './qr.ts'

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
  format?: Partial<ImageFormat>
}

/** Its pages. */
export async function takeSnapshot({
  canonical,
  format,
  ...request
}: SnapshotRequest): Promise<Result<Blob[], 'malformed' | 'newer-version'>> {
  const plan = parseCanonicalPlan(canonical)
  if (!plan.ok) return plan
  await loadFonts()
  const metrics = canvasMetrics(newCanvas(1, 1).getContext('2d') as Canvas2D)
  const matrix = hashMatrix(request.hash)
  const pages = layoutSnapshot({ ...request, plan: plan.value, metrics, matrix })
  return ok(await renderSnapshot(pages, { ...defaultFormat, ...format }))
}
