import { useMessages } from '../../i18n/messages.ts'
import { shortName } from '../../i18n/names.ts'
import { Notice } from '../../ui/Notice.tsx'
import type { TurnedAway as Status } from '../../workspace/turnedAway.ts'
import { useSession } from '../../workspace/WorkspaceContext.tsx'

/** Whoever said yes may be here already when it turns out that it came to nothing. */
export function TurnedAway({ invitation: { state, invitedBy } }: { invitation: Status }) {
  const { participants } = useSession().view.conversation
  const { common, invite } = useMessages()
  const name = shortName(invitedBy, participants) || common.somebody
  return (
    <Notice icon="warning" tone="warning" isNews>
      <strong>{invite.waiting[state]}.</strong> {invite.waiting[`${state}Todo`]({ name })}
    </Notice>
  )
}
