import { fieldsOf } from '../domain/agreements.ts'
import type { Pack } from '../domain/pack.ts'
import { linksBetweenTwo } from '../domain/parts.ts'

/** What a form asks of the screens. A form is offered once they can draw all that it asks. */
export type Need = keyof typeof asksFor

export const needsOf = (pack: Pack): Need[] =>
  (Object.keys(asksFor) as Need[]).filter(need => asksFor[need](pack))

/** What keeps a form from being offered: half of it would be worse than none. */
export const unmetNeeds = (pack: Pack): Need[] => needsOf(pack).filter(need => !drawn.has(need))

/** Add here what a screen has learned; the build then holds the catalogue against it. */
const drawn: ReadonlySet<Need> = new Set<Need>([
  'variants',
  'keywords',
  'points below a question',
  'movable parts',
  'joint notes on a question',
  'what is never written down',
  'points to prepare',
  'notice',
  'reminders where one writes',
  'a proof for management',
  'settings of the workplace',
  'linked conversations',
  'signatures',
  'one writer',
  'modules',
  'several tables',
  'lists of areas',
  'results at follow-up',
  'rows at follow-up',
])

const asksFor = {
  variants: pack => pack.variants.length > 0,
  keywords: pack => pack.keywordSets.length > 0,
  modules: ({ nodes }) => nodes.some(({ kind }) => kind === 'module'),
  'movable parts': ({ nodes }) => nodes.some(({ movable }) => movable === true),
  'points below a question': ({ nodes }) =>
    nodes.some(({ kind }) => kind === 'sub' || kind === 'example' || kind === 'info' || kind === 'value'),
  'points to prepare': ({ nodes }) => nodes.some(({ kind, input }) => kind === 'prep' && input === 'text'),
  'joint notes on a question': ({ nodes, plan }) =>
    nodes.some(({ kind, documented }) => kind === 'question' && documented === 'shared') ||
    !nodes.some(({ kind }) => kind === 'note') ||
    (plan?.extra.some(({ note }) => note !== undefined) ?? false),
  'lists of areas': ({ nodes }) => nodes.some(({ kind, input }) => kind === 'field' && input === 'list'),
  'what is never written down': ({ nodes }) => nodes.some(({ documented }) => documented === 'never'),
  'several tables': ({ plan }) => plan?.columns.some(({ groups }) => groups !== undefined) ?? false,
  'results at follow-up': ({ plan }) =>
    plan !== null && fieldsOf(plan).some(({ required }) => required === 'followup'),
  signatures: ({ plan }) =>
    plan?.signoff.some(({ needs, may = [] }) => [...needs, ...may].some(part => part !== 'confirmation')) ??
    false,
  'one writer': ({ plan }) => plan?.writer === 'leader-decides',
  notice: ({ notice }) => notice?.strength === 'enforce',
  // A link to a group asks for nothing here: such a talk isn't offered before there are screens for groups.
  'linked conversations': pack => linksBetweenTwo(pack).length > 0,
  'reminders where one writes': ({ rules }) => rules.some(({ effect }) => effect.remind?.at === 'writing'),
  'rows at follow-up': ({ rules }) => rules.some(({ effect }) => effect.followUpHook !== undefined),
  'a proof for management': ({ rules }) => rules.some(({ effect }) => effect.statsOnly !== undefined),
  'settings of the workplace': ({ settings }) => settings.length > 0,
} satisfies Record<string, (pack: Pack) => boolean>
