import type { GroupContent, LabelledText, SnapshotContent, TableContent } from './content.ts'
import { words } from './words.ts'

/** The same content as the picture, for people who can't see it and for systems that search text. */
export function textTwin(content: SnapshotContent): string {
  const {
    organisation,
    title,
    subtitle,
    facts,
    tables,
    extraHeading,
    extras,
    addition,
    confirmations,
    locale,
  } = content
  const sections = [
    [organisation, title, subtitle].filter(Boolean),
    facts.map(said),
    ...tables.flatMap(table => tableText(table, content)),
    ...(extraHeading === '' ? [] : [[extraHeading]]),
    ...extras.map(extra => [said(extra)]),
    addition === null
      ? confirmations.map(({ name, line, label }) => `${line === '' ? name : `${line}, ${name}`}: ${label}`)
      : [addition],
    [`${words[locale].checkCode}: ${content.checkCode}`, `SHA-256: ${content.hash}`],
  ]
  return `${sections.map(lines => lines.join('\n')).join('\n\n')}\n`
}

/** Every heading of the paper, unless it only says again what stands above it. */
function tableText(table: TableContent, { title }: SnapshotContent): string[][] {
  const { heading, subheading, lead, groups, below } = table
  const [first, ...others] = groups
  const isOfFirst = first !== undefined && first.heading === heading
  const isNew = isOfFirst || (heading !== '' && heading.toLocaleUpperCase() !== title)
  const leads = lead
    ? [lead.question, ...(lead.text === '' ? [] : [said({ label: lead.heading, text: lead.text })])]
    : []
  const above = [isNew ? heading : '', subheading, ...leads, ...(isOfFirst ? agreedIn(first) : [])].filter(
    Boolean,
  )
  return [
    ...(above.length > 0 ? [above] : []),
    ...(isOfFirst ? others : groups).map(group => [group.heading, ...agreedIn(group)]),
    ...(below.length > 0 ? [below.map(said)] : []),
  ]
}

function agreedIn({ agreements }: GroupContent): string[] {
  if (agreements.length === 0) return ['—']
  const texts = agreements.map((columns, at) => {
    const fields = columns.flatMap(column => column.fields).map(said)
    return (agreements.length > 1 ? [`${at + 1}.`, ...fields] : fields).join('\n')
  })
  return [texts.join('\n\n')]
}

/** A label that asks needs no colon. */
function said({ label, text }: LabelledText): string {
  const begun = label.endsWith('?') ? label : `${label}:`
  return text.includes('\n') ? `${begun}\n${text}` : `${begun} ${text || '—'}`
}
