import { useState } from 'react'
import { useMessages } from '../../i18n/messages.ts'
import { shortName } from '../../i18n/names.ts'
import { AskFirst } from '../../ui/AskFirst.tsx'
import { Button } from '../../ui/Button.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { TextButton } from '../../ui/TextButton.tsx'
import { useHeadingFocus } from '../../ui/useHeadingFocus.ts'
import type { MemberView } from '../../workspace/views.ts'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { CodeLoop } from './CodeLoop.tsx'
import { OpenInvitation } from './OpenInvitation.tsx'

/** One member of the group as the leader sees them: their own code and link, or that they are in; and the way out. */
export function MemberScreen({ member, onBack }: { member: MemberView; onBack(): void }) {
  const { session, view } = useSession()
  const { common, invite, group: words } = useMessages()
  const [isAsking, setAsking] = useState(false)
  const { id, invitation } = member
  const name = shortName(member.name, view.conversation.participants) || common.somebody
  useHeadingFocus(invitation.state)
  const isIn = invitation.state === 'in'
  const isShown = invitation.state === 'open' || invitation.state === 'expired'

  async function takeOut() {
    onBack()
    await (await session.group()).takeOut(id)
  }

  return (
    <Screen
      foot={
        <Button kind={invitation.state === 'open' ? 'plain' : 'go'} wide icon="back" onPress={onBack}>
          {words.toGroup}
        </Button>
      }
    >
      {isShown && (
        <OpenInvitation
          invitation={invitation.state === 'open' ? invitation : { link: '', expiresAt: 0, isHeldUp: false }}
          name={name}
          title={invite.hand.title({ name })}
          validUntil={invite.hand.validUntil}
          hasCalendar
          acts={{
            renew: async () => (await session.group()).renewInvitation(id),
            offerCodes: async () => (await session.group()).codesToInvite(id),
            takeAnswer: async text => (await session.group()).acceptAnswer(id, text),
          }}
        />
      )}
      {invitation.state === 'in' && <h1>{invite.hand.answered({ name })}</h1>}
      {invitation.state === 'invited' && (
        <>
          <h1>{words.notYet({ name })}</h1>
          <p className="lead">{words.elsewhere}</p>
        </>
      )}
      {invitation.state === 'answered' && <LetIn member={member} name={name} />}
      <p className={isShown ? 'centred' : undefined}>
        <TextButton icon={isIn ? 'close' : 'undo'} onPress={() => setAsking(true)}>
          {isIn ? words.takeOut({ name }) : words.takeBack}
        </TextButton>
      </p>
      {isAsking && (
        <AskFirst
          title={isIn ? words.takeOut({ name }) : words.takeBack}
          closeLabel={common.buttons.close}
          keep={words.keep}
          yes={isIn ? words.takeOutYes : words.takeBackYes}
          onYes={() => void takeOut()}
          onClose={() => setAsking(false)}
        >
          <p>{isIn ? words.takeOutText({ name }) : words.takeBackText({ name })}</p>
        </AskFirst>
      )}
    </Screen>
  )
}

/** Said yes, and gets in once there is a network, or by the code that is shown here. */
function LetIn({ member, name }: { member: MemberView; name: string }) {
  const { session } = useSession()
  const words = useMessages().group
  const [isShown, setShown] = useState(false)
  const [makeCodes] = useState(() => async () => (await session.group()).admissionCodes(member.id))
  return (
    <>
      <h1>{words.answered({ name })}</h1>
      <p className="lead">{words.answeredText({ name })}</p>
      {isShown ? (
        <CodeLoop makeCodes={makeCodes} />
      ) : (
        <Button wide icon="scan" onPress={() => setShown(true)}>
          {words.showLast}
        </Button>
      )}
    </>
  )
}
