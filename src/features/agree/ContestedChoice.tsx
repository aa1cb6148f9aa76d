import type { Agreement } from '../../domain/conversation.ts'
import type { ParticipantId } from '../../domain/ids.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { callName, canWrite } from './agreementWords.ts'

/** One removed it, the other changed it at the same time: nobody but the two can say which holds. */
export function ContestedChoice({ agreement }: { agreement: Agreement }) {
  const { session, view } = useSession()
  const { removing } = useMessages().agree
  if (!agreement.removed) return null
  const name = (id: ParticipantId, you: string) =>
    id === view.me.id ? you : callName(id, view.conversation.participants)
  const { by } = agreement.removed
  const remover = name(by, removing.you)
  const editor = name(agreement.lastEditBy, removing.youInside)
  return (
    <div className="contested">
      <Notice icon="warning" tone="warning">
        {by === agreement.lastEditBy
          ? removing.contestedAlone({ remover })
          : removing.contested({ remover, editor })}
      </Notice>
      {canWrite(view) && (
        <div className="chips">
          <Button kind="go" onPress={() => session.keepAgreement(agreement.id)}>
            {removing.keep}
          </Button>
          <Button onPress={() => session.removeAgreement(agreement.id)}>{removing.confirmRemoval}</Button>
        </div>
      )}
    </div>
  )
}
