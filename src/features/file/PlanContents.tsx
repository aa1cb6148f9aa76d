import { signatureBounds, signaturePath } from '../../domain/signatureShape.ts'
import { useLanguage, useMessages } from '../../i18n/messages.ts'
import type { LabelledText, SnapshotContent } from '../../snapshot/content.ts'
import { InkDrawing } from '../../ui/InkDrawing.tsx'
import './planContents.css'

/** The picture's words, in its order, for eyes and ears that don't take pictures; what people wrote is in their hand. */
export function PlanContents({ content }: { content: SnapshotContent }) {
  const { file, seal } = useMessages()
  const [language] = useLanguage()
  return (
    <div className="plan-contents" lang={content.locale}>
      <p className="small soft">{content.organisation}</p>
      <h2 className="plan-title">{content.title}</h2>
      <Pairs of={content.facts} />
      {content.groups.map(({ heading, agreements }) => (
        <section key={heading}>
          <h3>{heading}</h3>
          {agreements.length === 0 && (
            <p className="soft" lang={language}>
              {file.text.nothing}
            </p>
          )}
          {agreements.length > 0 && (
            <ol>
              {agreements.map((columns, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a plan's agreements have no other name here.
                <li key={at}>
                  <Pairs of={columns.flatMap(({ fields }) => fields)} />
                </li>
              ))}
            </ol>
          )}
        </section>
      ))}
      <Pairs of={content.extras} />
      <Pairs
        of={content.confirmations.map(({ name, line, label }) => ({
          label: line === '' ? name : `${line}, ${name}`,
          text: label,
        }))}
        isPrinted
      />
      {content.confirmations
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

function Pairs({ of, isPrinted }: { of: LabelledText[]; isPrinted?: boolean }) {
  return (
    <dl>
      {of.map(({ label, text }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two people may bear one name.
        <div key={at}>
          <dt className="small soft">{label}</dt>
          <dd className={isPrinted ? 'said' : 'said hand'}>{text || '—'}</dd>
        </div>
      ))}
    </dl>
  )
}
