import { columnsIn } from '../domain/agreements.ts'
import { namedParts } from '../domain/content.ts'
import type { People } from '../domain/conversation.ts'
import type { ParticipantId } from '../domain/ids.ts'
import type { Pack, PlanField } from '../domain/pack.ts'
import type { Plan, PlanAgreement } from '../domain/planFormat.ts'
import { namesOf } from '../domain/planFormat.ts'
import { longDate, shortMoment, weekdayAndDate } from './dates.ts'
import { listed, words } from './words.ts'

/** One plan as it is read: names, dates and the form's own words, for the picture and its text twin alike. */
export interface SnapshotContent {
  organisation: string
  title: string
  subtitle: string
  groupHeading: string
  facts: LabelledText[]
  groups: GroupContent[]
  extras: LabelledText[]
  confirmations: { name: string; label: string }[]
  hash: string
  checkCode: string
  locale: Pack['locale']
}

export interface LabelledText {
  label: string
  text: string
}

export interface GroupContent {
  heading: string
  /** Name of a drawing. */
  icon: string | null
  agreements: ColumnContent[][]
}

/** A column of the form: its cue, and under it what was agreed, by field. */
export interface ColumnContent {
  cue: string
  fields: (LabelledText & { type: PlanField['type'] })[]
}

export interface SnapshotSource {
  plan: Plan
  pack: Pack
  confirmations: { by: ParticipantId; at: string }[]
  hash: string
  checkCode: string
}

export function snapshotContent(source: SnapshotSource): SnapshotContent {
  const { plan, pack, hash, checkCode } = source
  return {
    organisation: `${pack.organisation} · ${pack.name.abbr ?? pack.name.native}`,
    title: pack.plan?.title.native ?? pack.name.native,
    subtitle: pack.plan?.subtitle?.native ?? '',
    groupHeading: pack.plan?.groupHeading?.native ?? '',
    facts: factsOf(plan, pack),
    groups: (pack.plan?.groups ?? []).map(({ id, native }) => ({
      heading: native,
      icon: pack.nodes.find(node => node.id === id)?.icon ?? null,
      agreements: plan.agreements.filter(({ group }) => group === id).map(columnsOf(plan, pack)),
    })),
    extras: (pack.plan?.extra ?? []).map(field => ({
      label: field.native,
      text: readable(plan.extra[field.id], field, plan, pack),
    })),
    confirmations: inOrderOfTheForm(plan).map(({ id, name }) => ({
      name,
      label: confirmationOf(id, source),
    })),
    hash,
    checkCode,
    locale: pack.locale,
  }
}

function factsOf(plan: Plan, pack: Pack): LabelledText[] {
  const roles = new Map(pack.roles.map(({ role, native }) => [role, native]))
  const people = inOrderOfTheForm(plan).map(({ role, name }) => ({
    label: roles.get(role) ?? '',
    text: name,
  }))
  const date = { label: words[pack.locale].date, text: longDate(plan.setting.date, pack.locale) }
  return [...people, date, ...variantOf(plan, pack)].filter(({ text }) => text !== '')
}

/** All axes stand under the name of the first, as one would say them: `Skema, gåtur`. */
function variantOf({ setting }: Plan, { variants, locale }: Pack): LabelledText[] {
  const chosen = variants.flatMap(({ id, options }) => {
    const option = setting.axes[id]
    return option === undefined ? [] : [options.find(each => each.id === option)?.native ?? option]
  })
  const [first = '', ...rest] = chosen
  const text = [first, ...rest.map(each => each.charAt(0).toLocaleLowerCase(locale) + each.slice(1))].join(
    ', ',
  )
  return [{ label: variants[0]?.native ?? '', text }]
}

const columnsOf =
  (plan: Plan, pack: Pack) =>
  ({ group, values }: PlanAgreement): ColumnContent[] =>
    (pack.plan ? columnsIn(pack.plan, group) : []).map(({ native, fields }) => ({
      cue: native,
      fields: fields.map(field => ({
        label: field.native,
        text: readable(values[field.id], field, plan, pack),
        type: field.type,
      })),
    }))

function readable(value: string | People | undefined, field: PlanField, plan: Plan, pack: Pack): string {
  const { locale } = pack
  if (value === undefined) return ''
  if (typeof value !== 'string') {
    const parts = field.type === 'parts' ? namedParts(value, field, pack) : null
    return listed(parts ? parts.map(({ native }) => native) : namesOf(value, plan.participants), locale)
  }
  if (field.type === 'choice') return field.options.find(({ id }) => id === value)?.native ?? value
  return field.type === 'date' ? weekdayAndDate(value, locale) : value
}

/** The employees first: it is their plan. */
const inOrderOfTheForm = ({ participants }: Plan) => [
  ...participants.filter(({ role }) => role === 'employee'),
  ...participants.filter(({ role }) => role === 'leader'),
]

function confirmationOf(participant: ParticipantId, { confirmations, pack }: SnapshotSource): string {
  const { confirmed, notConfirmed } = words[pack.locale]
  const found = confirmations.find(({ by }) => by === participant)
  return found ? confirmed(shortMoment(found.at, pack)) : notConfirmed
}
