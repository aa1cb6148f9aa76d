import { tablesOf } from '../domain/agreements.ts'
import type { Pack, Role } from '../domain/pack.ts'
import type { Plan } from '../domain/planFormat.ts'
import { isSignature, type Signing, signingAsked } from '../domain/signing.ts'
import type { ConfirmationContent, LabelledText, SnapshotContent, SnapshotSource } from './content.ts'
import { longDate, shortDay, shortMoment } from './dates.ts'
import { inSentenceCase } from './fileName.ts'
import { extraContent, tableContent } from './tableContent.ts'
import { words } from './words.ts'

export function snapshotContent(source: SnapshotSource): SnapshotContent {
  const { plan, pack, hash, checkCode } = source
  return {
    organisation: `${pack.organisation} · ${pack.name.abbr ?? pack.name.native}`,
    ...titlesOf(source),
    facts: factsOf(plan, pack),
    isSideBySide: pack.plan?.tables !== undefined,
    tables: pack.plan ? tablesOf(pack.plan).map(table => tableContent(table, source)) : [],
    extraHeading: source.results ? '' : (pack.plan?.extraHeading?.native ?? ''),
    // A later sheet says what became of the agreements; all else stands on the sealed one.
    extras: (source.results ? [] : (pack.plan?.extra ?? []))
      .filter(({ group }) => group === undefined)
      .map(field => extraContent(field, source)),
    addition: additionOf(source),
    confirmations: signersOf(plan, pack).map(person => confirmationOf(person, source)),
    hash,
    checkCode,
    locale: pack.locale,
  }
}

function titlesOf({ pack, results }: SnapshotSource): { title: string; subtitle: string } {
  const title = pack.plan?.title.native ?? pack.name.native
  if (!results) return { title, subtitle: pack.plan?.subtitle?.native ?? '' }
  return { title: words[pack.locale].results.title, subtitle: inSentenceCase(title, pack.locale) }
}

function additionOf({ pack, results, checkCode }: SnapshotSource): string | null {
  return results ? words[pack.locale].results.note(longDate(results.until, pack.locale), checkCode) : null
}

function factsOf(plan: Plan, pack: Pack): LabelledText[] {
  const roles = new Map(pack.roles.map(({ role, native }) => [role, native]))
  const people = employeesFirst(plan).map(({ role, name }) => ({
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

/** It is their plan. */
const employeesFirst = ({ participants }: Plan) => [
  ...participants.filter(({ role }) => role === 'employee'),
  ...participants.filter(({ role }) => role === 'leader'),
]

/** Names are written in the order of the form's own lines, where it has any. */
function signersOf(plan: Plan, pack: Pack): Plan['participants'] {
  const lines = (pack.plan?.signoff ?? []).map(({ who }) => who)
  const isSigned = isSignature(signingAsked(pack, 'leader'))
  const place = ({ role }: Plan['participants'][number]) => (isSigned ? lines.indexOf(role) : 0)
  return employeesFirst(plan).sort((one, other) => place(one) - place(other))
}

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
