import { useState } from 'react'
import type { PlanExtra } from '../../domain/pack.ts'
import { packText } from '../../i18n/packText.ts'
import { Field } from '../../ui/Field.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { TextButton } from '../../ui/TextButton.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { canWrite, useSpeech } from './agreementWords.ts'
import { linesIn, withLine, withoutLine } from './lines.ts'

/** A list, as lines that one adds and takes away. */
export function ExtraLines({ field }: { field: PlanExtra }) {
  const { session } = useSession()
  const { view, messages, language } = useSpeech()
  const words = messages.agree.extra
  const [isAdding, setAdding] = useState(false)
  const text = view.conversation.planExtra[field.id] ?? ''
  const lines = linesIn(text)
  const mayWrite = canWrite(view)
  const shown = isAdding || lines.length === 0 ? [...lines, ''] : lines
  const write = (changed: string) => session.setPlanField(field.id, changed)
  return (
    <fieldset className="answer extra-lines" disabled={!mayWrite}>
      <legend>{packText(field, language)}</legend>
      {shown.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place; a key of its words would lose the caret.
        <div key={at} className="extra-line">
          <Field
            label={<span className="visually-hidden">{words.line({ number: at + 1 })}</span>}
            value={line}
            isDisabled={!mayWrite}
            onChange={typed => {
              write(withLine(text, at, typed))
              if (at === lines.length) setAdding(false)
            }}
          />
          {at < lines.length && mayWrite && (
            <IconButton
              icon="trash"
              label={words.removeLine({ number: at + 1 })}
              onPress={() => write(withoutLine(text, at))}
            />
          )}
        </div>
      ))}
      {mayWrite && lines.length > 0 && !isAdding && (
        <TextButton icon="plus" onPress={() => setAdding(true)}>
          {words.addLine}
        </TextButton>
      )}
    </fieldset>
  )
}
