import { useLocation, useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { mayComeBack } from '../../domain/access.ts'
import { hasQuestions } from '../../domain/content.ts'
import type { Participant } from '../../domain/conversation.ts'
import type { ParticipantId } from '../../domain/ids.ts'
import { sendsIssues, toldInInvitation } from '../../domain/issues.ts'
import { isParty } from '../../domain/participants.ts'
import { callNames } from '../../i18n/callNames.ts'
import { useFormats } from '../../i18n/format.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/Button.tsx'
import { late } from '../../ui/late.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { TextButton } from '../../ui/TextButton.tsx'
import { useHeadingFocus } from '../../ui/useHeadingFocus.ts'
import { isTurnedAway } from '../../workspace/turnedAway.ts'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { ComeBack } from './ComeBack.tsx'
import { InvitationPart } from './InvitationPart.tsx'
import { SettingPaper } from './SettingPaper.tsx'
import './invite.css'

// What only some forms, only groups, or only whoever goes away come to see.
const EndSheet = late(() => import('./EndSheet.tsx').then(code => code.EndSheet))
const IssuesPart = late(() => import('./IssuesPart.tsx').then(code => code.IssuesPart))
const LeaveGroup = late(() => import('./LeaveGroup.tsx').then(code => code.LeaveGroup))
const MemberScreen = late(() => import('./MemberScreen.tsx').then(code => code.MemberScreen))
const RemoveSheet = late(() => import('./RemoveSheet.tsx').then(code => code.RemoveSheet))
const ToldPart = late(() => import('./ToldPart.tsx').then(code => code.ToldPart))

/** The first station: reach the other one end of the line, and agree on when, where and how. */
export function InviteScreen({ beside }: { beside?: ReactNode }) {
  const { view } = useSession()
  const { common, invite } = useMessages()
  const formats = useFormats()
  const navigate = useNavigate()
  const [isRemoving, setRemoving] = useState(false)
  const [isEnding, setEnding] = useState(false)
  // Whose invitation is shown stands in the address: the phone's own way back leads to the group again.
  const { hash: shownMember } = useLocation()
  const id = view.conversation.id
  const here = { to: '/c/$id/invite', params: { id } } as const
  const showMember = (member: ParticipantId) => void navigate({ ...here, hash: member })
  const callOf = (people: Participant[]) =>
    callNames(
      people.map(one => one.name),
      formats,
      common,
      view.conversation.participants,
    )
  // Those whom this person met at the invitation: the other of the two.
  const name = callOf(view.others.filter(isParty))
  const { invitation, group } = view
  const isAnswered = ['closed', 'joined', 'waiting-for-inviter'].includes(invitation.state)
  // Those who may have lost the phone.
  const phoneless =
    isAnswered && !view.replacedBy && !group?.leftBy
      ? mayComeBack(view.pack, view.conversation.part, view.me, view.others)
      : []
  const hasIssues = sendsIssues(view.pack)
  // R-KBA-02: whoever leads sends the questions before anything else.
  const isFirst =
    invitation.state === 'open' && hasIssues && view.conversation.issues === null && view.me.role === 'leader'
  // Then inviting comes first, and the way on is beside it.
  const isInviting =
    invitation.state === 'open' ||
    (group?.isMine && group.members.some(member => member.invitation.state === 'open'))
  const shown = group?.members.find(member => member.id === shownMember)
  useHeadingFocus(shown?.id ?? '')

  if (shown) return <MemberScreen member={shown} onBack={() => void navigate({ ...here, replace: true })} />
  return (
    <Screen
      foot={
        isTurnedAway(invitation) ? undefined : (
          <Button
            kind={isInviting ? 'plain' : 'go'}
            wide
            iconAfter="next"
            onPress={() => void navigate({ to: '/c/$id/prepare', params: { id } })}
          >
            {invitation.state === 'open' ? invite.hand.next : invite.hand.nextJoined}
          </Button>
        )
      }
    >
      {isFirst ? <h1>{invite.issues.title}</h1> : <InvitationPart name={name} onMember={showMember} />}
      {hasIssues && <IssuesPart name={name} />}
      {toldInInvitation(view.pack).length > 0 && <ToldPart />}
      <SettingPaper name={name} />
      {hasQuestions(view) && (
        <TextButton icon="list" onPress={() => void navigate({ to: '/c/$id/edition', params: { id } })}>
          {view.me.role === 'leader' ? invite.hand.edition : invite.hand.editionRead}
        </TextButton>
      )}
      {beside}
      {group && !group.isMine && !group.leftBy && !view.isReadOnly && <LeaveGroup />}
      {phoneless.length > 0 && <ComeBack name={callOf(phoneless)} />}
      <TextButton icon="trash" onPress={() => setRemoving(true)}>
        {invite.remove.offer}
      </TextButton>
      {isParty(view.me) && (!group || group.isMine) && view.sync.relay.state !== 'not-shared' && (
        <TextButton icon="trash" onPress={() => setEnding(true)}>
          {invite.remove.offerForAll}
        </TextButton>
      )}
      {isEnding && <EndSheet id={id} name={name} onClose={() => setEnding(false)} />}
      {isRemoving && <RemoveSheet id={id} name={name} onClose={() => setRemoving(false)} />}
    </Screen>
  )
}
