import type { ReactNode } from 'react'
import { signatureBounds, signaturePath } from '../../domain/signatureShape.ts'
import { breakable } from '../../i18n/breakable.ts'
import { useLanguage, useMessages } from '../../i18n/messages.ts'
import type { LabelledText, SnapshotContent, TableContent } from '../../snapshot/content.ts'
import { InkDrawing } from '../../ui/InkDrawing.tsx'
import './planContents.css'

/** The picture's words, in its order, for eyes and ears that don't take pictures; what people wrote is in their hand. */
export function PlanContents({ content }: { content: SnapshotContent }) {
  const { file, seal } = useMessages()
  const [language] = useLanguage()
  // A sheet that was made later was signed by nobody.
  const signed = content.addition === null ? content.confirmations : []
  return (
    <div className="plan-contents" lang={content.locale}>
      <p className="small soft">{content.organisation}</p>
      <h2 className="plan-title">{breakable(content.title)}</h2>
      {content.subtitle !== '' && <p>{breakable(content.subtitle)}</p>}
      <Pairs of={content.facts} />
      {content.tables.map((table, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a paper's tables have no other name than their place.
        <TablePart key={at} table={table} nothing={<span lang={language}>{file.text.nothing}</span>} />
      ))}
      {content.extraHeading !== '' && <h3>{breakable(content.extraHeading)}</h3>}
      <Pairs of={content.extras} />
      {content.addition !== null && <p>{content.addition}</p>}
      <Pairs
        of={signed.map(({ name, line, label }) => ({
          label: line === '' ? name : `${line}, ${name}`,
          text: label,
        }))}
        isPrinted
      />
      {signed
        .filter(({ strokes }) => strokes.length > 0)
        .map(({ name, strokes }) => (
          <InkDrawing
            key={name}
            path={signaturePath(strokes)}
            box={signatureBounds(strokes)}
            label={seal.sign.drawnBy({ name })}
          />
        ))}
    </div>
  )
}

function TablePart({ table, nothing }: { table: TableContent; nothing: ReactNode }) {
  const { heading, subheading, groups, lead, below } = table
  const Heading = heading === '' ? 'h3' : 'h4'
  return (
    <>
      {heading !== '' && <h3>{breakable(heading)}</h3>}
      {[subheading, lead?.question].map(asked => asked && <p key={asked}>{breakable(asked)}</p>)}
      {lead && lead.text !== '' && <Pairs of={[{ label: lead.heading, text: lead.text }]} />}
      {groups.map(group => (
        <section key={group.heading}>
          {group.heading !== heading && <Heading>{breakable(group.heading)}</Heading>}
          {group.agreements.length === 0 && <p className="soft">{nothing}</p>}
          {group.agreements.length > 0 && (
            <ol>
              {group.agreements.map((columns, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a plan's agreements have no other name here.
                <li key={at}>
                  <Pairs of={columns.flatMap(({ fields }) => fields)} />
                </li>
              ))}
            </ol>
          )}
        </section>
      ))}
      {below.length > 0 && <Pairs of={below} />}
    </>
  )
}

function Pairs({ of, isPrinted }: { of: LabelledText[]; isPrinted?: boolean }) {
  return (
    <dl>
      {of.map(({ label, text }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two people may bear one name.
        <div key={at}>
          <dt className="small soft">{breakable(label)}</dt>
          <dd className={isPrinted ? 'said' : 'said hand'}>{text || '—'}</dd>
        </div>
      ))}
    </dl>
  )
}
