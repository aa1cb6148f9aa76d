import type { Participant } from '../../domain/conversation.ts'
import type { NodeId } from '../../domain/ids.ts'
import { sideOf } from '../../domain/participants.ts'
import { FormText } from '../../i18n/FormText.tsx'
import { useMessages } from '../../i18n/messages.ts'
import { shortName } from '../../i18n/names.ts'
import { Stone } from '../../ui/Stone.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { useTalkWords } from './useTalkWords.ts'

/** The first card: what each picked, side by side. */
export function WordsCard({ onWord }: { onWord(word: NodeId): void }) {
  const { view } = useSession()
  const { talk, common } = useMessages()
  const words = useTalkWords()
  const picked = words.filter(({ by }) => by.length > 0)
  const isMe = (person: Participant) => person.id === view.me.id
  if (picked.length === 0) {
    return (
      <>
        <h1 className="talk-question">{talk.words.untold}</h1>
        <p className="talk-lead">{talk.words.untoldText}</p>
      </>
    )
  }
  const count = picked.reduce((sum, { by }) => sum + by.length, 0)
  return (
    <>
      <h1 className="talk-question">{talk.words.title({ count })}</h1>
      <p className="talk-lead">{talk.words.text}</p>
      {view.conversation.participants.map(person => (
        <section key={person.id} className="talk-words-of">
          <h2>
            {isMe(person)
              ? talk.words.yours
              : common.theirs({ name: shortName(person.name, view.conversation.participants) })}
          </h2>
          <div className="chips">
            {picked
              .filter(({ by }) => by.includes(person))
              .map(({ node }) => (
                <Stone key={node.id} size="talk" who={sideOf(person.role)} onPress={() => onWord(node.id)}>
                  <FormText of={node.wording} />
                </Stone>
              ))}
          </div>
        </section>
      ))}
    </>
  )
}
