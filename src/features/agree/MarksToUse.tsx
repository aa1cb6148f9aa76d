import { useNavigate } from '@tanstack/react-router'
import type { NodeId } from '../../domain/ids.ts'
import { packText } from '../../i18n/packText.ts'
import { BinTab } from '../../ui/BinTab.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Paper } from '../../ui/Paper.tsx'
import { TextButton } from '../../ui/TextButton.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { callName, canWrite, useSpeech } from './agreementWords.ts'

/** What was marked during the talk and isn't settled yet: it may become an agreement, or lie. */
export function MarksToUse() {
  const { session } = useSession()
  const { view, messages, language } = useSpeech()
  const { marks: words } = messages.agree
  const navigate = useNavigate()
  const marks = view.conversation.marks.filter(mark => !mark.isDone && mark.text.trim() !== '')
  const { plan } = view.pack
  if (marks.length === 0 || !plan) return null

  function make(group: NodeId, mark: (typeof marks)[number]) {
    const agreement = session.addAgreement(group, mark.id)
    void navigate({ to: '/c/$id/agree/$agreement', params: { id: view.conversation.id, agreement } })
  }

  return (
    <section className="agree-part">
      <h2>{words.title}</h2>
      <p>{words.text}</p>
      <div>
        <BinTab bin="ours" word={messages.common.bins.ours.word} hint={messages.common.bins.ours.hint} />
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
                {canWrite(view) && (
                  <>
                    <fieldset>
                      <legend className="visually-hidden">{words.make({ what: mark.text })}</legend>
                      <div className="chips">
                        {plan.groups.map(group => (
                          <Chip key={group.id} icon="plus" onPress={() => make(group.id, mark)}>
                            {packText(group, language)}
                          </Chip>
                        ))}
                      </div>
                    </fieldset>
                    <TextButton onPress={() => session.toggleMark(mark.id)}>{words.leave}</TextButton>
                  </>
                )}
              </li>
            ))}
          </ul>
        </Paper>
      </div>
    </section>
  )
}
