import { useMessages } from '../../i18n/messages.ts'
import { canBuzz } from '../../ui/buzz.ts'
import { Tick } from '../../ui/Tick.tsx'
import { useDeviceSwitch } from '../../ui/useDeviceSwitch.ts'
import { useSession } from '../../workspace/WorkspaceContext.tsx'

/** On this phone, for every talk; nothing to choose where it can't buzz or the two agreed on no length. */
export function PaceTick() {
  const { pace: words } = useMessages().talk
  const { view } = useSession()
  const [isOn, setOn] = useDeviceSwitch('pace-buzz')
  if (!canBuzz() || view.conversation.setting.durationMinutes === 0) return null
  return (
    <Tick isTicked={isOn} hint={words.hint} onToggle={() => setOn(!isOn)}>
      {words.tick}
    </Tick>
  )
}
