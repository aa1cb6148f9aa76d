import { SharedText } from '../../ui/SharedText.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { canWrite, useSpeech } from './agreementWords.ts'
import type { AnswerProps } from './answerProps.ts'
import { FieldLabel } from './FieldLabel.tsx'

export function TextAnswer({ field, agreement: { id }, isNext }: AnswerProps) {
  const { session } = useSession()
  const { view, messages } = useSpeech()
  return (
    <SharedText
      hand
      handle={session.text({ bin: 'record', agreement: id, field: field.id })}
      label={<FieldLabel field={field} isNext={isNext} />}
      placeholder={messages.agree.fill.whatPlaceholder}
      isDisabled={!canWrite(view)}
    />
  )
}
