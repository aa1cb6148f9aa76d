import * as v from 'valibot'
import type { Cond, Effect, Effects } from '../domain/ruleShape.ts'
import {
  amount,
  id,
  levels,
  listOf,
  monthAndDay,
  nodeId,
  oneOf,
  plainValue,
  role,
  roles,
  text,
  yesOrNo,
} from './schemaParts.ts'

const path = text(120)

export const condSchema: v.GenericSchema<unknown, Cond> = v.lazy(() =>
  v.union(
    [
      v.literal(true),
      v.strictObject({ eq: v.strictTuple([path, plainValue]) }),
      v.strictObject({ in: v.strictTuple([path, listOf(plainValue)]) }),
      v.strictObject({ gt: v.strictTuple([path, v.number()]) }),
      v.strictObject({ lte: v.strictTuple([path, v.number()]) }),
      v.strictObject({ all: listOf(condSchema) }),
      v.strictObject({ any: listOf(condSchema) }),
      v.strictObject({ not: condSchema }),
    ],
    'is not a condition: true, or one of eq, in, gt, lte, all, any, not',
  ),
)

const limited = v.regex(
  /^(keywords\.picked\.perParty|plan\.(final\.)?count|plan\.filled\.[\w-]+\.count|plan\.group\..+\.count|participants\.(leader|employee)\.count)$/,
  'is not something that can be limited',
)
const selector = text(80)

/** The closed list: an effect that is not in it doesn't exist. */
const effects = {
  requireBefore: v.exactOptional(v.strictObject({ field: path, step: id })),
  requireFields: v.exactOptional(
    v.strictObject({
      list: listOf(id),
      on: oneOf(['save', 'conclude']),
      together: v.exactOptional(yesOrNo),
    }),
  ),
  confirmBy: v.exactOptional(
    v.strictObject({ roles, on: oneOf(['setting', 'time', 'added-questions', 'plan']) }),
  ),
  limit: v.exactOptional(
    v.strictObject({
      path: v.pipe(path, limited),
      min: v.exactOptional(amount),
      max: v.exactOptional(amount),
    }),
  ),
  durationRange: v.exactOptional(v.strictObject({ minMinutes: amount, maxMinutes: amount })),
  window: v.exactOptional(v.strictObject({ from: monthAndDay, to: monthAndDay })),
  createFollowUp: v.exactOptional(v.strictObject({ field: id, maxMonths: amount })),
  minNotice: v.exactOptional(
    v.strictObject({
      months: v.exactOptional(amount),
      days: v.exactOptional(amount),
      from: oneOf(['issues-sent']),
    }),
  ),
  lock: v.exactOptional(v.strictObject({ field: id, until: oneOf(['sealed']) })),
  minutesOnRequest: v.exactOptional(v.strictObject({ by: role, ask: nodeId, field: id })),
  followUpHook: v.exactOptional(v.strictObject({ node: nodeId })),
  filingTask: v.exactOptional(v.strictObject({ task: id, place: text(80), by: role })),
  remind: v.exactOptional(
    v.strictObject({
      text: nodeId,
      at: oneOf(['invite', 'prepare', 'talk', 'agree', 'seal', 'file', 'followup', 'writing']),
      to: roles,
    }),
  ),
  obligation: v.exactOptional(v.strictObject({ node: selector, level: levels })),
  showOnlyIf: v.exactOptional(v.strictObject({ node: selector, cond: condSchema })),
  preserveIntent: v.exactOptional(v.strictObject({ node: selector })),
  visibleTo: v.exactOptional(
    v.strictObject({
      selector,
      roles: v.array(oneOf(['employee', 'leader', 'both', 'unionRep', 'group', 'management', 'author'])),
    }),
  ),
  excludeFromExport: v.exactOptional(v.strictObject({ selector })),
  carryOver: v.exactOptional(v.strictObject({ selector, to: id })),
  attendee: v.exactOptional(
    v.strictObject({ conversation: id, role: role, addedBy: role, isRefusable: yesOrNo }),
  ),
  statsOnly: v.exactOptional(v.strictObject({ role: role, fields: listOf(oneOf(['employees', 'held'])) })),
  sameContent: v.exactOptional(v.strictObject({ axis: id })),
  noInput: v.exactOptional(v.strictObject({ selector })),
  noTrace: v.exactOptional(v.strictObject({ selector })),
  emptyIsComplete: v.exactOptional(v.strictObject({ selector })),
  separateRecord: v.exactOptional(v.strictObject({ conversation: id })),
} satisfies { [Name in keyof Required<Effects>]: unknown }

export const effectSchema: v.GenericSchema<unknown, Effect> = v.pipe(
  v.strictObject(effects),
  v.check(effect => Object.keys(effect).length === 1, 'should have exactly one effect'),
)
