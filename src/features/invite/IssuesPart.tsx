import { questionsToAsk } from '../../domain/content.ts'
import { confirmedBeforeSending, firstPossibleDay } from '../../domain/issues.ts'
import { FormText } from '../../i18n/FormText.tsx'
import { useFormats } from '../../i18n/format.ts'
import { useMessages } from '../../i18n/messages.ts'
import { shortName } from '../../i18n/names.ts'
import { askedText } from '../../i18n/questionText.ts'
import { useToday } from '../../i18n/useToday.ts'
import { BinTab } from '../../ui/BinTab.tsx'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Paper } from '../../ui/Paper.tsx'
import { Tick } from '../../ui/Tick.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { LateQuestions } from './LateQuestions.tsx'

/** No surprises: what the two will talk about, when the employee was told, and from when on they may meet. */
export function IssuesPart({ name }: { name: string }) {
  const { session, view } = useSession()
  const { common, invite } = useMessages()
  const formats = useFormats()
  const today = useToday()
  const { pack, conversation, me, mine } = view
  const { issues } = conversation

  const words = invite.issues
  const isMine = me.role === 'leader'
  const asked = isMine ? confirmedBeforeSending(pack) : []
  const unticked = asked.filter(({ id }) => !mine.checks.includes(id))
  const questions = questionsToAsk(pack, conversation.edition)
  const leader = conversation.participants.find(({ role }) => role === 'leader')
  const leaderName = shortName(leader?.name ?? '', conversation.participants) || common.somebody
  const day = firstPossibleDay(pack, conversation, today)

  return (
    <section className="invite-issues">
      <BinTab bin="ours" word={common.bins.ours.word} hint={words.tab} />
      <Paper cut="c">
        <h2 className="paper-title">{saidAbout()}</h2>
        {issues && day && <p>{words.from({ day: formats.day(day) })}</p>}
        <details className="issues-list">
          <summary className="text-button">
            <Icon name="list" />
            <span>{words.list({ count: questions.length })}</span>
          </summary>
          <ol>
            {questions.map(question => (
              <li key={question.id}>
                <FormText of={askedText(question)} />
              </li>
            ))}
          </ol>
        </details>
        {(issues ? unticked : asked).map(({ id, wording }) => (
          <Tick
            key={id}
            isTicked={mine.checks.includes(id)}
            isDisabled={view.isReadOnly}
            onToggle={() => session.toggleCheck(id)}
          >
            <FormText of={wording} />
          </Tick>
        ))}
        <LateQuestions />
        {isMine && !issues && !view.isReadOnly && (
          <Button kind="go" wide icon="share" isDisabled={unticked.length > 0} onPress={session.sendIssues}>
            {words.send}
          </Button>
        )}
      </Paper>
    </section>
  )

  function saidAbout(): string {
    if (!issues) return isMine ? words.why({ name }) : words.unsent({ name: leaderName })
    const sentOn = formats.shortDay(issues.sentOn)
    return isMine ? words.sentByMe({ day: sentOn }) : words.sentBy({ name: leaderName, day: sentOn })
  }
}
