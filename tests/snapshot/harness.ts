import '../../src/ui/fonts.css'
import type { Pack } from '../../src/domain/pack.ts'
import { canonicalPlan } from '../../src/domain/plan.ts'
import albertslund from '../../src/packs/albertslund.json' with { type: 'json' }
import goteborg from '../../src/packs/goteborg.json' with { type: 'json' }
import ks from '../../src/packs/ks.json' with { type: 'json' }
import kungsbacka from '../../src/packs/kungsbacka.json' with { type: 'json' }
import lunner from '../../src/packs/lunner.json' with { type: 'json' }
import { type Canvas2D, canvasMetrics } from '../../src/snapshot/canvasFonts.ts'
import type { SnapshotSource } from '../../src/snapshot/content.ts'
import { layoutSnapshot } from '../../src/snapshot/layout.ts'
import type { ImageFormat } from '../../src/snapshot/paint.ts'
import { hashMatrix } from '../../src/snapshot/qr.ts'
import { snapshotContent } from '../../src/snapshot/snapshotContent.ts'
import { takeSnapshot } from '../../src/snapshot/takeSnapshot.ts'
import { textTwin } from '../../src/snapshot/textTwin.ts'
import { iconPaths } from '../../src/ui/iconPaths.ts'
import { confirmations, editionHash, examplePlan, formPack, fullPlan, hash, longPlan } from './examples.ts'
import { exampleResults, formExample, longFormExample } from './formExamples.ts'
import { sourceOf } from './laidOut.ts'

export interface Rendered {
  /** In base 64. */
  pages: string[]
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
  const conversation = form
    ? later === 'long'
      ? longFormExample(form)
      : formExample(form)
    : examples[which as keyof typeof examples]()
  const sealed = {
    ...sourceOf(conversation, pack, which === 'draft' ? [] : confirmations),
    results: later === 'results' ? exampleResults : null,
  }
  const canonical = canonicalPlan({ conversation, pack, editionHash })
  const started = performance.now()
  const pages = await takeSnapshot({ canonical, ...sealed, drawings: iconPaths, format })
  if (!pages.ok) throw new Error(pages.failure)
  const milliseconds = performance.now() - started
  return {
    pages: await Promise.all(pages.value.map(toBase64)),
    text: textTwin(snapshotContent(sealed)),
    runs: runsOf(sealed),
    milliseconds,
  }
}

function runsOf(source: SnapshotSource): string[] {
  const metrics = canvasMetrics(new OffscreenCanvas(1, 1).getContext('2d') as Canvas2D)
  return layoutSnapshot({ ...source, matrix: hashMatrix(hash), metrics }).map(({ items }) =>
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
