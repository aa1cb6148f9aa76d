import { columnsIn, fieldsOf, resultField } from '../domain/agreements.ts'
import { namedParts } from '../domain/content.ts'
import type { Outcome, People } from '../domain/conversation.ts'
import { isForWholeGroup } from '../domain/group.ts'
import type { Pack } from '../domain/pack.ts'
import type { Plan, PlanAgreement } from '../domain/planFormat.ts'
import { headingOf, namesOf } from '../domain/planFormat.ts'
import type { PlanExtra, PlanField, PlanGroup, PlanTable } from '../domain/planSchema.ts'
import type { ColumnContent, ExtraContent, GroupContent, SnapshotSource, TableContent } from './content.ts'
import { longDate, weekdayAndDate } from './dates.ts'
import { listed, words } from './words.ts'

export function tableContent(table: PlanTable, source: SnapshotSource): TableContent {
  const { pack } = source
  const groups = table.groups.flatMap(id => pack.plan?.groups.find(group => group.id === id) ?? [])
  const [first, ...others] = groups
  const name = first && others.length === 0 ? nameOf(first, source) : ''
  const own = (source.results ? [] : (pack.plan?.extra ?? [])).filter(
    ({ group }) => group !== undefined && table.groups.includes(group),
  )
  const beside = own.find(({ type }) => type !== 'tick')
  const question =
    pack.nodes.find(({ id }) => id === table.asks)?.wording.native.replaceAll('\u00ad', '') ?? ''
  const isLed = beside !== undefined || question !== ''
  return {
    heading: table.heading?.native ?? name,
    subheading: table.subheading?.native ?? '',
    groupHeading: table.groupHeading?.native ?? '',
    lead: isLed
      ? { heading: beside?.native ?? name, question, text: beside ? extraText(beside, source) : '' }
      : null,
    groups: groups.map(group => groupContent(group, source)),
    below: own.filter(field => field !== beside).map(field => extraContent(field, source)),
  }
}

const groupContent = (group: PlanGroup, source: SnapshotSource): GroupContent => ({
  heading: nameOf(group, source),
  icon: source.pack.nodes.find(node => node.id === group.id)?.icon ?? null,
  columns: headingsOf(group, source),
  rows: group.rows ?? 0,
  isNumbered: group.isNumbered ?? false,
  agreements: source.plan.agreements
    .filter(agreement => agreement.group === group.id)
    .map(agreement => columnsOf(agreement, source)),
})

function headingsOf({ id }: PlanGroup, { pack, results }: SnapshotSource): string[] {
  const own = pack.plan ? columnsIn(pack.plan, id).map(({ native }) => native) : []
  return results && !hasOwnResults(pack) ? [...own, words[pack.locale].results.result] : own
}

/** As the workplace called it when the plan was made. */
const nameOf = ({ id, native }: PlanGroup, { plan }: SnapshotSource): string =>
  plan.extra[headingOf(id)] ?? native

function columnsOf({ id, group, values }: PlanAgreement, source: SnapshotSource): ColumnContent[] {
  const { plan, pack, results } = source
  if (!pack.plan) return []
  const isNarrow = pack.plan.tables !== undefined
  const outcome = results?.outcomes[id]
  const columns = columnsIn(pack.plan, group).map(({ native, fields }): ColumnContent => {
    const isLater = fields.every(({ required }) => required === 'followup')
    const told = isLater ? dateOf(outcome, pack) : []
    return {
      cue: native,
      fields: [
        ...fields.map(field => ({
          label: field.native,
          text: isLater
            ? (outcome?.told[field.id] ?? '')
            : readable(values[field.id], field, { plan, pack, isNarrow }),
          type: field.type,
        })),
        ...told,
      ],
      isLater,
    }
  })
  return results && !hasOwnResults(pack) ? [...columns, resultColumn(outcome, pack)] : columns
}

const hasOwnResults = ({ plan }: Pack) =>
  plan !== null && fieldsOf(plan).some(({ required }) => required === 'followup')

/** For a form that has no place of its own for it. */
function resultColumn(outcome: Outcome | undefined, pack: Pack): ColumnContent {
  const { result, status } = words[pack.locale].results
  const told = outcome?.told[resultField.id] ?? ''
  return {
    cue: result,
    fields: [
      { label: result, text: outcome ? status[outcome.status] : '', type: 'choice' },
      { label: result, text: told, type: 'text' },
      ...dateOf(outcome, pack),
    ],
    isLater: true,
  }
}

/** R-GBG-08: what was said is dated. */
const dateOf = (outcome: Outcome | undefined, { locale }: Pack): ColumnContent['fields'] =>
  outcome?.on ? [{ label: words[locale].date, text: longDate(outcome.on, locale), type: 'date' }] : []

export const extraContent = (field: PlanExtra, source: SnapshotSource): ExtraContent => ({
  label: field.native,
  text: extraText(field, source),
  type: field.type,
  isNote: field.note !== undefined,
})

const extraText = (field: PlanExtra, { plan, pack }: SnapshotSource): string =>
  readable(plan.extra[field.id], field, { plan, pack, isNarrow: false })

function readable(
  value: string | People | undefined,
  field: PlanField,
  { plan, pack, isNarrow }: { plan: Plan; pack: Pack; isNarrow: boolean },
): string {
  const { locale } = pack
  if (value === undefined) return ''
  if (typeof value !== 'string') {
    const parts = field.type === 'parts' ? namedParts(value, field, pack) : null
    // Parts of a form often have an `and` in their own names, so each stands on a line of its own.
    if (parts) return parts.map(({ native }) => native.replaceAll('\u00ad', '')).join('\n')
    if (!isForWholeGroup(plan.participants, value.participants))
      return listed(namesOf(value, plan.participants), locale)
    const isMember = (id: string) => plan.participants.some(one => one.id === id && one.role === 'employee')
    const besides = { ...value, participants: value.participants.filter(id => !isMember(id)) }
    return listed([words[locale].wholeGroup, ...namesOf(besides, plan.participants)], locale)
  }
  if (field.type === 'choice') return field.options.find(({ id }) => id === value)?.native ?? value
  if (field.type === 'tick') return words[locale].ticked
  if (field.type === 'list')
    return value
      .split('\n')
      .filter(line => line.trim() !== '')
      .join('\n')
  if (field.type !== 'date') return value
  return isNarrow ? longDate(value, locale) : weekdayAndDate(value, locale)
}
