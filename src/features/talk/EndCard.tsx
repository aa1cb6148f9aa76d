import { useNavigate } from '@tanstack/react-router'
import { questionsToAsk } from '../../domain/content.ts'
import { FormText } from '../../i18n/FormText.tsx'
import { useMessages } from '../../i18n/messages.ts'
import { TextButton } from '../../ui/TextButton.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'

/** The last card: what was marked on the way waits at the bench, before the agreements. */
export function EndCard() {
  const { view } = useSession()
  const { conversation, pack } = view
  const navigate = useNavigate()
  const { talk: words } = useMessages()
  // The talk is all that there is: nothing of it stands in this form.
  const isFree = !pack.plan && questionsToAsk(pack, conversation.edition).length === 0
  return (
    <>
      <h1 className="talk-question">{isFree ? <FormText of={pack.name} /> : words.end.title}</h1>
      <p className="talk-lead">{isFree ? words.over.free : pack.plan ? words.end.text : words.over.text}</p>
      {!pack.plan && conversation.previous && <p>{words.over.stands}</p>}
      {!pack.plan && conversation.previous && (
        <TextButton
          icon="record"
          onPress={() => void navigate({ to: '/c/$id/previous', params: { id: conversation.id } })}
        >
          {words.over.plan}
        </TextButton>
      )}
      {view.bench.length > 0 && (
        <div className="talk-shared">
          <TextButton
            icon="bench"
            onPress={() => void navigate({ to: '/c/$id/bench', params: { id: conversation.id } })}
          >
            {words.end.bench({ waiting: view.bench.filter(({ fate }) => fate === 'open').length })}
          </TextButton>
        </div>
      )}
    </>
  )
}
