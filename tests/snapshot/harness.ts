import '../../src/ui/fonts.css'
import type { Pack } from '../../src/domain/pack.ts'
import { parseCanonicalPlan } from '../../src/domain/parsePlan.ts'
import { canonicalPlan } from '../../src/domain/plan.ts'
import albertslund from '../../src/packs/albertslund.json' with { type: 'json' }
import goteborg from '../../src/packs/goteborg.json' with { type: 'json' }
import ks from '../../src/packs/ks.json' with { type: 'json' }
import kungsbacka from '../../src/packs/kungsbacka.json' with { type: 'json' }
import lunner from '../../src/packs/lunner.json' with { type: 'json' }
import { type Canvas2D, canvasMetrics } from '../../src/snapshot/canvasFonts.ts'
import { layoutSnapshot } from '../../src/snapshot/layout.ts'
import type { ImageFormat } from '../../src/snapshot/paint.ts'
import { hashMatrix } from '../../src/snapshot/qr.ts'
import { takeSnapshot } from '../../src/snapshot/takeSnapshot.ts'
import { iconPaths } from '../../src/ui/iconPaths.ts'
import {
  checkCode,
  confirmations,
  editionHash,
  examplePlan,
  formPack,
  fullPlan,
  hash,
  longPlan,
} from './examples.ts'
import { exampleResults, formExample, longFormExample } from './formExamples.ts'

export interface Rendered {
  pages: { name: string; base64: string }[]
  text: string
  /** Every line of print and handwriting, page by page, for comparing with what OCR reads. */
  runs: string[]
  milliseconds: number
}

const examples = {
  example: () => examplePlan(),
  full: fullPlan,
  long: longPlan,
  draft: () => examplePlan({ agreements: [] }),
}

/** Each form by its name, with a plan as two people could have made it. */
const packs = { albertslund, lunner, ks, goteborg, kungsbacka } as unknown as Partial<Record<string, Pack>>

/** Called by renderPages.ts inside a real browser. */
async function renderExample(named: string, format: ImageFormat): Promise<Rendered> {
  const [which = '', later] = named.split('+')
  const form = packs[which]
  const pack = form ?? formPack()
  const isDraft = which === 'draft'
  const conversation = form
    ? later === 'long'
      ? longFormExample(form)
      : formExample(form)
    : examples[which as keyof typeof examples]()
  const canonical = canonicalPlan({ conversation, pack, editionHash })
  const started = performance.now()
  const snapshot = await takeSnapshot({
    canonical,
    confirmations: isDraft ? [] : confirmations,
    hash,
    checkCode,
    pack,
    drawings: iconPaths,
    format,
    results: later === 'results' ? exampleResults : null,
  })
  if (!snapshot.ok) throw new Error(snapshot.failure)
  const milliseconds = performance.now() - started
  const pages = await Promise.all(
    snapshot.value.pages.map(async ({ name, image }) => ({ name, base64: await toBase64(image) })),
  )
  return { pages, text: snapshot.value.text, runs: runsOf(canonical, pack, isDraft), milliseconds }
}

function runsOf(canonical: string, pack: Pack, isDraft: boolean): string[] {
  const plan = parseCanonicalPlan(canonical)
  if (!plan.ok) throw new Error(plan.failure)
  const metrics = canvasMetrics(new OffscreenCanvas(1, 1).getContext('2d') as Canvas2D)
  const shown = isDraft ? [] : confirmations
  const source = {
    plan: plan.value,
    pack,
    confirmations: shown,
    hash,
    checkCode,
    matrix: hashMatrix(hash),
    metrics,
  }
  return layoutSnapshot(source).map(({ items }) =>
    items.flatMap(item => (item.kind === 'run' ? [item.text] : [])).join('\n'),
  )
}

const toBase64 = async (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).split(',')[1] ?? '')
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(blob)
  })

declare global {
  interface Window {
    renderExample: typeof renderExample
  }
}
window.renderExample = renderExample
