import { useNavigate } from '@tanstack/react-router'
import { carriedWith } from '../../domain/access.ts'
import type { EditionQuestion } from '../../domain/content.ts'
import type { PackNode } from '../../domain/pack.ts'
import { FormText } from '../../i18n/FormText.tsx'
import { useMessages } from '../../i18n/messages.ts'
import { BinTab } from '../../ui/BinTab.tsx'
import { Paper } from '../../ui/Paper.tsx'
import { SharedText } from '../../ui/SharedText.tsx'
import { TextButton } from '../../ui/TextButton.tsx'
import { WritingHints } from '../../ui/WritingHints.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'

/** R-GBG-12, R-GBG-13: what comes from earlier or from elsewhere lies on the card where the form wants it taken up. */
export function Carried({ question }: { question: EditionQuestion }) {
  const { view } = useSession()
  const { carried: words } = useMessages().talk
  const navigate = useNavigate()
  const { pack, conversation } = view
  const { lists, isPlanCarried } = carriedWith(pack, conversation.edition, question)
  const params = { id: conversation.id }
  return (
    <>
      {isPlanCarried && conversation.previous && (
        <TextButton icon="record" onPress={() => void navigate({ to: '/c/$id/previous', params })}>
          {words.plan}
        </TextButton>
      )}
      {lists.map(list => (
        <CarriedList key={list.id} list={list} />
      ))}
    </>
  )
}

/** Each line is a mark, so that it waits for the plan as every other does. */
function CarriedList({ list }: { list: PackNode }) {
  const { session, view } = useSession()
  const { common, talk } = useMessages()
  const lines = view.conversation.marks.filter(({ node }) => node === list.id)
  return (
    <section className="talk-shared">
      <h2 className="talk-carried">
        <FormText of={list.wording} />
      </h2>
      {lines.length > 0 && (
        <>
          <BinTab bin="ours" word={common.bins.ours.word} hint={common.bins.ours.hint} />
          <WritingHints />
          <Paper cut="c">
            {lines.map((line, at) => (
              <SharedText
                key={line.id}
                rows={1}
                isLabelHidden
                label={talk.carried.line({ number: at + 1 })}
                isDisabled={view.isReadOnly || line.isDone}
                handle={session.text({ bin: 'ours', mark: line.id })}
              />
            ))}
          </Paper>
        </>
      )}
      {!view.isReadOnly && (
        <TextButton icon="plus" onPress={() => session.addMark(list.id)}>
          {talk.carried.add}
        </TextButton>
      )}
    </section>
  )
}
