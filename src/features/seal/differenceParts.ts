import { fieldsOf } from '../../domain/agreements.ts'
import type { Conversation } from '../../domain/conversation.ts'
import { isDate } from '../../domain/dates.ts'
import type { Pack } from '../../domain/pack.ts'
import type { PlanDifference } from '../../domain/planDifference.ts'
import type { Formats } from '../../i18n/format.ts'
import type { Language } from '../../i18n/language.ts'
import type { Messages } from '../../i18n/messages.ts'
import { packText } from '../../i18n/packText.ts'
import { writtenName } from './writtenName.ts'

/** All that differs in one agreement, or in the plan as a whole. */
export interface DifferencePart {
  key: string
  heading: string
  /** What was agreed, where it helps to know which one is meant. */
  name: string
  rows: { key: string; label: string; before: string; after: string }[]
}

export interface Reading {
  conversation: Conversation
  pack: Pack
  words: Messages['seal']['changes']
  formats: Formats
  language: Language
}

export function differenceParts(differences: PlanDifference[], reading: Reading): DifferencePart[] {
  const keys = [...new Set(differences.map(({ agreement }) => agreement))]
  return keys.map(agreement => {
    const own = differences.filter(each => each.agreement === agreement)
    return {
      key: agreement ?? '',
      ...(agreement === null
        ? { heading: reading.words.whole, name: '' }
        : { heading: headingOf(own, reading), name: nameOf(agreement, own, reading) }),
      rows: inOrderOfTheForm(own, reading.pack).map(difference => rowOf(difference, own, reading)),
    }
  })
}

/** As one reads the form; what is no field of it comes first. */
function inOrderOfTheForm(own: PlanDifference[], { plan }: Pack): PlanDifference[] {
  const order = plan ? fieldsOf(plan).map(({ id }) => id) : []
  return [...own].sort((one, other) => order.indexOf(one.field) - order.indexOf(other.field))
}

function headingOf(own: PlanDifference[], { words }: Reading): string {
  const group = own.find(({ field }) => field === 'group')
  if (group?.before === '') return words.added
  return group?.after === '' ? words.removed : words.changed
}

/** Of an agreement that is gone, or whose words changed, the rows below say it themselves. */
function nameOf(agreement: string, own: PlanDifference[], { conversation, pack }: Reading): string {
  const present = conversation.agreements.find(({ id }) => id === agreement)
  if (!present || !pack.plan) return ''
  const first = fieldsOf(pack.plan).find(({ type }) => type === 'text')
  return own.some(({ field }) => field === first?.id) ? '' : writtenName(present.values, pack.plan)
}

function rowOf({ field, before, after }: PlanDifference, own: PlanDifference[], reading: Reading) {
  const { words } = reading
  const { label, read } = fieldReading(field, reading)
  const isWhole = own.some(each => each.field === 'group' && (each.before === '' || each.after === ''))
  const shown = (text: string) => (text === '' ? (isWhole ? '' : words.nothing) : read(text))
  return { key: field, label, before: shown(before), after: shown(after) }
}

function fieldReading(field: string, reading: Reading): { label: string; read: (text: string) => string } {
  const { pack, words, formats, language } = reading
  const plain = (text: string) => (isDate(text) ? formats.fullDay(text) : text)
  const own = [...(pack.plan ? fieldsOf(pack.plan) : []), ...(pack.plan?.extra ?? [])]
  const known = own.find(({ id }) => id === field)
  if (known) return { label: packText(known, language), read: plain }

  const [kind = '', name = ''] = split(field)
  if (kind === 'setting') {
    const axis = pack.variants.find(({ id }) => id === name)
    if (!axis) return { label: words.date, read: plain }
    const read = (text: string) => {
      const option = axis.options.find(({ id }) => id === text)
      return option ? packText(option, language) : text
    }
    return { label: packText(axis, language), read }
  }
  if (kind === 'heading') {
    const group = pack.plan?.groups.find(({ id }) => id === name)
    return { label: group ? packText(group, language) : field, read: plain }
  }
  if (kind === 'participant') return { label: words.participant, read: withRole(pack, language) }
  switch (field) {
    case 'group': {
      const read = (text: string) => {
        const group = pack.plan?.groups.find(({ id }) => id === text)
        return group ? packText(group, language) : text
      }
      return { label: words.group, read }
    }
    case 'order':
      return { label: words.order, read: text => text }
    case 'pack':
      return { label: words.pack, read: text => text }
    // A hash says nothing to anybody.
    case 'edition':
      return { label: words.edition, read: () => words.editionChanged }
    default:
      return { label: field, read: plain }
  }
}

/** `Maja (leader)` with the role in the form's words. */
const withRole = (pack: Pack, language: Language) => (text: string) =>
  text.replace(/ \((\w+)\)$/, (_, role) => {
    const known = pack.roles.find(each => each.role === role)
    return known ? ` (${packText(known, language)})` : ''
  })

function split(field: string): string[] {
  const at = field.indexOf('.')
  return at < 0 ? [field] : [field.slice(0, at), field.slice(at + 1)]
}
