import { type ClosingRow, checksOfPlan, mustBeDone } from '../../domain/closing.ts'
import { FormText } from '../../i18n/FormText.tsx'
import { shortName } from '../../i18n/names.ts'
import { oursHint } from '../../i18n/oursHint.ts'
import { BinTab } from '../../ui/BinTab.tsx'
import { Paper } from '../../ui/Paper.tsx'
import { Tick } from '../../ui/Tick.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { useSpeech } from './agreementWords.ts'
import { placeOfClosing } from './places.ts'

/** What the form has the two do and check before they close, each with one tap. */
export function ClosingPart() {
  const { view, messages } = useSpeech()
  const { common, agree } = messages
  const done = mustBeDone(view.pack)
  const checks = checksOfPlan(view.pack)
  const parts = [
    ...(done.length > 0 ? [{ key: '', title: agree.closing, rows: done }] : []),
    ...checks.map(({ heading, rows }) => ({
      key: heading.id,
      title: <FormText of={heading.wording} />,
      rows,
    })),
  ]
  return parts.map(({ key, title, rows }) => (
    <section key={key} className="agree-part">
      <h2>{title}</h2>
      <div>
        <BinTab bin="ours" word={common.bins.ours.word} hint={oursHint(common.bins.ours, view.others)} />
        <Paper cut="b">
          <ul className="closing-rows">
            {rows.map(row => (
              <li key={row.node} id={placeOfClosing(row.node)}>
                <Row {...row} />
              </li>
            ))}
          </ul>
        </Paper>
      </div>
    </section>
  ))
}

function Row({ node, text }: ClosingRow) {
  const { session } = useSession()
  const { view, messages, formats } = useSpeech()
  const { common, prepare } = messages
  const tickedBy = view.conversation.checks[node] ?? []
  const names = view.others
    .filter(({ id }) => tickedBy.includes(id))
    .map(({ name }) => shortName(name, view.conversation.participants) || common.somebody)
  return (
    <Tick
      isTicked={tickedBy.includes(view.me.id)}
      hint={names.length > 0 && prepare.checks.tickedBy({ names: formats.list(names) })}
      isDisabled={view.isReadOnly}
      onToggle={() => session.toggleCheck(node)}
    >
      <FormText of={text} />
    </Tick>
  )
}
