import type { Mark } from '../../domain/marks.ts'
import type { PackNode } from '../../domain/pack.ts'
import { FormText } from '../../i18n/FormText.tsx'
import { BinTab } from '../../ui/BinTab.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Paper } from '../../ui/Paper.tsx'
import { SharedText } from '../../ui/SharedText.tsx'
import { TextButton } from '../../ui/TextButton.tsx'
import { WritingHints } from '../../ui/WritingHints.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { canWrite, useSpeech } from './agreementWords.ts'
import { MarkUse } from './MarkUse.tsx'
import { placeOfAreas } from './places.ts'

/** What the two bring along from elsewhere, line by line: into the plan with it, or it is said to be dealt with. */
export function AreaList({ node }: { node: PackNode }) {
  const { session } = useSession()
  const { view, messages } = useSpeech()
  const { common, agree } = messages
  const areas = view.conversation.marks.filter(mark => mark.node === node.id)
  return (
    <section className="agree-part" id={placeOfAreas(node.id)}>
      <h2>
        <FormText of={node.wording} />
      </h2>
      <div>
        <BinTab bin="ours" word={common.bins.ours.word} hint={common.bins.ours.hint} />
        <WritingHints />
        <Paper cut="c">
          {areas.length > 0 && (
            <ul className="marks-to-use">
              {areas.map((mark, at) => (
                <Area key={mark.id} mark={mark} number={at + 1} />
              ))}
            </ul>
          )}
          {canWrite(view) && (
            <TextButton icon="plus" onPress={() => session.addMark(node.id)}>
              {agree.areas.add}
            </TextButton>
          )}
        </Paper>
      </div>
    </section>
  )
}

function Area({ mark, number }: { mark: Mark; number: number }) {
  const { session } = useSession()
  const { view, messages } = useSpeech()
  const words = messages.agree.areas
  return (
    <li>
      <div className="extra-line">
        <SharedText
          rows={1}
          isLabelHidden
          label={`${words.area} ${number}`}
          isDisabled={!canWrite(view) || mark.isDone}
          handle={session.text({ bin: 'ours', mark: mark.id })}
        />
        {canWrite(view) && !mark.isDone && (
          <IconButton
            icon="trash"
            label={messages.agree.extra.removeLine({ number })}
            onPress={() => session.removeMark(mark.id)}
          />
        )}
      </div>
      {mark.isDone ? (
        <>
          <p className="icon-line small strong">
            <Icon name="check" />
            <span>{words.settled}</span>
          </p>
          {canWrite(view) && mark.fate === 'settled' && (
            <TextButton icon="undo" onPress={() => session.toggleMark(mark.id)}>
              {messages.agree.removing.undo}
            </TextButton>
          )}
        </>
      ) : (
        canWrite(view) && <MarkUse mark={mark} leave={words.followedUp} single={words.intoPlan} />
      )}
    </li>
  )
}
