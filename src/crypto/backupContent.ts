import * as v from 'valibot'
import type { BackupContent } from '../domain/backup.ts'
import type { ConversationId, PlanHash } from '../domain/ids.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import { parseJson, splitHead, unshared, utf8, withHead } from './bytes.ts'

/** Length (4 bytes) and JSON that names every part with its length; then the parts one after the other. */
export function packBackup({
  madeAt,
  notebook,
  seed,
  conversations,
  pictures,
  settings,
}: BackupContent): Uint8Array {
  const parts: Uint8Array[] = []
  const part = (bytes: Uint8Array) => {
    parts.push(bytes)
    return bytes.length
  }
  const index: v.InferInput<typeof schema> = {
    v: seed ? formatWithSeed : 1,
    madeAt,
    settings,
    notebook: part(notebook),
    conversations: conversations.map(({ id, state }) => ({ id, bytes: part(state) })),
    pictures: pictures.map(({ conversation, hash, pages }) => ({
      conversation,
      hash,
      pages: pages.map(({ type, bytes }) => ({ type, bytes: part(bytes) })),
    })),
    ...(seed && { seed: part(seed) }),
  }
  return withHead(utf8(JSON.stringify(index)), ...parts)
}

/** Never throws. `damaged` can only be our own mistake or a forger who knows the passphrase. */
export function unpackBackup(packed: Uint8Array): Result<BackupContent, 'damaged' | 'newer-version'> {
  const split = splitHead(packed)
  if (!split) return fail('damaged')
  const index = parseJson(split.head)
  const format = v.safeParse(v.object({ v: v.number() }), index)
  if (format.success && format.output.v > formatWithSeed) return fail('newer-version')
  const parsed = v.safeParse(schema, index)
  if (!parsed.success) return fail('damaged')
  const { madeAt, settings, notebook, conversations, pictures, seed } = parsed.output
  let at = 0
  const take = (length: number) => {
    at += length
    return unshared(split.rest.slice(at - length, at))
  }
  const content: BackupContent = {
    madeAt,
    settings,
    notebook: take(notebook),
    conversations: conversations.map(one => ({ id: one.id as ConversationId, state: take(one.bytes) })),
    pictures: pictures.map(one => ({
      conversation: one.conversation as ConversationId,
      hash: one.hash as PlanHash,
      pages: one.pages.map(({ type, bytes }) => ({ type, bytes: take(bytes) })),
    })),
    seed: seed === undefined ? null : take(seed),
  }
  return at === split.rest.length ? ok(content) : fail('damaged')
}

const formatWithSeed = 2

const length = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const id = v.pipe(v.string(), v.regex(/^[^/]{1,200}$/))
const schema = v.object({
  v: v.picklist([1, formatWithSeed]),
  madeAt: length,
  settings: v.record(v.string(), v.string()),
  notebook: length,
  conversations: v.array(v.object({ id, bytes: length })),
  pictures: v.array(
    v.object({
      conversation: id,
      hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
      pages: v.array(v.object({ type: v.pipe(v.string(), v.regex(/^image\/[a-z]+$/)), bytes: length })),
    }),
  ),
  seed: v.optional(length),
})
