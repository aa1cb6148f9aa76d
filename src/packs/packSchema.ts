import * as v from 'valibot'
import type { PackId } from '../domain/ids.ts'
import type { Pack } from '../domain/pack.ts'
import { condSchema, effectSchema } from './ruleSchema.ts'
import {
  amount,
  id,
  levels,
  localised,
  monthAndDay,
  nodeId,
  oneOf,
  role,
  roles,
  text,
  yesOrNo,
} from './schemaParts.ts'

/** The shape of a pack; what its parts say of one another is checkReferences.ts. */

const tags = oneOf(['S', 'I', 'D'])

const obligation = v.strictObject({
  level: levels,
  when: v.exactOptional(condSchema),
  otherwise: v.exactOptional(levels),
})

const node = v.strictObject({
  id: nodeId,
  kind: oneOf([
    'module',
    'section',
    'topic',
    'question',
    'sub',
    'example',
    'info',
    'prep',
    'check',
    'keyword',
    'value',
    'note',
    'field',
    'doc',
    'ui',
  ]),
  parent: v.exactOptional(nodeId),
  label: v.exactOptional(text(200)),
  wording: localised(400),
  intent: localised(400),
  answeredBy: roles,
  documented: oneOf(['shared', 'optional', 'private-prep', 'never', 'n/a']),
  obligation,
  input: oneOf(['none', 'text', 'list', 'choice', 'date', 'signature', 'tick', 'keywords', 'agreements']),
  docs: v.exactOptional(v.array(nodeId)),
  visibleIf: v.exactOptional(condSchema),
  movable: v.exactOptional(yesOrNo),
  step: v.exactOptional(id),
  icon: v.exactOptional(id),
})

const variant = v.strictObject({
  id,
  native: text(60),
  en: text(60),
  options: v.array(v.strictObject({ id, native: text(60), en: text(60), available: yesOrNo })),
  decidedBy: role,
  before: id,
  default: v.exactOptional(id),
})

const keywordSet = v.strictObject({
  id,
  keywords: v.array(nodeId),
  pick: v.strictObject({ per: roles, exactly: amount, discloseBefore: id }),
})

const planFieldEntries = {
  id,
  native: text(120),
  en: text(120),
  type: oneOf(['text', 'when', 'people', 'date']),
  required: oneOf(['always', 'followup', 'never']),
}

const plan = v.strictObject({
  title: localised(80),
  subtitle: v.exactOptional(localised(80)),
  groupHeading: v.exactOptional(localised(80)),
  groups: v.array(
    v.strictObject({
      id: nodeId,
      native: text(80),
      en: text(80),
      field: nodeId,
      min: amount,
      max: v.nullable(amount),
      types: v.exactOptional(v.array(text(80))),
    }),
  ),
  columns: v.array(
    v.strictObject({
      id,
      native: text(120),
      en: text(120),
      fields: v.array(v.strictObject(planFieldEntries)),
    }),
  ),
  minEntries: amount,
  mutual: yesOrNo,
  sourceLinks: v.nullable(oneOf(['module-conclusion', 'goal-or-criterion'])),
  signoff: v.array(
    v.strictObject({ who: role, needs: v.array(oneOf(['signature', 'date', 'confirmation', 'name'])) }),
  ),
  extra: v.array(
    v.strictObject({
      ...planFieldEntries,
      before: v.exactOptional(v.literal('next-conversation', 'is not known')),
    }),
  ),
  writer: oneOf(['both', 'leader-decides', 'not-stated']),
})

const step = v.strictObject({
  id,
  phase: oneOf([
    'workplace',
    'preparation',
    'invitation',
    'conversation',
    'conclusion',
    'documentation',
    'followup',
  ]),
  by: roles,
  native: text(120),
  en: text(120),
  blocking: yesOrNo,
  checks: v.array(nodeId),
})

const rule = v.strictObject({
  id: v.pipe(text(40), v.regex(/^[A-Za-z0-9.-]+$/, 'may hold letters, digits, dots and hyphens only')),
  tag: tags,
  strength: oneOf(['enforce', 'remind']),
  when: condSchema,
  effect: effectSchema,
  text: localised(200),
})

const linkedConversation = v.strictObject({
  id,
  native: text(120),
  relation: oneOf(['separate', 'adjacent', 'included', 'complement']),
  attendees: v.array(v.strictObject({ role: role, right: yesOrNo, when: v.exactOptional(condSchema) })),
  minutes: oneOf(['none', 'on-request', 'always']),
  carries: v.exactOptional(v.array(text(120))),
})

export const packSchema: v.GenericSchema<unknown, Pack> = v.strictObject({
  id: v.pipe(
    id,
    v.transform(value => value as PackId),
  ),
  version: text(20),
  locale: oneOf(['nb', 'sv', 'da']),
  country: oneOf(['NO', 'SE', 'DK']),
  organisation: text(120),
  name: v.strictObject({ native: text(80), abbr: v.exactOptional(text(20)), en: text(80) }),
  provenance: v.strictObject({
    title: text(200),
    dates: v.array(v.strictObject({ kind: text(40), value: text(40) })),
    responsible: v.exactOptional(text(200)),
    contact: v.exactOptional(text(200)),
  }),
  purpose: v.array(localised(400)),
  settings: v.array(v.strictObject({ id, type: text(40), default: v.unknown() })),
  audience: v.array(v.strictObject({ who: condSchema, level: levels, tag: tags })),
  cadence: v.strictObject({ perYear: v.nullable(amount), extraTalks: oneOf(['none', 'if-needed']) }),
  window: v.nullable(
    v.strictObject({ from: v.exactOptional(monthAndDay), to: monthAndDay, strength: oneOf(['warn']) }),
  ),
  duration: v.nullable(v.strictObject({ minMinutes: amount, maxMinutes: amount, strength: oneOf(['warn']) })),
  notice: v.nullable(
    v.strictObject({
      minMonths: v.exactOptional(amount),
      minDays: v.exactOptional(amount),
      strength: oneOf(['enforce', 'warn']),
      from: oneOf(['issues-sent', 'invited']),
    }),
  ),
  place: v.strictObject({ text: v.nullable(localised(200)), options: v.exactOptional(v.array(text(80))) }),
  roles: v.array(v.strictObject({ role: role, native: text(60), en: text(60) })),
  variants: v.array(variant),
  nodes: v.array(node),
  keywordSets: v.array(keywordSet),
  plan: v.nullable(plan),
  flow: v.array(step),
  rules: v.array(rule),
  documents: v.array(
    v.strictObject({
      id: nodeId,
      native: text(120),
      en: text(120),
      use: oneOf(['read', 'bring', 'basis', 'consult']),
      by: roles,
      url: v.exactOptional(v.pipe(text(2000), v.regex(/^https:\/\//, 'should begin with https://'))),
    }),
  ),
  filing: v.array(
    v.strictObject({
      what: localised(200),
      selector: text(80),
      place: v.nullable(text(80)),
      access: roles,
      byWhom: v.exactOptional(role),
      tag: tags,
    }),
  ),
  links: v.array(linkedConversation),
  counts: v.array(v.strictObject({ name: text(80), pattern: text(120), count: amount })),
  constants: v.record(id, v.union([amount, v.array(text(40))], 'should be a number, or a list of names')),
})
