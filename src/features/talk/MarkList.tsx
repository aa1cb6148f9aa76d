import { nodeOf, questionsToAsk } from '../../domain/content.ts'
import type { NodeId } from '../../domain/ids.ts'
import type { Mark } from '../../domain/marks.ts'
import { useLanguage, useMessages } from '../../i18n/messages.ts'
import { firstName } from '../../i18n/names.ts'
import { packText } from '../../i18n/packText.ts'
import { questionText } from '../../i18n/questionText.ts'
import { SharedText } from '../../ui/SharedText.tsx'
import { TextButton } from '../../ui/TextButton.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'

/** What was marked, each at the question where it came up; the words may come later, from anybody. */
export function MarkList() {
  const { session, view } = useSession()
  const { talk } = useMessages()
  const [language] = useLanguage()
  const { conversation, pack, me, isReadOnly } = view
  const words = talk.marks
  const questions = questionsToAsk(pack, conversation.edition)
  return (
    <ul className="mark-list">
      {conversation.marks.map(mark => (
        <li key={mark.id}>
          <p className="soft small">{[placeOf(mark.node), whoOf(mark)].filter(Boolean).join(' · ')}</p>
          <SharedText
            label={words.label({ place: placeOf(mark.node) })}
            isLabelHidden
            placeholder={talk.markSheet.placeholder}
            rows={1}
            isDisabled={isReadOnly}
            handle={session.text({ bin: 'ours', mark: mark.id })}
          />
          {mark.isDone ? (
            <p className="soft small">{words.done}</p>
          ) : (
            !isReadOnly && (
              <TextButton icon="trash" onPress={() => session.removeMark(mark.id)}>
                {words.remove}
              </TextButton>
            )
          )}
        </li>
      ))}
    </ul>
  )

  function placeOf(node: NodeId): string {
    const question = questions.find(({ id }) => id === node)
    if (question) return questionText(question, language)
    const other = nodeOf(pack, node)
    return other ? packText(other.wording, language) : ''
  }

  function whoOf({ by }: Mark): string {
    if (by === me.id) return words.byMe
    const name = firstName(conversation.participants.find(({ id }) => id === by)?.name ?? '')
    return name ? words.by({ name }) : ''
  }
}
