import { columnsIn } from '../domain/agreements.ts'
import { namedParts } from '../domain/content.ts'
import type { People } from '../domain/conversation.ts'
import type { ParticipantId } from '../domain/ids.ts'
import type { Pack, PlanField, Role } from '../domain/pack.ts'
import type { Plan, PlanAgreement } from '../domain/planFormat.ts'
import { namesOf } from '../domain/planFormat.ts'
import { isSignature, type SignatureStroke, type Signing, signingAsked } from '../domain/signing.ts'
import { longDate, shortDay, shortMoment, weekdayAndDate } from './dates.ts'
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
  confirmations: ConfirmationContent[]
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

/** Where somebody said yes, or signed: a line with their name or hand on it. */
export interface ConfirmationContent {
  name: string
  /** The form's own word for the line, or ''. */
  line: string
  /** What stands on the line in handwriting, unless the finger drew it. */
  hand: string
  strokes: SignatureStroke[]
  /** When, and how. */
  label: string
}

export interface SnapshotSource {
  plan: Plan
  pack: Pack
  confirmations: Confirmed[]
  hash: string
  checkCode: string
}

export interface Confirmed {
  by: ParticipantId
  at: string
  signing?: Signing
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
    confirmations: inOrderOfTheForm(plan).map(person => confirmationOf(person, source)),
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

function confirmationOf(
  { id, name, role }: Plan['participants'][number],
  { confirmations, pack }: SnapshotSource,
): ConfirmationContent {
  const { confirmed, notConfirmed, notSigned } = words[pack.locale]
  const isSigned = isSignature(signingAsked(pack, role))
  const line = isSigned ? lineOf(role, pack) : ''
  const found = confirmations.find(({ by }) => by === id)
  if (!found) {
    const label = isSigned ? notSigned : notConfirmed
    return { name, line, hand: isSigned ? '' : name, strokes: [], label }
  }
  const { at, signing } = found
  const when = signing?.date ? shortDay(signing.date, pack.locale) : shortMoment(at, pack)
  if (!signing || !isSigned) return { name, line, hand: name, strokes: [], label: confirmed(when) }
  const { strokes } = signing
  return { name, line, hand: signing.name, strokes, label: signedAs(signing, when, pack.locale) }
}

function signedAs({ name, strokes }: Signing, when: string, locale: Pack['locale']): string {
  const { signedByName, signedByFinger, signedByBoth } = words[locale]
  if (strokes.length === 0) return signedByName(name, when)
  return name === '' ? signedByFinger(when) : signedByBoth(name, when)
}

/** As the form names the line for this role's signature. */
function lineOf(role: Role, { nodes }: Pack): string {
  const line = nodes.find(({ input, answeredBy }) => input === 'signature' && answeredBy.includes(role))
  return line ? (line.label ?? line.wording.native) : ''
}
