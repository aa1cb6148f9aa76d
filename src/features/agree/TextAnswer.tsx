import { useState } from 'react'
import { nodeOf } from '../../domain/content.ts'
import { FormText } from '../../i18n/FormText.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { SharedText } from '../../ui/SharedText.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { canWrite, useSpeech } from './agreementWords.ts'
import type { AnswerProps } from './answerProps.ts'
import { FieldLabel } from './FieldLabel.tsx'

/** Typed, or begun with one of the form's own suggestions. */
export function TextAnswer({ field, agreement, isNext }: AnswerProps) {
  const { session } = useSession()
  const { view, messages } = useSpeech()
  const handle = session.text({ bin: 'record', agreement: agreement.id, field: field.id })
  const [isAsking, setAsking] = useState(false)
  const value = agreement.values[field.id]
  const written = typeof value === 'string' ? value : ''
  // The columns of a table each ask for something else.
  const isOwnQuestion = view.pack.plan?.tables !== undefined
  const examples = (field.examples ?? [])
    .flatMap(id => nodeOf(view.pack, id) ?? [])
    .filter(({ wording }) => !written.includes(wording.native))
  // Once something stands there, the suggestions step back.
  const isBegun = written !== '' && !isAsking

  return (
    <>
      <SharedText
        hand
        handle={handle}
        label={<FieldLabel field={field} isNext={isNext} />}
        {...(isOwnQuestion ? {} : { placeholder: messages.agree.fill.whatPlaceholder })}
        isDisabled={!canWrite(view)}
      />
      {canWrite(view) && examples.length > 0 && (
        <div className="chips examples">
          {isBegun && (
            <Chip icon="plus" onPress={() => setAsking(true)}>
              {messages.agree.fill.more}
            </Chip>
          )}
          {(isBegun ? [] : examples).map(({ id, wording }) => (
            <Chip
              key={id}
              icon="plus"
              // What stands in the plan speaks the form's language, whatever the phone speaks.
              onPress={() => {
                handle.set(startedWith(handle.get(), wording.native))
                setAsking(false)
              }}
            >
              <FormText of={wording} />
            </Chip>
          ))}
        </div>
      )}
    </>
  )
}

const startedWith = (written: string, example: string) =>
  written.trim() === '' ? example : `${written.trimEnd()}\n${example}`
