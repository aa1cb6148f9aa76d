import * as v from 'valibot'
import type { PlanSchema } from '../domain/planSchema.ts'
import {
  amount,
  id,
  kind,
  listOf,
  localised,
  nodeId,
  oneOf,
  option,
  role,
  text,
  yesOrNo,
} from './schemaParts.ts'

const planFieldEntries = {
  id,
  native: text(120),
  en: text(120),
  required: oneOf(['always', 'together', 'followup', 'never']),
  examples: v.exactOptional(listOf(nodeId)),
}

/** One shape a type of field, with what else stands beside it. */
const fieldWith = <const More extends v.ObjectEntries>(more: More) =>
  v.variant(
    'type',
    [
      v.strictObject({
        ...planFieldEntries,
        ...more,
        type: v.picklist(['text', 'when', 'people', 'date', 'list', 'tick']),
      }),
      v.strictObject({ ...planFieldEntries, ...more, type: v.literal('choice'), options: listOf(option) }),
      v.strictObject({
        ...planFieldEntries,
        ...more,
        type: v.literal('parts'),
        of: kind,
        or: v.exactOptional(listOf(option)),
      }),
    ],
    issue => `is ${issue.received}, not one of text, when, people, date, list, tick, choice, parts`,
  )

const signParts = listOf(oneOf(['signature', 'date', 'confirmation', 'name']))

/** The plan as the form has it on paper. */
export const planSchema: v.GenericSchema<unknown, PlanSchema> = v.strictObject({
  title: localised(80),
  subtitle: v.exactOptional(localised(80)),
  groupHeading: v.exactOptional(localised(80)),
  groups: listOf(
    v.strictObject({
      id: nodeId,
      native: text(80),
      en: text(80),
      field: nodeId,
      min: amount,
      max: v.nullable(amount),
      named: v.exactOptional(listOf(nodeId)),
      rows: v.exactOptional(amount),
      isNumbered: v.exactOptional(yesOrNo),
    }),
  ),
  columns: listOf(
    v.strictObject({
      id,
      native: text(120),
      en: text(120),
      fields: listOf(fieldWith({})),
      groups: v.exactOptional(listOf(nodeId)),
    }),
  ),
  tables: v.exactOptional(
    listOf(
      v.strictObject({
        heading: v.exactOptional(localised(120)),
        subheading: v.exactOptional(localised(120)),
        groupHeading: v.exactOptional(localised(80)),
        asks: v.exactOptional(nodeId),
        groups: listOf(nodeId),
      }),
    ),
  ),
  minEntries: amount,
  mutual: yesOrNo,
  sourceLinks: v.nullable(oneOf(['module-conclusion', 'goal-or-criterion'])),
  signoff: listOf(v.strictObject({ who: role, needs: signParts, may: v.exactOptional(signParts) })),
  extraHeading: v.exactOptional(localised(120)),
  extra: listOf(
    fieldWith({
      before: v.exactOptional(v.literal('next-conversation', 'is not known')),
      group: v.exactOptional(nodeId),
      note: v.exactOptional(nodeId),
    }),
  ),
  writer: oneOf(['both', 'leader-decides', 'not-stated']),
})
