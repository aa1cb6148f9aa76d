import type { ParticipantId } from '../../domain/ids.ts'
import { isParty } from '../../domain/participants.ts'
import { useMessages } from '../../i18n/messages.ts'
import { shortName } from '../../i18n/names.ts'
import { late } from '../../ui/late.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { AnsweredInvitation, BroughtAlong } from './AnsweredInvitation.tsx'
import { ReplacedPhone } from './ComeBack.tsx'
import { OpenInvitation } from './OpenInvitation.tsx'

// What only groups, or only those who answered, come to see.
const GroupPart = late(() => import('./GroupPart.tsx').then(code => code.GroupPart))
const RefusedAnswer = late(() => import('./AnswerStates.tsx').then(code => code.RefusedAnswer))
const WaitingForInviter = late(() => import('./AnswerStates.tsx').then(code => code.WaitingForInviter))

/** Where the invitation stands: what heads its screen. `name`: of those whom this person met at it. */
export function InvitationPart(of: { name: string; onMember(member: ParticipantId): void }) {
  const { name, onMember } = of
  const { session, view } = useSession()
  const { hand, waiting } = useMessages().invite
  const { invitation, group, conversation } = view
  const calledOr = (called: string) => shortName(called, conversation.participants) || name
  if (view.replacedBy) return <ReplacedPhone />
  switch (invitation.state) {
    case 'open':
      return (
        <OpenInvitation
          invitation={invitation}
          name={name}
          title={hand.title({ name })}
          validUntil={hand.validUntil}
          hasCalendar
          acts={{
            renew: session.renewInvitation,
            offerCodes: session.codesToInvite,
            takeAnswer: session.acceptAnswer,
          }}
        />
      )
    case 'waiting-for-inviter':
      return <WaitingForInviter name={calledOr(invitation.invitedBy)} />
    case 'refused':
    case 'renewed':
    case 'withdrawn':
      return <RefusedAnswer name={calledOr(invitation.invitedBy)} why={invitation.state} />
  }
  if (group) return <GroupPart group={group} onOpen={onMember} />
  if (invitation.state === 'joined')
    return isParty(view.me) ? <AnsweredInvitation title={waiting.joined({ name })} /> : <BroughtAlong />
  const answerer = { name: calledOr(invitation.answeredBy) }
  return (
    <AnsweredInvitation
      title={hand.answered(answerer)}
      warning={invitation.alsoTried.length > 0 ? hand.alsoTried(answerer) : undefined}
    />
  )
}
