import * as v from 'valibot'
import type { PackId } from '../domain/ids.ts'
import type { Pack } from '../domain/pack.ts'
import { planSchema } from './planSchema.ts'
import { condSchema, effectSchema } from './ruleSchema.ts'
import {
  amount,
  id,
  kind,
  levels,
  listOf,
  localised,
  monthAndDay,
  nodeId,
  oneOf,
  option,
  plainValue,
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
  kind,
  parent: v.exactOptional(nodeId),
  label: v.exactOptional(text(200)),
  wording: localised(400),
  intent: localised(400),
  answeredBy: roles,
  documented: oneOf(['shared', 'optional', 'private-prep', 'never', 'n/a']),
  obligation,
  input: oneOf(['none', 'text', 'list', 'choice', 'date', 'signature', 'tick', 'keywords', 'agreements']),
  docs: v.exactOptional(listOf(nodeId)),
  visibleIf: v.exactOptional(condSchema),
  movable: v.exactOptional(yesOrNo),
  step: v.exactOptional(id),
  icon: v.exactOptional(id),
})

const variant = v.strictObject({
  id,
  native: text(60),
  en: text(60),
  options: listOf(
    v.strictObject({
      id,
      native: text(60),
      en: text(60),
      available: yesOrNo,
      manner: v.exactOptional(oneOf(['walk', 'seated'])),
      party: v.exactOptional(oneOf(['individual', 'group'])),
      board: v.exactOptional(yesOrNo),
    }),
  ),
  decidedBy: role,
  before: id,
  default: v.exactOptional(id),
})

const keywordSet = v.strictObject({
  id,
  keywords: listOf(nodeId),
  pick: v.strictObject({ per: roles, exactly: amount, discloseBefore: id }),
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
  checks: listOf(nodeId),
})

const isPattern = v.check((pattern: string) => {
  try {
    return new RegExp(pattern) instanceof RegExp
  } catch {
    return false
  }
}, 'is no pattern')

const rule = v.strictObject({
  id: v.pipe(text(40), v.regex(/^[A-Za-z0-9.-]+$/, 'may hold letters, digits, dots and hyphens only')),
  in: v.exactOptional(listOf(id)),
  tag: tags,
  strength: oneOf(['enforce', 'remind']),
  when: condSchema,
  effect: effectSchema,
  text: localised(200),
})

const linkedConversation = v.strictObject({
  id,
  native: text(120),
  en: text(120),
  relation: oneOf(['separate', 'adjacent', 'included', 'complement']),
  content: listOf(text(80)),
  plan: v.nullable(planSchema),
  attendees: listOf(v.strictObject({ role: role, right: yesOrNo, when: v.exactOptional(condSchema) })),
  minutes: oneOf(['none', 'on-request', 'always']),
  carries: v.exactOptional(listOf(text(120))),
  about: v.exactOptional(listOf(nodeId)),
})

const settingEntries = { id, native: text(120), en: text(120), default: plainValue }
const setting = v.variant(
  'type',
  [
    v.strictObject({ ...settingEntries, type: v.picklist(['text', 'number', 'list']) }),
    v.strictObject({ ...settingEntries, type: v.literal('choice'), options: listOf(option) }),
  ],
  issue => `is ${issue.received}, not one of text, number, list, choice`,
)

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
    dates: listOf(v.strictObject({ kind: text(40), value: text(40) })),
    responsible: v.exactOptional(text(200)),
    contact: v.exactOptional(text(200)),
  }),
  purpose: listOf(localised(400)),
  settings: listOf(setting),
  audience: listOf(v.strictObject({ who: condSchema, level: levels, tag: tags })),
  cadence: v.strictObject({
    perYear: v.nullable(amount),
    extraTalks: oneOf(['none', 'if-needed']),
    within: v.exactOptional(v.literal('calendar-year', 'is not known')),
  }),
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
  place: v.strictObject({ text: v.nullable(localised(200)), options: v.exactOptional(listOf(text(80))) }),
  roles: listOf(v.strictObject({ role: role, native: text(60), en: text(60) })),
  variants: listOf(variant),
  nodes: listOf(node),
  keywordSets: listOf(keywordSet),
  plan: v.nullable(planSchema),
  flow: listOf(step),
  rules: listOf(rule),
  documents: listOf(
    v.strictObject({
      id: nodeId,
      native: text(120),
      en: text(120),
      use: oneOf(['read', 'bring', 'basis', 'consult']),
      by: roles,
      place: v.exactOptional(text(300)),
      url: v.exactOptional(v.pipe(text(2000), v.regex(/^https:\/\//, 'should begin with https://'))),
    }),
  ),
  filing: listOf(
    v.strictObject({
      what: localised(200),
      selector: text(80),
      place: v.nullable(text(80)),
      access: roles,
      byWhom: v.exactOptional(role),
      tag: tags,
    }),
  ),
  links: listOf(linkedConversation),
  counts: listOf(v.strictObject({ name: text(80), pattern: v.pipe(text(120), isPattern), count: amount })),
  constants: v.record(id, plainValue),
})
