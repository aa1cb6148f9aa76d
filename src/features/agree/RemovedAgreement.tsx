import { useId } from 'react'
import type { Agreement } from '../../domain/conversation.ts'
import { TextButton } from '../../ui/TextButton.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { callName, canWrite, nameOf, useSpeech } from './agreementWords.ts'
import { PlanWords } from './PlanWords.tsx'

/** What is left of a removed agreement: a line that brings it back. */
export function RemovedAgreement({ agreement }: { agreement: Agreement }) {
  const { session } = useSession()
  const speech = useSpeech()
  const gone = useId()
  const { view, messages } = speech
  const { removing } = messages.agree
  const by = agreement.removed?.by
  const what = nameOf(agreement, speech)
  return (
    <div className="removed-agreement">
      <p id={gone} role="status">
        <PlanWords>
          {by === undefined || by === view.me.id
            ? removing.done({ what })
            : removing.doneBy({ name: callName(by, view.conversation.participants), what })}
        </PlanWords>
      </p>
      {canWrite(view) && (
        <TextButton icon="undo" about={gone} onPress={() => session.keepAgreement(agreement.id)}>
          {removing.undo}
        </TextButton>
      )}
    </div>
  )
}
