import { namedInPlan } from '../../domain/namedInPlan.ts'
import type { PlanDifference } from '../../domain/planDifference.ts'
import { FormWords } from '../../i18n/FormText.tsx'
import { useFormats } from '../../i18n/format.ts'
import { useLanguage, useMessages } from '../../i18n/messages.ts'
import { Paper } from '../../ui/Paper.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { differenceParts } from './differenceParts.ts'

/** What stood there, and what stands there now, place by place in the form's own words. */
export function Differences({ differences }: { differences: PlanDifference[] }) {
  const { view } = useSession()
  const { changes: words } = useMessages().seal
  const formats = useFormats()
  const [language] = useLanguage()
  const { conversation, pack } = view
  const parts = differenceParts(differences, { conversation, pack, words, formats, language })
  const names = namedInPlan(pack, conversation.edition)
  const inPlan = (text: string) => <FormWords of={names} within={text} />
  return (
    <Paper cut="c">
      {parts.map(part => (
        <div key={part.key} className="difference">
          <h3>{part.heading}</h3>
          {part.name !== '' && <p className="hand said">{part.name}</p>}
          <dl>
            {part.rows.map(({ key, label, before, after }) => (
              <div key={key}>
                <dt>{inPlan(label)}</dt>
                {before !== '' && before !== after && (
                  <dd>
                    <span className="difference-word">{words.before}</span>
                    <del className="hand said">{inPlan(before)}</del>
                  </dd>
                )}
                {after !== '' && (
                  <dd>
                    <span className="difference-word">{words.after}</span>
                    <ins className="hand said">{inPlan(after)}</ins>
                  </dd>
                )}
              </div>
            ))}
          </dl>
        </div>
      ))}
    </Paper>
  )
}
