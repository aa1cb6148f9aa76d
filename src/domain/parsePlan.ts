import * as v from 'valibot'
import { type Plan, serializePlan } from './planFormat.ts'
import { fail, ok, type Result } from './result.ts'

/**
 * Reads a sealed plan for drawing. Bytes that aren't in the canonical form are refused, for they could hold
 * something that was signed and is never drawn.
 */
export function parseCanonicalPlan(text: string): Result<Plan, 'malformed' | 'newer-version'> {
  const json = readJson(text)
  const parsed = v.safeParse(planSchema, json)
  if (parsed.success) {
    const { format, ...plan } = parsed.output
    return serializePlan(plan as Plan) === text ? ok(plan as Plan) : fail('malformed')
  }
  return fail(isNewer(json) ? 'newer-version' : 'malformed')
}

const id = v.pipe(v.string(), v.nonEmpty())
const texts = v.record(v.string(), v.string())
const people = v.strictObject({ participants: v.array(id), others: v.string() })

const planSchema = v.strictObject({
  format: v.literal('plan/1'),
  conversation: id,
  pack: v.strictObject({ id, version: v.string() }),
  edition: v.string(),
  participants: v.array(
    v.strictObject({ id, role: v.picklist(['leader', 'employee', 'unionRep']), name: v.string() }),
  ),
  setting: v.strictObject({ date: v.string(), axes: texts }),
  agreements: v.array(
    v.strictObject({ id, group: id, values: v.record(v.string(), v.union([v.string(), people])) }),
  ),
  extra: texts,
})

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function isNewer(json: unknown): boolean {
  const version = /^plan\/(\d+)$/.exec((json as { format?: string } | null)?.format ?? '')
  return Number(version?.[1] ?? 0) > 1
}
