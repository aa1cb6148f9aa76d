import { useNavigate } from '@tanstack/react-router'
import { fragmentOf } from '../../domain/webAddress.ts'
import { useMessages } from '../../i18n/messages.ts'
import { shortName } from '../../i18n/names.ts'
import { Button } from '../../ui/Button.tsx'
import { useHome, useSession } from '../../workspace/WorkspaceContext.tsx'

/** From this year's talk to the next: made by one, and offered to the other where both are in already. */
export function NextTalk() {
  const { view } = useSession()
  const home = useHome()
  const words = useMessages().seal.followup.nextTalk
  const navigate = useNavigate()
  const { id, next, participants } = view.conversation
  const isHere =
    next !== null && home.state === 'ready' && home.conversations.some(one => one.id === next.conversation)

  if (!next) {
    return (
      <Button
        kind="go"
        wide
        onPress={() => void navigate({ to: '/new', search: view.isTrial ? {} : { after: id } })}
      >
        {words.make}
      </Button>
    )
  }
  if (isHere || next.by === view.me.id) {
    const params = { id: next.conversation }
    return (
      <Button kind="go" wide iconAfter="next" onPress={() => void navigate({ to: '/c/$id', params })}>
        {words.open}
      </Button>
    )
  }
  const inviter = participants.find(person => person.id === next.by)
  return (
    <>
      <p className="strong centred">
        {words.invited({ name: shortName(inviter?.name ?? '', participants) })}
      </p>
      <Button
        kind="go"
        wide
        iconAfter="next"
        onPress={() => void navigate({ to: '/i', hash: fragmentOf(next.link) })}
      >
        {words.see}
      </Button>
    </>
  )
}
