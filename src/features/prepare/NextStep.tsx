import { useNavigate } from '@tanstack/react-router'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/Button.tsx'
import { useSession } from '../../workspace/WorkspaceContext.tsx'
import { isPrepared, isTalkOpen } from './standsInTheWay.ts'
import { useNames } from './useNames.ts'

/** The screen's one step onward, or whom it waits for. */
export function NextStep() {
  const { session, view } = useSession()
  const { prepare } = useMessages()
  const namesOf = useNames()
  const navigate = useNavigate()
  const params = { id: view.conversation.id }
  const exactly = view.pack.keywordSets[0]?.pick.exactly ?? 0
  const lacks = (kind: 'keywords-unpicked' | 'setting-unconfirmed') =>
    view.findings.some(({ what }) => what.kind === kind && what.by.includes(view.me.id))

  if (isTalkOpen(view)) {
    return (
      <Button kind="go" wide iconAfter="next" onPress={() => void navigate({ to: '/c/$id/talk', params })}>
        {prepare.next.talk}
      </Button>
    )
  }
  if (lacks('keywords-unpicked') && !view.isReadOnly) {
    return (
      <Button
        kind="go"
        wide
        iconAfter="next"
        onPress={() => void navigate({ to: '/c/$id/keywords', params })}
      >
        {prepare.words.choose({ count: exactly })}
      </Button>
    )
  }
  if (lacks('setting-unconfirmed') && !view.isReadOnly) {
    return (
      <Button kind="go" wide onPress={() => session.confirmSetting()}>
        {prepare.setting.confirm}
      </Button>
    )
  }
  const late = view.others.filter(({ id, devices }) => devices.length === 0 || !isPrepared(view, id))
  return (
    <Button kind="wait" wide isDisabled>
      {late.length > 0
        ? prepare.next.waitFor({ names: namesOf(late.map(({ id }) => id)) })
        : prepare.next.waitOpen}
    </Button>
  )
}
