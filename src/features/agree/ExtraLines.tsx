import { useMemo, useState, useSyncExternalStore } from 'react'
import type { PlanExtra } from '../../domain/planSchema.ts'
import { FormText } from '../../i18n/FormText.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { SharedText } from '../../ui/SharedText.tsx'
import { TextButton } from '../../ui/TextButton.tsx'
import type { TextHandle } from '../../workspace/conversationSession.ts'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { canWrite, useSpeech } from './agreementWords.ts'
import { lineHandle, linesIn, withoutLine } from './lines.ts'

/** A list, as lines that one adds and takes away. */
export function ExtraLines({ field }: { field: PlanExtra }) {
  const { session } = useSession()
  const { view, messages } = useSpeech()
  const words = messages.agree.extra
  const handle = session.text({ bin: 'record', planField: field.id })
  // Not from the view, which waits for a pause: a line that was begun has to stand there at once.
  const text = useSyncExternalStore(handle.subscribe, handle.get)
  const lines = linesIn(text)
  const [newAt, setNewAt] = useState(0)
  const mayWrite = canWrite(view)
  const shown = mayWrite && newAt === lines.length ? [...lines, ''] : lines
  return (
    <fieldset className="answer extra-lines" disabled={!mayWrite}>
      <legend>
        <FormText of={field} />
      </legend>
      {shown.map((_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place; a key of its words would lose the caret.
        <div key={at} className="extra-line">
          <Line handle={handle} at={at} label={words.line({ number: at + 1 })} isDisabled={!mayWrite} />
          {at < lines.length && mayWrite && (
            <IconButton
              icon="trash"
              label={words.removeLine({ number: at + 1 })}
              onPress={() => handle.set(withoutLine(handle.get(), at))}
            />
          )}
        </div>
      ))}
      {mayWrite && shown.length === lines.length && (
        <TextButton icon="plus" onPress={() => setNewAt(lines.length)}>
          {words.addLine}
        </TextButton>
      )}
    </fieldset>
  )
}

function Line({
  handle,
  at,
  label,
  isDisabled,
}: {
  handle: TextHandle
  at: number
  label: string
  isDisabled: boolean
}) {
  const own = useMemo(() => lineHandle(handle, at), [handle, at])
  return <SharedText hand rows={1} isLabelHidden label={label} isDisabled={isDisabled} handle={own} />
}
