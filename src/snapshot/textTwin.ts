import type { GroupContent, LabelledText, SnapshotContent, TableContent } from './content.ts'
import { words } from './words.ts'

/** The same content as the picture, for people who can't see it and for systems that search text. */
export function textTwin(content: SnapshotContent): string {
  const { organisation, title, subtitle, facts, tables, extras, addition, confirmations, locale } = content
  const sections = [
    [organisation, title, subtitle].filter(Boolean),
    facts.map(said),
    ...tables.flatMap(table => tableText(table, content)),
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
  const isNew = heading !== '' && heading.toLocaleUpperCase() !== title && groups[0]?.heading !== heading
  const leads = lead
    ? [lead.question, ...(lead.text === '' ? [] : [said({ label: lead.heading, text: lead.text })])]
    : []
  const above = [isNew ? heading : '', subheading, ...leads].filter(Boolean)
  return [
    ...(above.length > 0 ? [above] : []),
    ...groups.map(groupText),
    ...(below.length > 0 ? [below.map(said)] : []),
  ]
}

function groupText({ heading, agreements }: GroupContent): string[] {
  if (agreements.length === 0) return [heading, '—']
  const texts = agreements.map((columns, at) => {
    const fields = columns.flatMap(column => column.fields).map(said)
    return (agreements.length > 1 ? [`${at + 1}.`, ...fields] : fields).join('\n')
  })
  return [heading, texts.join('\n\n')]
}

/** A label that asks needs no colon. */
function said({ label, text }: LabelledText): string {
  const begun = label.endsWith('?') ? label : `${label}:`
  return text.includes('\n') ? `${begun}\n${text}` : `${begun} ${text || '—'}`
}
