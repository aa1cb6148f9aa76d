import type { Conversation } from '../../src/domain/conversation.ts'
import { parseCanonicalPlan } from '../../src/domain/parsePlan.ts'
import { canonicalPlan } from '../../src/domain/plan.ts'
import type { SnapshotSource } from '../../src/snapshot/content.ts'
import type { Metrics, Run, SnapshotPage } from '../../src/snapshot/displayList.ts'
import { layoutSnapshot } from '../../src/snapshot/layout.ts'
import { hashMatrix } from '../../src/snapshot/qr.ts'
import { checkCode, confirmations, editionHash, formPack, hash } from './examples.ts'

/** What the picture and its text are made of: the plan as its sealed bytes have it. */
export function sourceOf(
  conversation: Conversation,
  pack = formPack(),
  confirmed: SnapshotSource['confirmations'] = confirmations,
): SnapshotSource {
  const parsed = parseCanonicalPlan(canonicalPlan({ conversation, pack, editionHash }))
  if (!parsed.ok) throw new Error(parsed.failure)
  return { plan: parsed.value, pack, confirmations: confirmed, hash, checkCode }
}

/** Near the real faces' widths; every letter alike. */
const metrics: Metrics = {
  measure: (text, { face, size }) => text.length * size * (face === 'hand' ? 0.5 : 0.48),
}

export const laidOut = (source: SnapshotSource): SnapshotPage[] =>
  layoutSnapshot({ ...source, matrix: hashMatrix(source.hash), metrics })

export const runsOf = (page: SnapshotPage): Run[] => page.items.filter(item => item.kind === 'run')

/** Where it ends on its line. */
export const endOf = ({ x, text, font }: Run): number => x + metrics.measure(text, font)
