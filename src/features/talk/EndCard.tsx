import { useNavigate } from '@tanstack/react-router'
import { questionsToAsk } from '../../domain/content.ts'
import { useLanguage, useMessages } from '../../i18n/messages.ts'
import { packText } from '../../i18n/packText.ts'
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
  const [language] = useLanguage()
  // The talk is all that there is: nothing of it stands in this form.
  const isFree = !pack.plan && questionsToAsk(pack, conversation.edition).length === 0
  return (
    <>
      <h1 className="talk-question">{isFree ? packText(pack.name, language) : words.end.title}</h1>
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
