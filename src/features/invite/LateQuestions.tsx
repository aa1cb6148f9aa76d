import { useState } from 'react'
import { addedQuestions } from '../../domain/issues.ts'
import { useFormats } from '../../i18n/format.ts'
import { useMessages } from '../../i18n/messages.ts'
import { shortName } from '../../i18n/names.ts'
import { AskFirst } from '../../ui/AskFirst.tsx'
import { TextButton } from '../../ui/TextButton.tsx'
import { Tick } from '../../ui/Tick.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'

/** R-KBA-03: what has come since the questions were sent is talked about only with a yes. */
export function LateQuestions() {
  const { session, view } = useSession()
  const { common, invite } = useMessages()
  const formats = useFormats()
  const [isAsking, setAsking] = useState(false)
  const words = invite.issues
  const { conversation, me, findings } = view
  const { issues, edition, checks, participants } = conversation
  const late = issues ? addedQuestions(conversation).filter(id => !issues.added.includes(id)) : []
  if (late.length === 0) return null

  const waiting = findings.flatMap(({ what }) => (what.kind === 'questions-unaccepted' ? [what] : []))
  const isWaiting = (id: (typeof late)[number]) => waiting.some(({ questions }) => questions.includes(id))
  const asked = participants.filter(({ id }) => waiting.some(({ by }) => by.includes(id)))
  const isLeader = me.role === 'leader'
  return (
    <div className="issues-late">
      <h3>{words.late}</h3>
      <ul>
        {late.map(id => (
          <li key={id}>
            <p className="strong">{edition.added.find(question => question.id === id)?.text}</p>
            {isLeader ? (
              <p className="soft small">
                {isWaiting(id)
                  ? words.waits({
                      names: formats.list(asked.map(({ name }) => shortName(name, participants))),
                    })
                  : words.accepted}
              </p>
            ) : (
              <Tick
                isTicked={checks[id]?.includes(me.id) === true}
                isDisabled={view.isReadOnly}
                onToggle={() => session.toggleCheck(id)}
              >
                {words.accept}
              </Tick>
            )}
          </li>
        ))}
      </ul>
      {isLeader && waiting.length > 0 && !view.isReadOnly && (
        <TextButton icon="share" onPress={() => setAsking(true)}>
          {words.again}
        </TextButton>
      )}
      {isAsking && (
        <AskFirst
          title={words.again}
          closeLabel={common.buttons.close}
          keep={common.buttons.cancel}
          yes={words.send}
          onYes={() => {
            session.sendIssues()
            setAsking(false)
          }}
          onClose={() => setAsking(false)}
        >
          <p>{words.againWhat}</p>
        </AskFirst>
      )}
    </div>
  )
}
