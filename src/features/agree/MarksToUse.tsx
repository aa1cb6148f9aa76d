import { areaLists } from '../../domain/access.ts'
import { oursHint } from '../../i18n/oursHint.ts'
import { BinTab } from '../../ui/BinTab.tsx'
import { Paper } from '../../ui/Paper.tsx'
import { callName, canWrite, useSpeech } from './agreementWords.ts'
import { MarkUse } from './MarkUse.tsx'

/** What was marked during the talk and isn't settled yet: it may become an agreement, or lie. */
export function MarksToUse() {
  const { view, messages } = useSpeech()
  const { marks: words } = messages.agree
  const areas = new Set(areaLists(view.pack).map(({ id }) => id))
  const marks = view.conversation.marks.filter(
    mark => !mark.isDone && mark.text.trim() !== '' && !areas.has(mark.node),
  )
  if (marks.length === 0 || !view.pack.plan) return null

  return (
    <section className="agree-part">
      <h2>{words.title}</h2>
      <p>{words.text}</p>
      <div>
        <BinTab
          bin="ours"
          word={messages.common.bins.ours.word}
          hint={oursHint(messages.common.bins.ours, view.others)}
        />
        <Paper cut="c">
          <ul className="marks-to-use">
            {marks.map(mark => (
              <li key={mark.id}>
                <p className="strong said">{mark.text}</p>
                <p className="soft small">
                  {mark.by === view.me.id
                    ? words.byYou
                    : words.by({ name: callName(mark.by, view.conversation.participants) })}
                </p>
                {canWrite(view) && <MarkUse mark={mark} leave={words.leave} single={words.choose} />}
              </li>
            ))}
          </ul>
        </Paper>
      </div>
    </section>
  )
}
