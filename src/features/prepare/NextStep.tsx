import { useNavigate } from '@tanstack/react-router'
import { isIn, isParty } from '../../domain/participants.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/Button.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { isPrepared, nextStepOf } from './standsInTheWay.ts'
import { useNames } from './useNames.ts'

/** The screen's one step onward, or whom it waits for. */
export function NextStep() {
  const { session, view } = useSession()
  const { prepare } = useMessages()
  const namesOf = useNames()
  const navigate = useNavigate()
  const params = { id: view.conversation.id }
  const exactly = view.pack.keywordSets[0]?.pick.exactly ?? 0

  const onward = (to: `/c/$id/${'talk' | 'keywords' | 'modules' | 'invite'}`, words: string) => (
    <Button kind="go" wide iconAfter="next" onPress={() => void navigate({ to, params })}>
      {words}
    </Button>
  )

  switch (nextStepOf(view)) {
    case 'talk':
      return onward('/c/$id/talk', prepare.next.talk)
    case 'pick': {
      const { choose, goOn } = prepare.words
      return onward('/c/$id/keywords', view.mine.picks.length === 0 ? choose({ count: exactly }) : goOn)
    }
    case 'confirm-setting':
      // Where the yes is to parts of the form too, it is said where they are seen.
      if (view.parts) return onward('/c/$id/modules', prepare.missing.toModules)
      return (
        <Button kind="go" wide onPress={() => session.confirmSetting()}>
          {prepare.setting.confirm}
        </Button>
      )
    case 'setting':
      return onward('/c/$id/invite', prepare.missing.toSetting)
    case 'invitation':
      return onward('/c/$id/invite', prepare.missing.toInvitation)
    case 'wait': {
      const late = view.others.filter(
        other => isParty(other) && (!isIn(other) || !isPrepared(view, other.id)),
      )
      return (
        <Button kind="wait" wide>
          {late.length > 0
            ? prepare.next.waitFor({ names: namesOf(late.map(({ id }) => id)) })
            : exactly > 0
              ? prepare.next.waitOpen
              : prepare.next.wait}
        </Button>
      )
    }
  }
}
