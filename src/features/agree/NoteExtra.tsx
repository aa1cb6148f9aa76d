import { useState } from 'react'
import { marksInNote } from '../../domain/marks.ts'
import { FormText } from '../../i18n/FormText.tsx'
import { BinTab } from '../../ui/BinTab.tsx'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { SharedText } from '../../ui/SharedText.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { WritingHints } from '../../ui/WritingHints.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { canWrite, useSpeech } from './agreementWords.ts'
import { type BoundExtra, extraValue } from './extras.ts'
import { placeOfField } from './places.ts'
import { paperHint } from './writerWords.ts'

/** What stands in a joint note and goes with the plan; a press opens the note itself. */
export function NoteExtra({ field }: { field: BoundExtra }) {
  const { session } = useSession()
  const speech = useSpeech()
  const { view, messages } = speech
  const { common, agree } = messages
  const [isOpen, setOpen] = useState(false)
  const label = <FormText of={field} />
  const text = extraValue(field, view.conversation)
  return (
    <>
      <button
        type="button"
        className="note-extra"
        id={field.group ? undefined : placeOfField(field.id)}
        onClick={() => setOpen(true)}
      >
        <span className="note-extra-text">
          <span className="small soft">{label}</span>
          {text === '' ? (
            <span className="soft">{agree.extra.nothing}</span>
          ) : (
            <span className="hand folded-line">{text}</span>
          )}
        </span>
        <Icon name={canWrite(view) ? 'pen' : 'eye'} />
      </button>
      {isOpen && (
        <Sheet
          title={label}
          closeLabel={common.buttons.close}
          onClose={() => setOpen(false)}
          foot={
            <Button kind="go" wide onPress={() => setOpen(false)}>
              {agree.done}
            </Button>
          }
        >
          <BinTab bin="ours" word={common.bins.ours.word} hint={paperHint(speech, agree.extra.notesHint)} />
          <WritingHints />
          <SharedText
            hand
            rows={5}
            isLabelHidden
            label={label}
            isDisabled={!canWrite(view)}
            handle={session.text({ bin: 'ours', note: field.note })}
          />
          {marksInNote(view.bench, 'ours', field.note).map(({ id }) => (
            <SharedText
              key={id}
              hand
              rows={1}
              isLabelHidden
              label={agree.extra.fromMark}
              isDisabled={!canWrite(view)}
              handle={session.text({ bin: 'ours', mark: id })}
            />
          ))}
        </Sheet>
      )}
    </>
  )
}
