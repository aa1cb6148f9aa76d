import { useNavigate } from '@tanstack/react-router'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/Button.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { TopBar } from '../../ui/TopBar.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { GiveAndTake } from './GiveAndTake.tsx'
import { useHandover } from './useHandover.ts'
import { useNames } from './useNames.ts'
import './handover.css'

/** Two phones side by side, without a network: what one has and the other lacks goes from screen to screen. */
export function TogetherScreen() {
  const { view } = useSession()
  const { common, codes, handover: words } = useMessages()
  const navigate = useNavigate()
  const handover = useHandover()
  const name = useNames()
  const params = { id: view.conversation.id }
  const leave = () => void navigate({ to: '/c/$id', params })
  const header = (
    <TopBar
      back={{ label: common.buttons.back, onPress: leave }}
      title={view.me.role === 'leader' ? name : common.talkWith({ name })}
    />
  )

  if (view.isFollower) {
    return (
      <Screen bin="ours" header={header}>
        <h1>{words.closed.follower}</h1>
        <p className="lead">{words.closed.followerText}</p>
      </Screen>
    )
  }
  if (view.sync.relay.state === 'not-shared') {
    return (
      <Screen
        bin="ours"
        header={header}
        foot={
          <Button kind="go" wide onPress={() => void navigate({ to: '/c/$id/invite', params })}>
            {words.closed.toInvitation}
          </Button>
        }
      >
        <h1>{words.closed.alone}</h1>
        <p className="lead">{words.closed.aloneText}</p>
      </Screen>
    )
  }
  if (!handover) {
    return (
      <Screen bin="ours" header={header}>
        <p role="status">{codes.making}</p>
      </Screen>
    )
  }
  return <GiveAndTake handover={handover} header={header} onDone={leave} />
}
