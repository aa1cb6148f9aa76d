import { useNavigate } from '@tanstack/react-router'
import { useMessages } from '../../i18n/messages.ts'
import { BinTab } from '../../ui/BinTab.tsx'
import { Paper } from '../../ui/Paper.tsx'
import { TextButton } from '../../ui/TextButton.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { MarkList } from './MarkList.tsx'
import { ToBearInMind } from './ToBearInMind.tsx'

/** The last card: what was marked on the way can still get its words before the agreements. */
export function EndCard() {
  const { view } = useSession()
  const { conversation, pack } = view
  const navigate = useNavigate()
  const { talk: words, common } = useMessages()
  return (
    <>
      <h1 className="talk-question">{words.end.title}</h1>
      <p className="talk-lead">{pack.plan ? words.end.text : words.over.text}</p>
      {!pack.plan && conversation.previous && (
        <TextButton
          icon="record"
          onPress={() => void navigate({ to: '/c/$id/previous', params: { id: conversation.id } })}
        >
          {words.over.plan}
        </TextButton>
      )}
      {conversation.marks.length > 0 && (
        <section className="talk-shared">
          <BinTab bin="ours" word={common.bins.ours.word} hint={words.marks.title} />
          <ToBearInMind />
          <Paper cut="a">
            <MarkList />
          </Paper>
        </section>
      )}
    </>
  )
}
